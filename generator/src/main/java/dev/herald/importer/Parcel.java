package dev.herald.importer;

import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
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
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An export as it was delivered: a file, a zip or a folder. A zip that ends too early has what is whole in it. */
public final class Parcel {

    private static final int MOST = 64_000_000; // of one text, except for XML, which is read piece by piece
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
    private boolean whole = true;

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
            requireEnd();
        } else {
            files.put(name().replaceFirst("(?i)\\.gz$", ""), () -> Files.newInputStream(path));
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
            damaged("the zip is damaged" + (last.isEmpty() ? "" : " at '" + last + "'")
                    + "; only what stands before it was read");
        }
    }

    /** A zip that was cut between two files looks whole, but for the list at its end (APPNOTE 4.3.16), above which only a comment may stand. */
    private void requireEnd() throws IOException {
        try (SeekableByteChannel zip = Files.newByteChannel(path)) {
            ByteBuffer last = ByteBuffer.allocate((int) Math.min(zip.size(), 65_557));
            zip.position(zip.size() - last.capacity());
            while (last.hasRemaining() && zip.read(last) >= 0) {
                // until it is full
            }
            boolean ends = new String(last.array(), StandardCharsets.ISO_8859_1).contains("PK\u0005\u0006");
            if (!ends && isWhole()) {
                damaged("the zip ends too early; only what is whole in it was read");
            }
        }
    }

    private void damaged(String what) {
        whole = false;
        problems.add(Problem.warning(name(), 0, what, "save the export once more, and import it again"));
    }

    /** Whether all that it should hold can be read. */
    boolean isWhole() {
        return whole;
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
        try (BufferedReader reader = reader(name)) {
            char[] some = new char[8192];
            int count = 0;
            for (int more = 0; more >= 0 && count < some.length; more = reader.read(some, count, some.length - count)) {
                count += more;
            }
            return new String(some, 0, count).toLowerCase(Locale.ROOT);
        } catch (IOException fault) {
            return "";
        }
    }

    /** Unpacked, if it is a file that gzip made. */
    private InputStream open(String name) throws IOException {
        BufferedInputStream in = new BufferedInputStream(files.get(name).open());
        in.mark(2);
        boolean packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return packed ? new GZIPInputStream(in) : in;
    }

    /** A file as text, letter by letter; what is not in its encoding becomes U+FFFD. */
    BufferedReader reader(String name) throws IOException {
        Charset charset = charset(name);
        InputStream in = open(name);
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
        try (InputStream in = open(name)) {
            String start = new String(in.readNBytes(200), StandardCharsets.ISO_8859_1);
            if (start.startsWith("\u00ff\u00fe") || start.startsWith("<\0?\0")) {
                return StandardCharsets.UTF_16LE;
            }
            if (start.startsWith("\u00fe\u00ff") || start.startsWith("\0<\0?")) {
                return StandardCharsets.UTF_16BE;
            }
            Matcher said = ENCODING.matcher(start);
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
                if (text.length() > MOST) {
                    told.warning(
                            name, 0, "it has more than 64 million letters and was left out", "export less at a time");
                    return "";
                }
            }
        } catch (IOException fault) {
            told.warning(name, 0, "it cannot be read (" + fault.getMessage() + ")", "check the file");
        }
        return text.toString();
    }
}
