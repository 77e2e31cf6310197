package dev.herald.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Talks to networks. Follows no redirects, keeps no cookies, and never repeats a request by itself. Thread-safe. */
public final class Http {

    private static final int LARGEST = 2 * 1024 * 1024;
    private static final String AGENT = "Herald (+https://herald.example/; Webmention)";

    /** RFC 9110, section 5.5, without what is obsolete. */
    private static final Pattern HEADER = Pattern.compile("[ -~\\t]*");

    private static final Duration FOREVER = Duration.ofDays(365);

    private final HttpClient client;

    /**
     * For what creates something: it must not go over a connection that another request has left open. A server that hangs up after each answer without
     * saying so (snac2) may do it just then, and nobody would know whether it has read the request.
     */
    private final HttpClient teller;

    private final UnaryOperator<URI> route;
    private final Duration timeout;
    private final Censor censor;
    private final Supplier<Duration> left;
    private final int largest;

    /**
     * @param route where an address is really asked; itself, unless networks are simulated
     * @param timeout of one request from its beginning to the end of its answer
     */
    public Http(HttpClient client, UnaryOperator<URI> route, Duration timeout, Censor censor) {
        this(client, twin(client), route, timeout, censor, () -> FOREVER, LARGEST);
    }

    private Http(
            HttpClient client,
            HttpClient teller,
            UnaryOperator<URI> route,
            Duration timeout,
            Censor censor,
            Supplier<Duration> left,
            int largest) {
        this.client = client;
        this.teller = teller;
        this.route = route;
        this.timeout = timeout;
        this.censor = censor;
        this.left = left;
        this.largest = largest;
    }

    /**
     * The same for requests that go together: none lasts longer than what is left of their time, and none begins when nothing is left.
     *
     * @param left how much that is now
     */
    public Http within(Supplier<Duration> left) {
        return new Http(client, teller, route, timeout, censor, left, largest);
    }

    /**
     * The same for answers that may be larger than usual.
     *
     * @param bytes of which an answer has at most so many; what follows is not read
     */
    public Http upTo(int bytes) {
        return new Http(client, teller, route, timeout, censor, left, bytes);
    }

    /** With the same settings and connections of its own. */
    private static HttpClient twin(HttpClient client) {
        HttpClient.Builder twin = HttpClient.newBuilder()
                .sslContext(client.sslContext())
                .sslParameters(client.sslParameters())
                .followRedirects(client.followRedirects())
                .version(client.version());
        client.proxy().ifPresent(twin::proxy);
        client.connectTimeout().ifPresent(twin::connectTimeout);
        client.executor().ifPresent(twin::executor);
        return twin.build();
    }

    public Censor censor() {
        return censor;
    }

    /**
     * Asks for something, or prepares a message in a way that can be repeated without harm.
     *
     * @throws Trouble if there is no whole answer; {@link Trouble.Means#AGAIN}
     */
    public Answer ask(Request request) {
        return exchange(request, false);
    }

    /**
     * Creates, changes or deletes something that people can see.
     *
     * @throws Trouble if there is no whole answer; {@link Trouble.Means#UNCLEAR}, unless not even a connection came about
     */
    public Answer tell(Request request) {
        return exchange(request, true);
    }

    /**
     * Makes sure that an address which somebody else has named leads to the public, so that nobody can have us call what only we can reach. An address
     * that is routed elsewhere is not looked at. A name that leads elsewhere a moment later is still asked where it was found, as Java keeps what DNS said for
     * half a minute.
     *
     * @throws Trouble if it does not ({@link Trouble.Means#REFUSED}), or its host is not known ({@link Trouble.Means#AGAIN})
     */
    public void requirePublic(URI address) {
        if (!route.apply(address).equals(address)) {
            return;
        }
        String host = address.getHost().replaceAll("[\\[\\]]", "");
        try {
            if (!PublicHost.is(host)) {
                throw new Trouble(Trouble.Means.REFUSED, host + " is not a public address");
            }
        } catch (UnknownHostException unknown) {
            throw new Trouble(Trouble.Means.AGAIN, host + " is not known");
        }
    }

    private Answer exchange(Request request, boolean telling) {
        Trouble.Means lost = telling ? Trouble.Means.UNCLEAR : Trouble.Means.AGAIN;
        Duration time = time(request);
        CompletableFuture<HttpResponse<InputStream>> sent =
                (telling ? teller : client).sendAsync(http(request, time), BodyHandlers.ofInputStream());
        Future<Answer> answer = sent.thenApplyAsync(response -> answer(request, telling, response));
        try {
            return answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            hangUp(sent);
            throw trouble(lost, request, "did not answer within " + shown(time));
        } catch (ExecutionException fault) {
            throw failed(fault.getCause(), lost, request);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            hangUp(sent);
            throw trouble(lost, request, "was not waited for, as somebody stopped Herald");
        }
    }

    /** Nobody reads any more, however slowly a server goes on. */
    private static void hangUp(CompletableFuture<HttpResponse<InputStream>> sent) {
        sent.cancel(true);
        if (sent.isCompletedExceptionally()) {
            return;
        }
        try {
            sent.join().body().close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault); // a stream from the network only forgets what has come
        }
    }

    private static String shown(Duration time) {
        return time.toSeconds() < 1 ? time.toMillis() + " ms" : time.toSeconds() + " s";
    }

    private Duration time(Request request) {
        Duration all = left.get();
        if (all.compareTo(Duration.ZERO) <= 0) {
            throw trouble(Trouble.Means.AGAIN, request, "was not asked any more, as all this has taken too long");
        }
        Duration own = request.timeout().orElse(timeout);
        return own.compareTo(all) < 0 ? own : all;
    }

    private HttpRequest http(Request request, Duration time) {
        URI address = route.apply(request.address());
        HttpRequest.Builder http = HttpRequest.newBuilder(address)
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(time)
                .method(request.method(), publisher(request));
        http.header("User-Agent", AGENT);
        request.headers().forEach((name, value) -> {
            requireHeader(name, value, request);
            http.setHeader(name, value);
        });
        if (!address.equals(request.address())) {
            http.setHeader("X-Herald-For", request.address().toASCIIString());
        }
        return http.build();
    }

    /** Java would tell the value in its exception, or send a question mark for a letter. */
    private void requireHeader(String name, String value, Request request) {
        if (!HEADER.matcher(value).matches()) {
            throw trouble(
                    Trouble.Means.NO_RIGHT,
                    request,
                    "cannot be asked: the header " + name
                            + " holds a sign that no header can have; look at its secret");
        }
    }

    private static HttpRequest.BodyPublisher publisher(Request request) {
        return request.body().length == 0
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(request.body());
    }

    private Answer answer(Request request, boolean telling, HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            return new Answer(
                    request.address(),
                    telling,
                    response.statusCode(),
                    response.headers(),
                    body.readNBytes(largest),
                    censor);
        } catch (IOException broken) {
            throw new CompletionException(broken);
        }
    }

    private Trouble failed(Throwable cause, Trouble.Means lost, Request request) {
        Optional<String> unreached = Unreached.because(cause);
        if (unreached.isPresent()) {
            return trouble(Trouble.Means.AGAIN, request, unreached.get());
        }
        return trouble(lost, request, "broke off" + because(cause));
    }

    private static String because(Throwable cause) {
        return Optional.ofNullable(cause.getMessage())
                .map(message -> " (" + message + ")")
                .orElse("");
    }

    private Trouble trouble(Trouble.Means means, Request request, String what) {
        return new Trouble(means, request.address().getHost() + " " + censor.strike(what));
    }
}
