package dev.herald.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.herald.site.Addresses;
import dev.herald.site.Route;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers browsers: pages of the site with the script that keeps them fresh, and what lies below {@code /_herald/}. */
final class Front implements HttpHandler {

    private static final String DESK = "/_herald/";
    private static final Pattern ASKED = Pattern.compile("(?:^|&)(\\w+)=([^&]*)");
    private static final Route MISSING = new Route("/404.html");

    private final Loopback loopback;
    private final Preview preview;
    private final Events events;
    private final SiteFolder site;

    Front(Loopback loopback, Preview preview, Events events) {
        this.loopback = loopback;
        this.preview = preview;
        this.events = events;
        this.site = new SiteFolder(preview.premises().site());
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply reply = new Reply(exchange);
            if (!loopback.isOwn(host(exchange))) {
                reply.plain(
                        421, "This is a preview for one machine; it is at " + loopback.origin() + " and nowhere else.");
            } else if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                reply.notAllowed();
            } else {
                answer(reply, Addresses.decoded(exchange.getRequestURI().getRawPath()));
            }
        }
    }

    /** A whole address outdoes the header (RFC 9112, section 3.2.2). */
    private static String host(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestURI().getRawAuthority())
                .orElseGet(() -> exchange.getRequestHeaders().getFirst("Host"));
    }

    private void answer(Reply reply, String path) throws IOException {
        if (path.startsWith(DESK)) {
            desk(reply, path.substring(DESK.length()));
        } else if ((path + "/").equals(DESK)) {
            reply.redirect(DESK);
        } else {
            page(reply, path);
        }
    }

    private void desk(Reply reply, String path) throws IOException {
        switch (path) {
            case "live.js" -> reply.bytes(200, MediaTypes.SCRIPT, script());
            case "events" -> new Broadcast(reply.exchange(), events).last(since(reply));
            case "state" -> reply.bytes(200, MediaTypes.JSON, state(asked(reply, "path")));
            default -> deskPage(reply, path);
        }
    }

    private static byte[] script() throws IOException {
        try (InputStream script = Front.class.getResourceAsStream("live.js")) {
            return script.readAllBytes();
        }
    }

    private static String asked(Reply reply, String name) {
        return ASKED.matcher(query(reply))
                .results()
                .filter(one -> one.group(1).equals(name))
                .map(one -> Addresses.decoded(one.group(2)))
                .findFirst()
                .orElse("");
    }

    /** "" if there is none. */
    private static String query(Reply reply) {
        return Optional.ofNullable(reply.exchange().getRequestURI().getRawQuery())
                .orElse("");
    }

    /** What a page has seen: a browser says it again when it was cut off. */
    private static String since(Reply reply) {
        return Optional.ofNullable(reply.exchange().getRequestHeaders().getFirst("Last-Event-ID"))
                .orElseGet(() -> asked(reply, "since"));
    }

    private byte[] state(String path) {
        Optional<Route> built =
                route(path).filter(page -> site.file(page.path()).isPresent());
        return new State(preview.marks(), preview::path).of(built).getBytes(UTF_8);
    }

    private Optional<Route> route(String path) {
        return preview.below(path).filter(own -> Route.fault(own).isEmpty()).map(Route::new);
    }

    /** The desk follows the events by a script of its own. */
    private void deskPage(Reply reply, String path) throws IOException {
        preview.awaitFirst();
        Optional<DeskPage> page = preview.premises().desk().page(path, query(reply));
        if (page.isEmpty()) {
            site(reply, DESK + path);
        } else {
            reply.bytes(200, page.get().type(), page.get().bytes());
        }
    }

    private void page(Reply reply, String path) throws IOException {
        preview.awaitFirst();
        Optional<String> own = preview.below(path);
        if (own.isPresent()) {
            site(reply, own.get());
        } else if (path.equals("/") || (path + "/").equals(preview.path(Route.HOME))) {
            reply.redirect(preview.address(Route.HOME));
        } else {
            missing(reply);
        }
    }

    private void site(Reply reply, String path) throws IOException {
        String since = events.now(); // before the file is read: a page may be told twice, but never too late
        Optional<Path> file = site.file(path);
        if (file.isPresent()) {
            send(reply, file.get(), new Route(path), since);
        } else if (site.lacksSlash(path)) {
            String query = query(reply);
            reply.redirect(reply.exchange().getRequestURI().getRawPath() + "/" + (query.isEmpty() ? "" : "?" + query));
        } else {
            missing(reply);
        }
    }

    private void send(Reply reply, Path file, Route route, String since) throws IOException {
        String type = MediaTypes.of(file);
        if (type.equals(MediaTypes.HTML)) {
            reply.bytes(200, type, LivePage.of(Files.readAllBytes(file), preview.address(route), since));
        } else {
            reply.file(file, type);
        }
    }

    private void missing(Reply reply) throws IOException {
        String since = events.now();
        Optional<Path> file = site.file(MISSING.path());
        byte[] page = file.isPresent() ? Files.readAllBytes(file.get()) : new BarePage(preview.errors()).bytes();
        reply.bytes(404, MediaTypes.HTML, LivePage.of(page, preview.address(MISSING), since));
    }
}
