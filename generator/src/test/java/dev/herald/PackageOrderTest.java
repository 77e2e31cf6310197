package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PackageOrderTest {

    /** A package may see those before it in this list, none after it. */
    private static final List<String> ORDER = List.of(
            "problem",
            "cache",
            "state",
            "config",
            "site",
            "share",
            "picture",
            "http",
            "wording",
            "mail",
            "channel",
            "markdown",
            "content",
            "theme",
            "card",
            "meta",
            "outlook",
            "output",
            "feed",
            "search",
            "check",
            "check.rule",
            "check.outside",
            "check.guard",
            "check.report",
            "ledger",
            "plan",
            "announce",
            "report",
            "simulate",
            "importer",
            "scaffold",
            "serve",
            "");

    private static final Path SOURCES = Path.of("src/main/java/dev/herald");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z.]+)` \\| [^|]+ \\| ((?:`[A-Z]\\w+`(?:, )?)+) \\|$", Pattern.MULTILINE);
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?dev\\.herald\\.(?:([a-z.]+)\\.)?[A-Z].*", Pattern.MULTILINE);

    @Test
    void aPackageSeesOnlyThoseBeforeIt() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            String own = packageOf(file);
            assertThat(ORDER).as("the package of " + file).contains(own);
            for (String seen : seenBy(file)) {
                if (ORDER.indexOf(seen) > ORDER.indexOf(own)) {
                    wrong.add(SOURCES.relativize(file) + " sees " + seen);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void themesSeeNeitherMarkdownNorContent() throws IOException {
        for (Path file : sources()) {
            if (packageOf(file).equals("theme")) {
                assertThat(seenBy(file)).as(file.toString()).doesNotContain("markdown", "content");
            }
        }
    }

    @Test
    void theArchitectureNamesThePackagesInThisOrderWithTypesThatAreThere() throws IOException {
        List<String> named = new ArrayList<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("../ARCHITECTURE.md")));
        while (row.find()) {
            String name = row.group(1).replace("dev.herald", "");
            named.add(name);
            for (String type : row.group(2).replace("`", "").split(", ")) {
                assertThat(SOURCES.resolve(name.replace('.', '/')).resolve(type + ".java"))
                        .exists();
            }
        }

        assertThat(named).isEqualTo(ORDER);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String packageOf(Path file) {
        Path folder = SOURCES.relativize(file).getParent();
        return folder == null ? "" : folder.toString().replace('/', '.');
    }

    private static List<String> seenBy(Path file) throws IOException {
        Matcher matcher = IMPORT.matcher(Files.readString(file));
        return matcher.results()
                .map(found -> found.group(1) == null ? "" : found.group(1))
                .toList();
    }
}
