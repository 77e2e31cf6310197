package dev.herald.importer;

import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An export as it was delivered: a file, a zip or a folder. A zip that ends too early has what is whole in it. */
public final class Parcel {

    private static final int MOST = 64 * 1024 * 1024; // of one text in a zip
    private static final long MOST_OF_ALL = 512L * 1024 * 1024;
    private static final Pattern TEXT = Pattern.compile("(?i).*\\.(?:xml|atom|json|html?|csv|opml|md|markdown|ya?ml)");
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.:-]+)");

    private interface Opening {
        InputStream open() throws IOException;
    }

    private static final Pattern FOLDER = Pattern.compile(
            "(?:[^/]+/)?(?:_config\\.(?:ya?ml|toml)|(?:hugo|config)\\.(?:toml|ya?ml)|jbake\\.properties)");

    private final Path path;
    private final TreeMap<String, Opening> files = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private boolean folderInZip;

    private Parcel(Path path) {
        this.path = path;
    }

    /** @throws SiteException if there is nothing that could be read */
    public static Parcel open(Path path) {
        Parcel parcel = new Parcel(path);
        try {
            parcel.look();
        } catch (IOException fault) {
            throw new SiteException(Problem.error(
                    parcel.name(),
                    0,
                    "the export cannot be read (" + fault.getMessage() + ")",
                    "check the file and its disk"));
        }
        return parcel;
    }

    private void look() throws IOException {
        if (Files.isDirectory(path)) {
            lookInto(path.toRealPath());
        } else if (!Files.exists(path)) {
            throw new SiteException(
                    Problem.error(name(), 0, "there is no such file", "name the export that you have saved"));
        } else if (isZip()) {
            unpack();
        } else {
            files.put(name(), () -> Files.newInputStream(path));
        }
    }

    private void lookInto(Path real) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = path.relativize(file).toString().replace('\\', '/');
                if (name.matches("(?:.*/)?(?:\\.git|node_modules)/.*")) {
                    continue;
                }
                if (file.toRealPath().startsWith(real)) {
                    files.put(name, () -> Files.newInputStream(file));
                } else {
                    problems.add(Problem.warning(
                            name,
                            0,
                            "this link leads out of the export and was left out",
                            "put the file itself in its place if it belongs to the blog"));
                }
            }
        }
    }

    private boolean isZip() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }

    private void unpack() throws IOException {
        long all = 0;
        String last = "";
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(path))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                last = entry.getName().replace('\\', '/');
                folderInZip |= FOLDER.matcher(last).matches();
                if (entry.isDirectory() || !TEXT.matcher(last).matches() || last.startsWith("__MACOSX/")) {
                    continue;
                }
                byte[] bytes = zip.readNBytes(MOST + 1);
                all += bytes.length;
                if (bytes.length > MOST || all > MOST_OF_ALL) {
                    problems.add(Problem.warning(
                            name(),
                            0,
                            "'" + last + "' is too large and was left out",
                            "unpack the zip, and import the folder"));
                    continue;
                }
                files.put(last, () -> new ByteArrayInputStream(bytes));
            }
        } catch (IOException | IllegalArgumentException fault) {
            problems.add(Problem.warning(
                    name(),
                    0,
                    "the zip is damaged" + (last.isEmpty() ? "" : " at '" + last + "'")
                            + "; only what stands before it was read",
                    "save the export once more, and import it again"));
        }
    }

    /** What the export is called in messages. */
    public String name() {
        return Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("export");
    }

    Path path() {
        return path;
    }

    /** What is wrong with the parcel itself. */
    List<Problem> problems() {
        return problems;
    }

    /** Whether this is a zip of what has to be a folder: Jekyll's, Hugo's or JBake's. */
    boolean hasFolderInZip() {
        return folderInZip;
    }

    /** The paths of its files, in order. */
    List<String> names() {
        return List.copyOf(files.keySet());
    }

    /** Those whose path matches, in any case of letters. */
    List<String> names(String regex) {
        Pattern wanted = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
        return files.keySet().stream()
                .filter(name -> wanted.matcher(name).matches())
                .toList();
    }

    /** The first characters of a file. */
    String beginning(String name) {
        try (InputStream in = files.get(name).open()) {
            return new String(in.readNBytes(8192), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        } catch (IOException fault) {
            return "";
        }
    }

    /** A file as text, letter by letter; what is not in its encoding becomes U+FFFD. */
    BufferedReader reader(String name) throws IOException {
        Charset charset = charset(name);
        InputStream in = files.get(name).open();
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private Charset charset(String name) throws IOException {
        try (InputStream in = files.get(name).open()) {
            byte[] start = in.readNBytes(200);
            if (start.length > 1 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE) {
                return StandardCharsets.UTF_16LE;
            }
            if (start.length > 1 && (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF) {
                return StandardCharsets.UTF_16BE;
            }
            Matcher said = ENCODING.matcher(new String(start, StandardCharsets.ISO_8859_1));
            return said.find()
                            && Charset.isSupported(said.group(1))
                            && !said.group(1).toUpperCase(Locale.ROOT).startsWith("UTF-16")
                    ? Charset.forName(said.group(1))
                    : StandardCharsets.UTF_8;
        }
    }

    /** The whole text of a file; "" and a problem if it cannot be read. */
    String text(String name, Problems told) {
        StringBuilder text = new StringBuilder();
        try (BufferedReader reader = reader(name)) {
            char[] some = new char[8192];
            for (int count = reader.read(some); count >= 0; count = reader.read(some)) {
                text.append(some, 0, count);
            }
        } catch (IOException fault) {
            told.warning(name, 0, "it cannot be read (" + fault.getMessage() + ")", "check the file");
        }
        return text.toString();
    }
}
