package dev.herald;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Something like {@code herald.jar}, made of what the tests run with: Java archives classes of jars only. */
final class HeraldJar {

    private HeraldJar() {}

    /** Writes the jar; other jars are named in it and stay where they are. */
    static Path write(Path jar) throws IOException {
        List<Path> all = Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(Path::of)
                .filter(path -> !path.endsWith("test-classes"))
                .toList();
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest(all))) {
            Set<String> names = new HashSet<>();
            for (Path folder : all.stream().filter(Files::isDirectory).toList()) {
                copy(folder, out, names);
            }
        }
        return jar;
    }

    private static Manifest manifest(List<Path> all) {
        List<String> jars = new ArrayList<>();
        all.stream()
                .filter(Files::isRegularFile)
                .forEach(path -> jars.add(path.toUri().toString()));
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, "dev.herald.Main");
        main.put(Attributes.Name.CLASS_PATH, String.join(" ", jars));
        return manifest;
    }

    private static void copy(Path folder, JarOutputStream out, Set<String> names) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (names.add(name)) {
                    out.putNextEntry(new JarEntry(name));
                    Files.copy(file, out);
                }
            }
        }
    }
}
