package dev.herald.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A site that is live: a built one at its own address.
 *
 * @param url of the site, perhaps with a path
 * @param folder in which it was built
 */
public record BuiltSite(URI url, Path folder) implements Fake {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "svg", "image/svg+xml",
            "xml", "application/xml");

    @Override
    public List<String> hosts() {
        return List.of(url.getHost());
    }

    @Override
    public Reply answer(Call call) {
        String path = URLDecoder.decode(call.path().replace("+", "%2B"), StandardCharsets.UTF_8);
        String base = url.getPath() == null ? "" : url.getPath();
        Path file = path.startsWith(base + "/") ? file(path.substring(base.length() + 1)) : folder;
        return file.startsWith(folder) && Files.isRegularFile(file)
                ? found(file)
                : Reply.text(404, "text/html; charset=utf-8", "<!doctype html><title>Not found</title>");
    }

    private Path file(String path) {
        Path file = folder.resolve(path).normalize();
        return Files.isDirectory(file) ? file.resolve("index.html") : file;
    }

    private static Reply found(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        try {
            return new Reply(200, Map.of("Content-Type", type), Files.readAllBytes(file));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public List<Shown> shown() {
        return List.of();
    }
}
