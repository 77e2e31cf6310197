package dev.herald.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The themes in jars, and in folders of the class path. A theme is what has a {@code themes/NAME/theme.yaml}. Lists each jar once. */
final class ClassPath {

    private static final String THEMES = "themes/";
    private static final String MARK = "/theme.yaml";

    private final Map<String, List<String>> names = new HashMap<>(); // of files in the themes of a jar, by its path

    Optional<Layer> theme(String name) {
        URL mark = loader().getResource(THEMES + name + MARK);
        return Optional.ofNullable(mark).map(url -> new Layer(THEMES + name, filesBeside(url, THEMES + name + "/")));
    }

    SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        for (URL themes : roots()) {
            for (String file : filesBeside(themes, THEMES).keySet()) {
                if (file.endsWith(MARK)) {
                    names.add(file.substring(0, file.length() - MARK.length()));
                }
            }
        }
        return names;
    }

    private static List<URL> roots() {
        try {
            return Collections.list(loader().getResources("themes"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static ClassLoader loader() {
        return ClassPath.class.getClassLoader();
    }

    /** The files of the folder in which a resource stands, or which it is, by their path below it. */
    private Map<String, byte[]> filesBeside(URL url, String folder) {
        try {
            return url.getProtocol().equals("jar") ? inJar(url, folder) : inFolder(Path.of(URI.create(url.toString())));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Map<String, byte[]> inJar(URL url, String folder) throws IOException {
        JarURLConnection connection = (JarURLConnection) url.openConnection();
        connection.setUseCaches(false); // the jar is closed below, and must not be anyone else's
        Map<String, byte[]> files = new TreeMap<>();
        try (JarFile jar = connection.getJarFile()) {
            for (String name : names.computeIfAbsent(jar.getName(), any -> ofThemes(jar))) {
                if (name.startsWith(folder)) {
                    files.put(name.substring(folder.length()), bytes(jar, jar.getEntry(name)));
                }
            }
        }
        return files;
    }

    private static List<String> ofThemes(JarFile jar) {
        return Collections.list(jar.entries()).stream()
                .map(JarEntry::getName)
                .filter(name -> name.startsWith(THEMES) && !name.endsWith("/"))
                .toList();
    }

    private static byte[] bytes(JarFile jar, ZipEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static Map<String, byte[]> inFolder(Path found) throws IOException {
        Path folder = Files.isDirectory(found) ? found : found.getParent();
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
