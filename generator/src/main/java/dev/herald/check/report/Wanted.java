package dev.herald.check.report;

import dev.herald.check.rule.Findings;
import dev.herald.problem.Spelling;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A report that somebody asks for, and where it goes. */
public record Wanted(Format format, Path file) {

    /**
     * Understands {@code sarif} or {@code sarif=out/check.sarif}.
     *
     * @param folder for a file that is not named
     * @throws IllegalArgumentException with what to write instead
     */
    public static Wanted of(String text, Path folder) {
        String[] parts = text.strip().split("=", 2);
        List<String> names = Arrays.stream(Format.values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .toList();
        String name = parts[0].strip().toLowerCase(Locale.ROOT);
        if (!names.contains(name)) {
            throw new IllegalArgumentException(
                    "there is no report '" + parts[0] + "'; " + Spelling.suggest(name, names));
        }
        Format format = Format.of(name);
        return new Wanted(format, parts.length < 2 ? folder.resolve(format.file()) : file(format, parts[1].strip()));
    }

    private static Path file(Format format, String name) {
        if (name.isEmpty() || Files.isDirectory(Path.of(name))) {
            Path within = Path.of(name).resolve(format.file());
            throw new IllegalArgumentException("the report " + format.name().toLowerCase(Locale.ROOT)
                    + (name.isEmpty() ? " has no file" : " cannot be written, as " + name + " is a folder")
                    + "; write " + format.name().toLowerCase(Locale.ROOT) + "=" + within);
        }
        return Path.of(name);
    }

    /**
     * Writes the report.
     *
     * @param site the blog's folder; places in it are told from the folder of its repository
     */
    public void write(Findings findings, Path site) {
        Path whole = site.toAbsolutePath().normalize();
        String blog =
                Optional.ofNullable(whole.getFileName()).map(Path::toString).orElse("the blog");
        Format.write(file, format.text(findings, blog, inRepository(whole)));
    }

    private static String inRepository(Path site) {
        return Stream.iterate(site, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve(".git")))
                .findFirst()
                .filter(repository -> !repository.equals(site))
                .map(repository -> repository.relativize(site).toString().replace('\\', '/') + "/")
                .orElse("");
    }
}
