package dev.herald.output;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Takes files out of a site, and leaves no empty folder behind. */
final class Removal {

    private Removal() {}

    /** A file, and the folders above it, up to the site, that have nothing else in them. */
    static void of(Path file, Path site) throws IOException {
        Files.deleteIfExists(file);
        Path folder = file.getParent();
        while (!folder.equals(site) && ifEmpty(folder)) {
            folder = folder.getParent();
        }
    }

    /** @return whether the folder was there and had nothing in it */
    static boolean ifEmpty(Path folder) throws IOException {
        boolean empty = Files.isDirectory(folder) && isEmpty(folder);
        if (empty) {
            Files.delete(folder);
        }
        return empty;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    /** A folder with all that is in it. */
    static void ofAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException fault) throws IOException {
                if (fault != null) {
                    throw fault;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
