package dev.herald.state;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** One walk over all that a build reads. Nothing is opened. */
final class Walk {

    private static final char UNKNOWN = '\uFFFD'; // in place of letters that the machine's locale does not have

    private final Path folder;
    private final String prefix;
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final SortedSet<String> passed = new TreeSet<>();

    private Walk(Path folder) {
        this.folder = folder.toAbsolutePath();
        this.prefix = this.folder + this.folder.getFileSystem().getSeparator();
    }

    /** @throws IOException if something is there of which stamps do not tell whether it changed, such as a link to a folder */
    static Walk over(Path folder, Places places) throws IOException {
        Walk walk = new Walk(folder);
        for (String place : places.texts()) {
            walk.through(place, places.passed());
        }
        for (String place : places.others()) {
            walk.through(place, name -> false);
        }
        return walk;
    }

    Collection<Found> found() {
        return List.copyOf(found.values());
    }

    /** What was passed over, by name. */
    SortedSet<String> passed() {
        return passed;
    }

    private void through(String place, Predicate<String> passes) throws IOException {
        Path start = folder.resolve(place);
        if (!Files.notExists(start, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(start, new Visitor(start, passes));
        }
    }

    private String name(Path path) {
        String whole = path.toString();
        String name = whole.startsWith(prefix) ? whole.substring(prefix.length()) : whole;
        return name.replace('\\', '/');
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final Path start;
        private final Predicate<String> passes;

        Visitor(Path start, Predicate<String> passes) {
            this.start = start;
            this.passes = passes;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) throws IOException {
            String name = name(visited);
            if (!visited.equals(start) && passes(name + "/")) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            add(name, visited, Stamp.FOLDER);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String name = name(file);
            if (!passes(name)) {
                visit(name, file, attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        private void visit(String name, Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isSymbolicLink()) {
                Path real = file.toRealPath();
                visit(name + " → " + real, real, Files.readAttributes(real, BasicFileAttributes.class));
            } else if (attributes.isRegularFile()) {
                add(name, file, Stamp.of(attributes));
            } else {
                throw new FileSystemException(file.toString(), null, "no file");
            }
        }

        private boolean passes(String name) {
            boolean passes = this.passes.test(name);
            if (passes) {
                passed.add(name);
            }
            return passes;
        }

        private void add(String name, Path path, Stamp stamp) throws IOException {
            if (name.indexOf(UNKNOWN) >= 0) {
                throw new FileSystemException(name, null, "the name has letters that this machine does not know");
            }
            found.put(name, new Found(name, path, stamp));
        }
    }
}
