package dev.herald.feed;

import dev.herald.content.Content.Attachment;
import dev.herald.site.Addresses;
import dev.herald.site.Image;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The pictures of posts; of the blog's own files the length is known. */
final class FeedPictures {

    private static final Map<String, String> TYPES = Map.of(
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "png", "image/png",
            "gif", "image/gif",
            "webp", "image/webp",
            "avif", "image/avif",
            "svg", "image/svg+xml");

    private final Addresses addresses;
    private final Map<String, Path> files = new HashMap<>();

    FeedPictures(Addresses addresses, List<Attachment> files) {
        this.addresses = addresses;
        files.forEach(file -> this.files.put(addresses.absolute(file.route()), file.path()));
    }

    FeedPicture of(Image image) {
        String url = XmlText.of(Addresses.absolute(addresses.site() + "/", image.src()));
        return new FeedPicture(url, type(url), length(url));
    }

    private static Optional<String> type(String url) {
        String path = url.replaceFirst("[?#].*", "");
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(TYPES.get(ending));
    }

    private long length(String url) {
        try {
            Path file = files.get(url);
            return file == null ? 0 : Files.size(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
