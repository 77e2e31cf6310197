package dev.herald.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The folder in which files wait until the site is published. May be filled from several threads. */
final class Staging {

    private final Path folder;
    private final Set<Path> made = ConcurrentHashMap.newKeySet();

    /** @param folder exists */
    Staging(Path folder) {
        this.folder = folder;
        made.add(folder);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    void write(String name, byte[] bytes) throws IOException {
        Files.write(made(name), bytes);
    }

    /** @return what the pieces tell */
    boolean write(String name, OutputFile.Pieces pieces) throws IOException {
        try (OutputStream file = Files.newOutputStream(made(name))) {
            return pieces.write(file);
        }
    }

    void copy(String name, Path source) throws IOException {
        Files.copy(source, made(name), StandardCopyOption.REPLACE_EXISTING);
    }

    /** A page's own folder is not remembered: hardly another file comes to it, and a site has as many as pages. */
    private Path made(String name) throws IOException {
        Path file = file(name);
        Path below = file.getParent();
        if (name.endsWith("/index.html") && !made.contains(below)) {
            make(below.getParent());
            Files.createDirectories(below);
        } else {
            make(below);
        }
        return file;
    }

    private void make(Path below) throws IOException {
        if (!made.contains(below)) {
            make(below.getParent());
            Files.createDirectories(below); // or another thread does at this moment
            made.add(below);
        }
    }

    /** Moves files to a site. A folder that the site does not have yet is moved as a whole. */
    void moveTo(Path site, Collection<String> names) throws IOException {
        Move move = new Move(site);
        for (String name : names) {
            move.file(name);
        }
    }

    private final class Move {

        private final Path site;
        private final Set<String> there = new HashSet<>(); // folders that the site has
        private final Set<String> whole = new HashSet<>(); // folders that it did not have

        private Move(Path site) {
            this.site = site;
        }

        private void file(String name) throws IOException {
            for (int end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
                if (isMoved(name.substring(0, end))) {
                    return;
                }
            }
            try {
                Files.move(Staging.this.file(name), site.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            } catch (
                    NoSuchFileException
                            moved) { // with its folder, if that has two names where capital letters do not count
                if (Files.notExists(site.resolve(name))) {
                    throw moved;
                }
            }
        }

        private boolean isMoved(String name) throws IOException {
            if (!there.contains(name) && !whole.contains(name)) {
                (Files.isDirectory(site.resolve(name)) || !folder(name) ? there : whole).add(name);
            }
            return whole.contains(name);
        }

        /** @return false if only its files can be moved: to another disk, or because somebody reads one of them, which Windows minds */
        private boolean folder(String name) throws IOException {
            try {
                Files.move(Staging.this.file(name), site.resolve(name));
                return true;
            } catch (FileSystemException whole) {
                Files.createDirectory(site.resolve(name));
                return false;
            }
        }
    }
}
