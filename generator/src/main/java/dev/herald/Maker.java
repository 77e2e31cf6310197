package dev.herald;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who builds a site: Herald, its libraries and the themes on the class path, and the Java and system under them. */
final class Maker {

    private static final List<String> SYSTEM =
            List.of("java.version", "java.vendor", "os.name", "os.arch", "sun.jnu.encoding");

    private Maker() {}

    /** The jars and folders that classes and themes come from. */
    static List<String> files() {
        Stream<Path> path = Maker.class.getClassLoader() instanceof URLClassLoader jars
                ? Stream.of(jars.getURLs()).map(Maker::path)
                : Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(Path::of);
        Path own = path(Maker.class.getProtectionDomain().getCodeSource().getLocation());
        return Stream.concat(Stream.of(own), path)
                .map(file -> file.toAbsolutePath().toString())
                .distinct()
                .toList();
    }

    private static Path path(URL url) {
        try {
            URI uri = url.toURI();
            return uri.getScheme().equals("file") ? Path.of(uri) : Path.of(uri.getSchemeSpecificPart());
        } catch (URISyntaxException fault) {
            throw new IllegalStateException(fault); // class loaders made it of a file
        }
    }

    /** What else may make a difference. */
    static String system() {
        return SYSTEM.stream().map(System::getProperty).collect(Collectors.joining(" "));
    }
}
