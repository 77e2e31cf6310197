package dev.herald.check.outside;

import dev.herald.http.Answer;
import dev.herald.http.Http;
import dev.herald.http.Request;
import dev.herald.http.Trouble;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Asks one address: its head first, the page if the server does not like that, again after a pause if the server is busy or out of order, and where it is sent on
 * to. A server that lets no programs in, or that is still busy, tells nothing.
 *
 * @param pause waits
 */
public record Visitor(Http http, Consumer<Duration> pause) {

    private static final int TRIES = 3;
    private static final int STEPS = 8; // from one address to the next
    private static final Duration BETWEEN = Duration.ofMillis(500); // two requests to one host
    private static final Duration LONGEST = Duration.ofSeconds(30); // that a server may ask for
    private static final Set<Integer> CLOSED =
            Set.of(401, 402, 403, 406, 407, 429, 451, 999); // to programs, perhaps not to readers
    private static final String AGENT = "Mozilla/5.0 (compatible; Herald link check)";

    /** Between two addresses of one host. */
    void rest() {
        pause.accept(BETWEEN);
    }

    /** What is wrong with an address, as the end of a sentence; nothing if it is fine, or nobody can tell. */
    Optional<String> fault(String url) {
        if (Asked.isForBrowsersOnly(url)) {
            return Optional.empty();
        }
        Optional<URI> uri = Asked.uri(url);
        return uri.isEmpty() ? Optional.of("which is no address") : fault(uri.get(), new HashSet<>());
    }

    private Optional<String> fault(URI uri, Set<URI> seen) {
        if (!seen.add(uri) || seen.size() > STEPS) {
            return Optional.of("which leads in a circle");
        }
        try {
            http.requirePublic(uri);
            Answer answer = answer(uri);
            Optional<URI> next = next(answer);
            return next.isPresent() ? fault(next.get(), seen) : fault(answer);
        } catch (Trouble trouble) {
            return Optional.of("which cannot be reached: " + trouble.getMessage());
        }
    }

    private static Optional<String> fault(Answer answer) {
        boolean bad = answer.status() >= 400 && !CLOSED.contains(answer.status());
        return bad ? Optional.of("which answers " + answer.status()) : Optional.empty();
    }

    private static Optional<URI> next(Answer answer) {
        boolean leads = answer.status() >= 300 && answer.status() < 400 && answer.status() != 304;
        return leads
                ? answer.header("Location")
                        .flatMap(to -> Asked.uri(answer.asked()
                                .resolve(to.strip().replace(" ", "%20"))
                                .toString()))
                : Optional.empty();
    }

    private Answer answer(URI uri) {
        for (int tried = 1; ; tried++) {
            try {
                Answer answer = once(uri);
                Duration wait = answer.trouble(answer.means()).pause().orElse(Duration.ofSeconds(tried));
                boolean busy = answer.status() == 429 || answer.status() >= 500;
                if (!busy || tried == TRIES || wait.compareTo(LONGEST) > 0) {
                    return answer;
                }
                pause.accept(wait);
            } catch (Trouble trouble) {
                if (tried == TRIES || trouble.means() != Trouble.Means.AGAIN) {
                    throw trouble;
                }
                pause.accept(Duration.ofSeconds(tried));
            }
        }
    }

    /** Many servers answer the question for the head alone with an error of their own. */
    private Answer once(URI uri) {
        Answer head = http.ask(request("HEAD", uri));
        return head.status() < 400 || head.status() == 429 ? head : http.ask(request("GET", uri));
    }

    private static Request request(String method, URI uri) {
        return Request.of(method, uri.toString())
                .header("User-Agent", AGENT)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }
}
