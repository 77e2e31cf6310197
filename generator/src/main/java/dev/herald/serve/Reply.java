package dev.herald.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One answer to one request. Nothing is kept by browsers without asking again. */
record Reply(HttpExchange exchange) {

    /** Tells browsers to take a file for what it says it is, and to show it to no other site. */
    private static final List<List<String>> ALWAYS = List.of(
            List.of("X-Content-Type-Options", "nosniff"),
            List.of("Cross-Origin-Resource-Policy", "same-origin"),
            List.of("X-Frame-Options", "SAMEORIGIN"));

    Reply {
        ALWAYS.forEach(header -> exchange.getResponseHeaders().set(header.get(0), header.get(1)));
    }

    private Headers headers() {
        return exchange.getResponseHeaders();
    }

    void plain(int status, String text) throws IOException {
        bytes(status, MediaTypes.PLAIN, (text + "\n").getBytes(UTF_8));
    }

    /** What is made for this answer, and may be another at the next. */
    void bytes(int status, String type, byte[] bytes) throws IOException {
        headers().set("Content-Type", type);
        headers().set("Cache-Control", "no-store");
        if (begin(status, bytes.length)) {
            exchange.getResponseBody().write(bytes);
        }
    }

    void redirect(String path) throws IOException {
        headers().set("Location", path);
        plain(302, path); // for now: browsers keep others for good
    }

    void notAllowed() throws IOException {
        headers().set("Allow", "GET, HEAD");
        plain(405, "This preview is for looking only.");
    }

    /** A file or a part of it, unless the browser has it. */
    void file(Path file, String type) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        String mark = mark(now);
        headers().set("Content-Type", type);
        headers().set("Cache-Control", "no-cache");
        headers().set("ETag", mark);
        headers().set("Accept-Ranges", "bytes");
        String asked = exchange.getRequestHeaders().getFirst("Range");
        if (mark.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else if (Range.isAsked(asked) && isSame(mark)) {
            part(file, now.size(), Range.of(asked, now.size()));
        } else {
            send(file, 200, new Range(0, now.size() - 1));
        }
    }

    private static String mark(BasicFileAttributes now) {
        long nanos = now.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        int place = String.valueOf(now.fileKey()).hashCode(); // a file that takes another's place has its own
        return '"'
                + Long.toHexString(nanos)
                + '-'
                + Long.toHexString(now.size())
                + '-'
                + Integer.toHexString(place)
                + '"';
    }

    /** A player that has some parts asks for no others of another file (RFC 9110, section 13.1.5). */
    private boolean isSame(String mark) {
        String asked = exchange.getRequestHeaders().getFirst("If-Range");
        return asked == null || asked.equals(mark);
    }

    private void part(Path file, long size, Optional<Range> range) throws IOException {
        if (range.isPresent()) {
            headers().set("Content-Range", range.get().of(size));
            send(file, 206, range.get());
        } else {
            headers().set("Content-Range", "bytes */" + size);
            plain(416, "The file has " + size + " bytes.");
        }
    }

    private void send(Path file, int status, Range range) throws IOException {
        if (!begin(status, range.length())) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(range.first());
            byte[] some = new byte[1 << 16];
            for (long left = range.length(); left > 0; ) {
                int read = in.read(some, 0, (int) Math.min(some.length, left));
                if (read < 0) {
                    throw new IOException(file + " became shorter");
                }
                exchange.getResponseBody().write(some, 0, read);
                left -= read;
            }
        }
    }

    /** Whether anything follows the headers. */
    private boolean begin(int status, long length) throws IOException {
        boolean headOnly = exchange.getRequestMethod().equals("HEAD");
        if (headOnly) {
            headers().set("Content-Length", Long.toString(length));
        }
        exchange.sendResponseHeaders(status, headOnly || length == 0 ? -1 : length);
        return !headOnly && length > 0;
    }
}
