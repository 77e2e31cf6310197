package dev.herald.theme;

import dev.herald.config.SiteConfig;
import dev.herald.picture.Pictures;
import dev.herald.site.Image;
import dev.herald.site.Route;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;

/**
 * The pictures that settings of a theme may name: files of the blog, and assets of the theme.
 *
 * @param pictures asked for at the first one that is no asset
 * @param assets by their paths below {@code assets/}
 */
record OwnPictures(SiteConfig config, Supplier<Pictures> pictures, SortedSet<String> assets) {

    private static final String ASSETS = "/assets/";

    /** The picture at a path on the site such as {@code /pictures/boat.jpg}; nothing if there is none. */
    Optional<Image> picture(String path) {
        boolean isAsset = path.startsWith(ASSETS) && assets.contains(path.substring(ASSETS.length()));
        return isAsset
                ? Optional.of(Image.unmeasured(src(path), ""))
                : pictures.get().at(path).map(measured -> new Image(src(path), "", measured.size()));
    }

    private String src(String path) {
        boolean isEncoded = path.contains("%") || Route.fault(path).isPresent();
        return config.basePath() + (isEncoded ? path : new Route(path).encoded());
    }
}
