package dev.herald;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A blog that somebody changes in one small way after the other, always in the same order. */
final class Edits {

    private static final List<String> TAGS = List.of("tide", "ice", "İ", "boats", "maps");
    private static final String SITE = """
            title: %s
            url: https://example.com
            cards: false
            page-size: %d
            check: {links: warning}
            authors:
              ada: {name: Ada}
            channels:
              fosstodon:
                network: mastodon
                server: https://fosstodon.example
                token: MASTODON_TOKEN
            """;

    private final Blog blog;
    private final Random random;
    private int made;
    private Instant now = Blog.NOW;

    Edits(Blog blog, long seed) {
        this.blog = blog;
        this.random = new Random(seed);
        blog.file("site.yaml", SITE.formatted("Test blog", 10))
                .file("content/pages/about.md", "# About\nSee [the first](../posts/2026-01-02-p1.md).\n")
                .file("static/a.txt", "a")
                .file("data/team.yaml", "- Ada\n")
                .file("theme/templates/slots/after-post.ftlh", "<p>${site.data.team[0]!}</p>\n");
        for (int post = 0; post < 10; post++) {
            addPost();
        }
    }

    Instant now() {
        return now;
    }

    /** Does something, and says what. */
    String next() {
        return switch (random.nextInt(30)) {
            case 0, 1, 2 -> rewrite("a body", text -> text + "\nMore " + random.nextInt(1000) + ".\n");
            case 3 -> rewrite("a title", text -> text.replaceFirst("title: .*", "title: Title " + random.nextInt(50)));
            case 4 -> rewrite("a tag", text -> text.replaceFirst("tags: .*", "tags: [" + tag() + ", " + tag() + "]"));
            case 5 ->
                rewrite(
                        "a date",
                        text -> text.replaceFirst("date: .*", "date: 2026-0" + (1 + random.nextInt(9)) + "-11"));
            case 6 ->
                rewrite(
                        "a draft",
                        text -> text.contains("draft:")
                                ? text.replaceFirst("draft: .*\n", "")
                                : text.replaceFirst("title:", "draft: true\ntitle:"));
            case 7 ->
                rewrite(
                        "as long as before",
                        text -> text.replaceFirst("[a-z] sea", (char) ('a' + random.nextInt(26)) + " sea"));
            case 8 -> rewrite("an alias", text -> with(text, "aliases", "[/old-" + ++made + "/]"));
            case 9 -> rewrite("a series", text -> with(text, "series", "Log " + random.nextInt(3)));
            case 10 -> rewrite("a language", text -> with(text, "language", random.nextBoolean() ? "de" : "en"));
            case 11, 12 -> addPost();
            case 13 -> rename();
            case 14 -> delete();
            case 15 -> bundle();
            case 16 -> write("data/team.yaml", "- Ada " + random.nextInt(5) + "\n");
            case 17 ->
                write(
                        "theme/templates/slots/after-post.ftlh",
                        "<p>" + random.nextInt(9) + " ${site.data.team[0]!}</p>\n");
            case 18 -> write("site.yaml", SITE.formatted("Blog " + random.nextInt(5), 2 + random.nextInt(9)));
            case 19 -> write("static/" + (char) ('a' + random.nextInt(4)) + ".txt", "" + random.nextInt(9));
            case 20 -> ledger();
            case 21 -> damage();
            case 22 -> wait(Duration.ofHours(random.nextInt(60)));
            default -> touch();
        };
    }

    private static String with(String text, String key, String value) {
        String line = key + ": " + value + "\n";
        return text.contains(key + ":")
                ? text.replaceFirst(key + ": .*\n", line)
                : text.replaceFirst("title:", line + "title:");
    }

    private interface Change {
        String of(String text);
    }

    private String tag() {
        return TAGS.get(random.nextInt(TAGS.size()));
    }

    private String addPost() {
        int number = ++made;
        String link = random.nextBoolean() ? "[near](" + name(Math.max(1, number - 2)) + ")" : "[far](/posts/p1/)";
        return write("content/posts/" + name(number), """
                ---
                title: Post %d
                date: 2026-%02d-01T%02d:00:00Z
                tags: [%s]
                ---
                Text of a sea, with %s.

                ## Heading

                More text.
                """.formatted(
                        number, 1 + random.nextInt(12), number % 24, tag(), link));
    }

    private static String name(int number) {
        return "2026-01-%02d-p%d.md".formatted(1 + number % 28, number);
    }

    private String bundle() {
        int number = ++made;
        blog.file("content/posts/b" + number + "/boat.png", Blog.picture("png", 40, 30));
        return write(
                "content/posts/b" + number + "/index.md",
                "---\ntitle: Bundle\ndate: 2026-02-02\n---\n![boat](boat.png) by a sea\n");
    }

    private String ledger() {
        int number = 1 + random.nextInt(made);
        return write("announcements/fosstodon/p" + number + ".json", """
                {
                  "channel" : "fosstodon",
                  "created-at" : "2026-11-20T09:00:00Z",
                  "key" : "k%1$d",
                  "posts" : [ "/posts/p%1$d/" ],
                  "receipt" : { "id" : "1", "url" : "https://fosstodon.example/@me/%1$d" },
                  "revision" : 2,
                  "round" : 1,
                  "runner" : "test",
                  "state" : "sent",
                  "tried-at" : "2026-11-20T09:00:00Z",
                  "tries" : 1,
                  "version" : 1
                }
                """.formatted(number));
    }

    private String write(String file, String text) {
        blog.file(file, text);
        return "wrote " + file;
    }

    private String rewrite(String what, Change change) {
        Path post = oneOf("content/posts");
        try {
            Files.write(post, change.of(Files.readString(post)).getBytes(UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return what + " of " + post.getFileName();
    }

    private String rename() {
        Path post = oneOf("content/posts");
        try {
            Files.move(post, post.resolveSibling("2026-03-03-r" + ++made + ".md"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return "renamed " + post.getFileName();
    }

    private String delete() {
        Path post = oneOf("content/posts");
        remove(post);
        return "deleted " + post.getFileName();
    }

    /** Deletes or changes a file of the site. */
    private String damage() {
        Path page = oneOf("target/site");
        if (random.nextBoolean()) {
            remove(page);
        } else {
            write(blog.folder().relativize(page).toString(), "x");
        }
        return "damaged " + page;
    }

    private String wait(Duration time) {
        now = now.plus(time);
        return "waited " + time;
    }

    private String touch() {
        Path file = oneOf(random.nextBoolean() ? "content" : "target/site");
        try {
            Files.setLastModifiedTime(file, FileTime.fromMillis(random.nextInt()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return "touched " + file;
    }

    private static void remove(Path file) {
        try {
            Files.delete(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Path oneOf(String folder) {
        try (Stream<Path> all = Files.walk(blog.folder().resolve(folder))) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file ->
                            folder.startsWith("target") || file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains(".herald"))
                    .sorted()
                    .toList();
            return files.get(random.nextInt(files.size()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
