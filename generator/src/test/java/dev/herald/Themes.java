package dev.herald;

import dev.herald.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The themes that come with Herald. */
public final class Themes {

    private Themes() {}

    /** Their names, as on the class path; only those that the system property {@code herald.themes} names, where a test run has to be short. */
    public static List<String> names() {
        String chosen = System.getProperty("herald.themes", "");
        return chosen.isEmpty() ? all() : List.of(chosen.split(","));
    }

    private static List<String> all() {
        try {
            URI base = Theme.class.getResource("/themes/base/theme.yaml").toURI();
            if (!base.getScheme().equals("jar")) {
                return in(Path.of(base).getParent().getParent());
            }
            try (FileSystem jar = FileSystems.newFileSystem(base, Map.of())) {
                return in(jar.getPath("/themes"));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (URISyntaxException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static List<String> in(Path themes) throws IOException {
        try (Stream<Path> folders = Files.list(themes)) {
            return folders.filter(folder -> Files.exists(folder.resolve("theme.yaml")))
                    .map(folder -> folder.getFileName().toString().replace("/", ""))
                    .filter(name -> !name.equals("base"))
                    .sorted()
                    .toList();
        }
    }
}
