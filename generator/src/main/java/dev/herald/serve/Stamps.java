package dev.herald.serve;

import dev.herald.state.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What every file and folder of a blog looks like from outside, so that a later look tells which were saved, added or removed. */
final class Stamps {

    private final Map<Path, Stamp> all = new HashMap<>();
    private final Set<Path> links = new HashSet<>(); // to files, of which no folder of the blog tells

    /** @param place of the file on the disk, if the file system tells: a file that takes another's place has its own */
    private record Stamp(FileTime modified, long size, boolean folder, Object place) {

        static Stamp of(BasicFileAttributes file) {
            return file.isDirectory()
                    ? new Stamp(FileTime.fromMillis(0), 0, true, file.fileKey()) // its files speak for themselves
                    : new Stamp(file.lastModifiedTime(), file.size(), false, file.fileKey());
        }
    }

    /** Looks at everything now. */
    static Stamps of(Path blog, Places places) {
        Stamps stamps = new Stamps();
        stamps.walk(blog, new Paths(blog, places));
        return stamps;
    }

    /** Looks at a folder that has come, or a file; what is in it is known from then on. */
    void walk(Path start, Paths paths) {
        walk(start, Set.of(), paths);
    }

    private void walk(Path start, Set<FileVisitOption> options, Paths paths) {
        try {
            Files.walkFileTree(start, options, Integer.MAX_VALUE, new Visitor(paths));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A folder and the folders in it. */
    Set<Path> folders(Path start) {
        Set<Path> folders = below(start);
        folders.removeIf(path -> !all.get(path).folder());
        return folders;
    }

    /** A folder and everything in it. */
    Set<Path> below(Path start) {
        Set<Path> below = new HashSet<>(all.keySet());
        below.removeIf(path -> !path.startsWith(start));
        return below;
    }

    /** Looks again at a file that was said to be saved or removed. */
    void look(Path file) {
        if (Files.isSymbolicLink(file)) {
            links.add(file);
        }
        stamp(file).ifPresentOrElse(stamp -> all.put(file, stamp), () -> all.remove(file));
    }

    /** Of the file that a link leads to; a link to a folder, which is not followed here, is looked at itself. */
    private static Optional<Stamp> stamp(Path file) {
        LinkOption[] options =
                Files.isDirectory(file) ? new LinkOption[] {LinkOption.NOFOLLOW_LINKS} : new LinkOption[0];
        try {
            return Optional.of(Stamp.of(Files.readAttributes(file, BasicFileAttributes.class, options)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Whether there are links to files, at which one has to look. */
    boolean haveLinks() {
        return !links.isEmpty();
    }

    /** Looks at what links lead to; those behind which something was saved. */
    Set<Path> lookAtLinks() {
        Set<Path> changed = new HashSet<>(links);
        changed.removeIf(link -> Objects.equals(Optional.ofNullable(all.get(link)), stamp(link)));
        changed.forEach(this::look);
        return changed;
    }

    /** Forgets a folder with all in it; what that was. */
    Set<Path> forget(Path folder) {
        Set<Path> gone = below(folder);
        all.keySet().removeAll(gone);
        links.removeIf(link -> link.startsWith(folder));
        return gone;
    }

    /** What was saved, added or removed since an earlier look. */
    Set<Path> since(Stamps before) {
        Set<Path> changed = new HashSet<>(all.keySet());
        changed.addAll(before.all.keySet());
        changed.removeIf(path -> Objects.equals(all.get(path), before.all.get(path)));
        return changed;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final Paths paths;

        Visitor(Paths paths) {
            this.paths = paths;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!paths.leadTo(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            all.put(folder, Stamp.of(attributes));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isSymbolicLink() && paths.follow(file)) {
                walk(file, Set.of(FileVisitOption.FOLLOW_LINKS), paths);
            } else if (attributes.isSymbolicLink() && paths.have(file)) {
                look(file);
            } else if (paths.have(file)) {
                all.put(file, Stamp.of(attributes));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE; // it went while we looked, or is not ours to read, which the build tells
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException gone) {
            return FileVisitResult.CONTINUE;
        }
    }
}
