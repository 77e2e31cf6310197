package dev.herald.meta;

import dev.herald.config.SiteConfig;
import dev.herald.picture.Measured;
import dev.herald.picture.Pictures;
import dev.herald.site.Addresses;
import dev.herald.site.Image;

/**
 * The pictures that the blog's owner names in {@code site.yaml}, with absolute addresses.
 *
 * @param pictures among the blog's files
 */
record Gallery(Addresses addresses, Pictures pictures) {

    static Gallery of(SiteConfig config, Pictures pictures) {
        return new Gallery(new Addresses(config), pictures);
    }

    Image picture(String path, String alt) {
        return new Image(addresses.absolute(path), alt, pictures.at(path).flatMap(Measured::size));
    }
}
