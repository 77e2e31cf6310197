package dev.herald.meta;

import dev.herald.config.SiteConfig;
import dev.herald.site.Addresses;
import dev.herald.site.Image;
import dev.herald.site.Image.Size;
import java.util.Optional;
import java.util.function.Function;

/**
 * The pictures that the blog's owner names in {@code site.yaml}, with absolute addresses.
 *
 * @param sizes what was measured of a picture, by its path as the owner writes it
 */
record Gallery(Addresses addresses, Function<String, Optional<Size>> sizes) {

    static Gallery of(SiteConfig config, Function<String, Optional<Size>> sizes) {
        return new Gallery(new Addresses(config), sizes);
    }

    Image picture(String path, String alt) {
        return new Image(addresses.absolute(path), alt, sizes.apply(path));
    }
}
