package dev.herald;

import dev.herald.card.Cards;
import dev.herald.site.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The social cards that announcing needs as files, in {@code .herald} of the blog's folder, which git is told to ignore. */
record CardFolder(Path blog) {

    /** Keeps a card; where nothing can be written it is told without its picture. */
    void put(Route route, byte[] card) {
        Path file = place(route.path());
        try {
            Files.createDirectories(file.getParent());
            if (Files.notExists(file) || Files.size(file) != card.length) {
                Files.write(file, card);
            }
        } catch (IOException unwritable) {
            return;
        }
    }

    /**
     * The file of a card, from the blog's folder.
     *
     * @param path from the site's root
     */
    Optional<Path> file(String path) {
        return Route.fault(path).isEmpty() && path.startsWith(Cards.FOLDER) && Files.isRegularFile(place(path))
                ? Optional.of(blog.relativize(place(path)))
                : Optional.empty();
    }

    private Path place(String path) {
        return blog.resolve(".herald").resolve(path.substring(1));
    }
}
