package dev.herald;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A small blog that has what most blogs have. Whoever builds it has used most of Herald. */
record Training(Path folder) {

    private static final String RESOURCES = "/dev/herald/training/";
    private static final Map<String, String> FILES = new TreeMap<>(Map.of(
            "site.yaml", RESOURCES + "site.yaml",
            "content/posts/2026-01-01-first.md", RESOURCES + "post.md",
            "content/posts/2026-01-02-second.md", RESOURCES + "post.md",
            "content/posts/2026-01-03-moved/index.md", RESOURCES + "moved.md",
            "content/posts/2026-01-03-moved/ship.svg", RESOURCES + "ship.svg",
            "content/pages/about.md", RESOURCES + "about.md",
            "static/boat.png", "/themes/base/assets/icon-512.png"));

    /** Writes the blog into the folder, which exists. */
    void write() throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            try (InputStream in = Training.class.getResourceAsStream(file.getValue())) {
                Files.copy(in, path);
            }
        }
    }
}
