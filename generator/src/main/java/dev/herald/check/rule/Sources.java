package dev.herald.check.rule;

import dev.herald.site.Addresses;
import dev.herald.site.Post;
import dev.herald.site.Route;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** In which file and line the writer wrote what stands on a page. */
public final class Sources {

    private static final Pattern ANYWHERE = Pattern.compile("");
    private static final Pattern IN_AN_ADDRESS = Pattern.compile("(?:[/\"'=]|\\]\\(<?|\\[\\[|\\]:\\s*)$");

    private final Path blog;
    private final Map<Route, String> files;
    private final Map<String, List<String>> texts = new HashMap<>();

    /** @param files by the pages that are made of them, relative to the blog */
    public Sources(Path blog, Map<Route, String> files) {
        this.blog = blog;
        this.files = Map.copyOf(files);
    }

    /** The files of posts and pages. */
    public static Sources of(Path blog, Stream<Post> posts) {
        Map<Route, String> files = new HashMap<>();
        posts.forEach(post -> files.put(post.route(), post.file()));
        return new Sources(blog, files);
    }

    Optional<String> file(Route page) {
        return Optional.ofNullable(files.get(page));
    }

    /** The first line that has the words, as a heading if they are sought as one; 0 if none has them. */
    int line(String file, String sought) {
        List<String> lines = texts.computeIfAbsent(file, this::lines);
        return sought.startsWith(Headings.SIGN)
                ? heading(lines, sought.substring(Headings.SIGN.length()))
                : line(lines, sought);
    }

    private static int heading(List<String> lines, String words) {
        return IntStream.range(0, lines.size())
                .filter(index -> Headings.isOne(lines, index) && has(lines.get(index), words, ANYWHERE))
                .map(index -> index + 1)
                .findFirst()
                .orElseGet(() -> line(lines, words));
    }

    private static int line(List<String> lines, String sought) {
        String whole = sought.strip();
        Stream<Integer> asItIs = Stream.of(whole, Addresses.decoded(whole), beginning(whole))
                .map(spelling -> found(lines, spelling, ANYWHERE));
        Stream<Integer> shorter = Stream.of(tail(whole)).map(spelling -> found(lines, spelling, place(spelling)));
        return Stream.concat(asItIs, shorter)
                .filter(line -> line > 0)
                .findFirst()
                .orElse(0);
    }

    /** What follows the host and the folders, which the writer may have left out. */
    private static String tail(String sought) {
        boolean address = sought.contains("/") && !sought.contains(" ");
        String plain = sought.replaceFirst("/(?:index\\.html)?$", "");
        return address ? Addresses.decoded(plain.substring(plain.lastIndexOf('/') + 1)) : "";
    }

    /** The end of an address may be a word of the text, a file's name or an anchor not. */
    private static Pattern place(String tail) {
        return tail.contains(".") || tail.contains("#") ? ANYWHERE : IN_AN_ADDRESS;
    }

    /** Markdown may stand between later words. */
    private static String beginning(String sought) {
        return sought.contains(" ") && sought.length() > 24 ? sought.substring(0, 24) : "";
    }

    private static int found(List<String> lines, String sought, Pattern before) {
        if (sought.length() < 2) {
            return 0;
        }
        for (int index = 0; index < lines.size(); index++) {
            if (has(lines.get(index), sought, before)) {
                return index + 1;
            }
        }
        return 0;
    }

    /** Not within a longer word: {@code /a} is not written where {@code /about} stands. */
    private static boolean has(String line, String sought, Pattern before) {
        for (int at = line.indexOf(sought); at >= 0; at = line.indexOf(sought, at + 1)) {
            int end = at + sought.length();
            boolean begins = at == 0 || !isOfWord(line.charAt(at - 1)) || !isOfWord(sought.charAt(0));
            boolean ends = end == line.length()
                    || !isOfWord(line.charAt(end))
                    || !isOfWord(sought.charAt(sought.length() - 1));
            if (begins && ends && before.matcher(line.substring(0, at)).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    private List<String> lines(String file) {
        try {
            return new String(Files.readAllBytes(blog.resolve(file)), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException gone) {
            return List.of(); // somebody has moved it since the build
        }
    }
}
