package dev.herald.maven;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A site in one file: its files by name, without times, so that the same site gives the same bytes. */
record SiteZip(Path site) {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0); // the first that a zip can say

    /** Writes the zip and any folder that it needs, and returns how many files are in it. */
    int write(Path zip) throws IOException {
        TreeMap<String, Path> files = files();
        Files.createDirectories(zip.getParent());
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (String name : files.navigableKeySet()) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(NO_TIME);
                entries.putNextEntry(entry);
                Files.copy(files.get(name), entries);
            }
        }
        return files.size();
    }

    private TreeMap<String, Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(site)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !site.relativize(file).startsWith(".herald")) // Herald's own notes
                    .collect(Collectors.toMap(this::name, file -> file, (one, other) -> one, TreeMap::new));
        }
    }

    private String name(Path file) {
        return site.relativize(file).toString().replace('\\', '/');
    }
}
