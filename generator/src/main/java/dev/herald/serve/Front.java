package dev.herald.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.herald.problem.Problem;
import dev.herald.site.Addresses;
import dev.herald.site.JsonText;
import dev.herald.site.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers browsers: pages of the site with the script that keeps them fresh, and what lies below {@code /_herald/}. */
final class Front implements HttpHandler {

    private static final String DESK = "/_herald/";
    private static final Pattern ASKED = Pattern.compile("(?:^|&)(\\w+)=([^&]*)");
    private static final int PULSE = 15; // seconds between signs of life, at which a page that is gone is noticed
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
            if (!loopback.isOwn(exchange.getRequestHeaders().getFirst("Host"))) {
                reply.plain(
                        421, "This is a preview for one machine; it is at " + loopback.origin() + " and nowhere else.");
            } else if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                reply.notAllowed();
            } else {
                answer(reply, Addresses.decoded(exchange.getRequestURI().getRawPath()));
            }
        }
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
            case "events" -> events(reply.exchange());
            case "state" ->
                reply.bytes(200, MediaTypes.JSON, state(asked(reply, "path")).getBytes(UTF_8));
            default -> deskPage(reply, path);
        }
    }

    private static byte[] script() throws IOException {
        try (InputStream script = Front.class.getResourceAsStream("live.js")) {
            return script.readAllBytes();
        }
    }

    private static String asked(Reply reply, String name) {
        String query = Optional.ofNullable(reply.exchange().getRequestURI().getRawQuery())
                .orElse("");
        return ASKED.matcher(query)
                .results()
                .filter(one -> one.group(1).equals(name))
                .map(one -> Addresses.decoded(one.group(2)))
                .findFirst()
                .orElse("");
    }

    /** Until the page is closed, or takes no more. */
    private void events(HttpExchange exchange) throws IOException {
        String since = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Last-Event-ID"))
                .orElseGet(() -> asked(new Reply(exchange), "since"));
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        exchange.sendResponseHeaders(200, 0);
        BlockingQueue<String> news = events.join(since);
        try {
            tell(exchange.getResponseBody(), news);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            events.leave(news);
        }
    }

    private void tell(OutputStream out, BlockingQueue<String> news) throws IOException, InterruptedException {
        out.write("retry: 500\n\n".getBytes(UTF_8)); // milliseconds until a page asks again whose preview has ended
        out.flush();
        while (events.has(news)) {
            String message =
                    Optional.ofNullable(news.poll(PULSE, TimeUnit.SECONDS)).orElse(":\n\n");
            out.write(message.getBytes(UTF_8));
            out.flush();
        }
    }

    private String state(String path) {
        Map<Route, Mark> marks = preview.marks();
        Map<String, Object> unpublished = new TreeMap<>();
        marks.forEach((route, mark) -> {
            if (!mark.isPublished()) {
                unpublished.put(preview.path(route), mark.says());
            }
        });
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("page", route(path).map(marks::get).map(Front::said));
        all.put("unpublished", unpublished);
        return JsonText.of(all);
    }

    private Optional<Route> route(String path) {
        return preview.below(path).filter(own -> Route.fault(own).isEmpty()).map(Route::new);
    }

    private static Map<String, Object> said(Mark mark) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("state", mark.state());
        said.put("says", mark.says());
        said.put("file", mark.file());
        return said;
    }

    /** The desk follows the events by a script of its own. */
    private void deskPage(Reply reply, String path) throws IOException {
        preview.awaitFirst();
        String query = Optional.ofNullable(reply.exchange().getRequestURI().getRawQuery())
                .orElse("");
        Optional<DeskPage> page = preview.premises().desk().page(path, query);
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
            reply.redirect(reply.exchange().getRequestURI().getRawPath() + "/");
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
        byte[] page =
                file.isPresent() ? Files.readAllBytes(file.get()) : ownPage().getBytes(UTF_8);
        reply.bytes(404, MediaTypes.HTML, LivePage.of(page, preview.address(MISSING), since));
    }

    /** In place of a site that was never built, or that has no page for what is missing. */
    private String ownPage() {
        String title = preview.errors().isEmpty() ? "There is no such page" : "The blog cannot be built yet";
        StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<head>\n<title>")
                .append(title)
                .append("</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n</head>\n<body>\n<h1>")
                .append(title)
                .append("</h1>\n<ul>\n");
        preview.errors()
                .forEach(error -> page.append("<li>").append(escaped(error)).append("</li>\n"));
        return page.append("</ul>\n</body>\n</html>\n").toString();
    }

    private static String escaped(Problem error) {
        return Pattern.compile("[&<>]")
                .matcher(error.toString())
                .replaceAll(sign ->
                        Matcher.quoteReplacement("&#" + (int) sign.group().charAt(0) + ";"));
    }
}
