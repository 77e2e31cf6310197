package dev.herald.feed;

import dev.herald.picture.Measured;
import dev.herald.picture.Pictures;
import dev.herald.site.Addresses;
import dev.herald.site.Image;
import dev.herald.site.Route;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The pictures of posts; of the blog's own files type and length are known. */
record FeedPictures(Addresses addresses, Pictures pictures) {

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
        return new FeedPicture(url, type, own(image.src()).map(Measured::bytes).orElse(0L));
    }

    private static Optional<String> type(String url) {
        String path = url.replaceFirst("[?#].*", "");
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(TYPES.get(ending));
    }

    private Optional<Measured> own(String src) {
        String home = addresses.path(Route.HOME);
        return src.startsWith(home) ? pictures.at(src.substring(home.length() - 1)) : Optional.empty();
    }
}
