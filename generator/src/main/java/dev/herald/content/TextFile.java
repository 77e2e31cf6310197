package dev.herald.content;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * A writer's file as text: UTF-8, or UTF-16 if it begins with a byte order mark. At most 10 MB.
 *
 * @param text without the mark, lines ended by {@code \n} alone; vertical tabs and form feeds are spaces, NUL is U+FFFD, other control characters, which no page can show, are left out
 * @param controls a warning, if there were any
 */
record TextFile(String text, Optional<Problem> controls) {

    static final int MOST_MEGABYTES = 10;

    private static final int LOOKS = 10;
    private static final Duration PAUSE = Duration.ofMillis(10);

    private static final char REPLACEMENT = '\uFFFD'; // written, or put in place of what is not UTF-8

    private static final Pattern KANA = Pattern.compile("[\\u3041-\\u30fa]{2}");
    private static final Pattern CYRILLIC = Pattern.compile("[а-яё]{4}");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0e-\\x1f\\x7f-\\x9f]");

    /** @throws SiteException if it cannot be read, is too big, or is in another encoding */
    static TextFile read(Path path, String file) {
        return decode(bytes(path, file), file);
    }

    private static byte[] bytes(Path path, String file) {
        try {
            if (Files.size(path) > MOST_MEGABYTES * 1024 * 1024) {
                throw new SiteException(tooBig(path, file));
            }
            return whole(path);
        } catch (AccessDeniedException fault) {
            throw new SiteException(
                    Problem.error(file, 0, "the file cannot be read (permission denied)", "allow reading it"));
        } catch (NoSuchFileException fault) {
            throw new SiteException(Problem.error(file, 0, "the file is gone", "run the build again"));
        } catch (IOException fault) {
            throw new SiteException(Problem.error(
                    file, 0, "the file cannot be read (" + fault.getMessage() + ")", "check the file and its disk"));
        }
    }

    /** An editor that saves empties the file first: one that has just become empty is about to have its text. */
    private static byte[] whole(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        for (int look = 0; bytes.length == 0 && look < LOOKS && isNew(path); look++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            bytes = Files.readAllBytes(path);
        }
        return bytes;
    }

    private static boolean isNew(Path path) throws IOException {
        Instant second = Clock.systemUTC().instant().minusSeconds(1); // files are stamped by this clock too
        return Files.getLastModifiedTime(path).toInstant().isAfter(second);
    }

    private static Problem tooBig(Path path, String file) throws IOException {
        long megabytes = (Files.size(path) + 1024 * 1024 - 1) / (1024 * 1024);
        return Problem.error(
                file,
                0,
                "the file has " + megabytes + " MB; a text may have " + MOST_MEGABYTES + " MB",
                "split it, or move it to the folder of files to copy");
    }

    static TextFile decode(byte[] bytes, String file) {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return of(decoded(bytes, 2, StandardCharsets.UTF_16BE, file), file);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return of(decoded(bytes, 2, StandardCharsets.UTF_16LE, file), file);
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            return of(decoded(bytes, start, StandardCharsets.UTF_8, file), file);
        }
        return mayHaveControls(bytes) ? of(text, file) : new TextFile(text, Optional.empty());
    }

    /** Bytes are looked at faster than characters; those from U+0080 to U+009F begin with C2. */
    private static boolean mayHaveControls(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\t' || b == 0x7F || b == (byte) 0xC2) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decoded(byte[] bytes, int start, Charset charset, String file) {
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
        CoderResult result = charset.newDecoder().decode(in, out, true);
        out.flip();
        if (!result.isError()) {
            return out.toString();
        }
        int line = 1 + (int) out.chars().filter(c -> c == '\n').count();
        throw new SiteException(
                charset.equals(StandardCharsets.UTF_8)
                        ? Problem.error(
                                file, line, "this is not UTF-8; it looks like " + guess(bytes), "save it as UTF-8")
                        : Problem.error(file, line, "this is broken UTF-16", "save it as UTF-8"));
    }

    private static String guess(byte[] bytes) {
        long zeros = new String(bytes, StandardCharsets.ISO_8859_1)
                .chars()
                .filter(c -> c == 0)
                .count();
        if (zeros > bytes.length / 4) {
            return "UTF-16 without a byte order mark";
        }
        for (String japanese : List.of("EUC-JP", "Shift_JIS")) {
            if (strictly(bytes, japanese)
                    .filter(text -> KANA.matcher(text).find())
                    .isPresent()) {
                return japanese;
            }
        }
        boolean cyrillic = strictly(bytes, "windows-1251")
                .filter(text -> CYRILLIC.matcher(text).find())
                .isPresent();
        return cyrillic ? "Windows-1251" : "Windows-1252";
    }

    private static Optional<String> strictly(byte[] bytes, String charset) {
        if (!Charset.isSupported(charset)) {
            return Optional.empty(); // the Asian ones are in a module of their own
        }
        try {
            return Optional.of(Charset.forName(charset)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException fault) {
            return Optional.empty();
        }
    }

    private static TextFile of(String raw, String file) {
        return hasControls(raw) ? cleaned(raw, file) : new TextFile(raw, Optional.empty());
    }

    private static TextFile cleaned(String raw, String file) {
        String text = raw.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u000b', ' ')
                .replace('\f', ' ');
        List<String> controls =
                CONTROL.matcher(text).results().map(match -> match.group()).toList();
        if (controls.isEmpty()) {
            return new TextFile(text, Optional.empty());
        }
        String clean = CONTROL.matcher(text.replace('\0', '\uFFFD')).replaceAll("");
        return new TextFile(clean, Optional.of(warning(text, controls, file)));
    }

    private static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' || c >= 0x7F && c <= 0x9F) {
                return true;
            }
        }
        return false;
    }

    private static Problem warning(String text, List<String> controls, String file) {
        String first =
                String.format(Locale.ROOT, "U+%04X", (int) controls.get(0).charAt(0));
        int at = text.indexOf(controls.get(0));
        int line =
                1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        int count = controls.size();
        String what = count == 1
                ? "a control character (" + first + ")"
                : count + " control characters (first " + first + ")";
        return Problem.warning(file, line, "the text has " + what + ", which no page can show", "delete it");
    }
}
