package dev.herald.feed;

import dev.herald.picture.Originals;
import dev.herald.picture.Pictures;
import dev.herald.picture.Print;
import dev.herald.picture.Prints;
import dev.herald.picture.Role;
import dev.herald.site.Addresses;
import dev.herald.site.Image;
import dev.herald.site.Route;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The pictures of posts; of the blog's own files type and length are known. */
record FeedPictures(Addresses addresses, Pictures pictures, Prints prints, Originals originals) {

    /** Types of pictures on other sites, by the endings of their addresses. */
    private static final Map<String, String> TYPES = Map.of(
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "png", "image/png",
            "gif", "image/gif",
            "webp", "image/webp",
            "avif", "image/avif",
            "svg", "image/svg+xml");

    FeedPicture of(Image image) {
        String url = XmlText.of(Addresses.absolute(addresses.absolute(Route.HOME), image.src()));
        Optional<String> type = image.size().map(Image.Size::type).or(() -> type(url));
        return new FeedPicture(
                url, type, own(image.src()).map(originals::length).orElse(0L));
    }

    /** The address of a picture in a text that a feed reader shows: of a large one, that of a smaller one. */
    String shown(String src) {
        return prints.of(src, Role.TEXT).map(Print::src).orElse(src);
    }

    private static Optional<String> type(String url) {
        String path = url.replaceFirst("[?#].*", "");
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(TYPES.get(ending));
    }

    private Optional<Path> own(String src) {
        String home = addresses.path(Route.HOME);
        return src.startsWith(home) ? pictures.file(src.substring(home.length() - 1)) : Optional.empty();
    }
}
