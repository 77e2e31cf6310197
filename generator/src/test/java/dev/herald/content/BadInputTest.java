package dev.herald.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fault is told with its file, its line and its fix, and all of them in one run. */
class BadInputTest {

    private static final String FILE = "content/posts/2026-01-02-a.md";

    @TempDir
    Path folder;

    private void tells(String text, String problem) {
        assertThat(Blog.in(folder).file(FILE, text).problems()).containsExactly("ERROR " + FILE + problem);
    }

    @Test
    void tellsBrokenYaml() {
        tells(
                "---\ntitle: Hello: world\n---\n",
                ":2: this is not YAML (mapping values are not allowed here); put a value that contains ': ' in quotes");
        tells(
                "---\ntitle: x\n\ttags: y\n---\n",
                ":3: this is not YAML (found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)); indent with spaces, not tabs");
    }

    @Test
    void tellsALanguageWrittenOut() {
        tells(
                "---\ntitle: x\nlang: german\n---\n",
                ":3: 'german' is not a language; write a language tag such as en, de or pt-BR");
    }

    @Test
    void tellsBrokenToml() {
        tells(
                "+++\ntitle = \"x\"\ntags = [a, b]\n+++\n",
                ":3: this is not TOML (Unexpected 'a', expected ], ', \", ''', \"\"\", a number, a boolean, a date/time, an array, a table, or a newline); write name = \"value\", with text and lists as in \"…\" and [\"…\", \"…\"]");
    }

    @Test
    void tellsBrokenJson() {
        assertThat(Blog.in(folder)
                        .file(FILE, "{\n  \"title\": \"x\"\n  \"tags\": []\n}\n")
                        .problems())
                .singleElement()
                .asString()
                .startsWith("ERROR " + FILE + ":3: this is not JSON (")
                .endsWith("); check quotes, commas and braces here");
    }

    @Test
    void tellsSettingsThatStandTwice() {
        assertThat(Blog.in(folder)
                        .file(FILE, "---\ntitle: x\ntags: a\ntitle: y\ntags: b\n---\n")
                        .file("content/posts/2026-01-02-b.md", "+++\ntitle = \"x\"\ntitle = \"y\"\n+++\n")
                        .file("content/posts/2026-01-02-c.md", "{\n\"title\": \"x\",\n\"title\": \"y\"\n}\n")
                        .file("content/posts/2026-01-02-d.md", "title=x\ntitle=y\n~~~~~~\n")
                        .problems())
                .containsExactly(
                        "ERROR content/posts/2026-01-02-a.md:4: the setting 'title' stands here twice; keep one of them",
                        "ERROR content/posts/2026-01-02-a.md:5: the setting 'tags' stands here twice; keep one of them",
                        "ERROR content/posts/2026-01-02-b.md:3: a setting stands here twice (title previously defined at line 1, column 1); keep one of them",
                        "ERROR content/posts/2026-01-02-c.md:3: the setting 'title' stands here twice; keep one of them",
                        "ERROR content/posts/2026-01-02-d.md:2: the setting 'title' stands here twice; keep one of them");
    }

    @Test
    void tellsADateThatDoesNotExist() {
        tells(
                "---\ntitle: x\ndate: 2026-02-30\n---\n",
                ":3: the date 2026-02-30 does not exist; February 2026 has 28 days");
        tells("---\nupdated: soon\n---\n", ":2: 'soon' is not a date; write it like 2026-01-31 or 2026-01-31 18:30");
    }

    @Test
    void tellsADateInTheNameThatDoesNotExist() {
        assertThat(Blog.in(folder).file("content/posts/2026-02-30-a.md", "").problems())
                .containsExactly(
                        "ERROR content/posts/2026-02-30-a.md: the date 2026-02-30 does not exist (in the file's name); February 2026 has 28 days");
    }

    @Test
    void tellsAPostWithoutADate() {
        assertThat(Blog.in(folder).file("content/posts/Hello.md", "").problems())
                .containsExactly(
                        "ERROR content/posts/Hello.md:1: the post has no date; write 'date: 2026-01-31' at its head, or name the file 2026-01-31-hello.md");
    }

    @Test
    void tellsAddressesThatClimbOut() {
        tells("---\nslug: ../x\n---\n", ":2: the slug '../x' climbs out of the site; write one word, without '..'");
        tells(
                "---\npermalink: /../x/\n---\n",
                ":2: the address '/../x/' climbs out of the site; write a path such as /2026/hello/");
        tells(
                "---\npermalink: /%2e%2e/x/\n---\n",
                ":2: the address '/%2e%2e/x/' climbs out of the site; write a path such as /2026/hello/");
        tells(
                "---\naliases:\n  - /ok/\n  - ../../x\n---\n",
                ":4: the alias '../../x' climbs out of the site; write a path such as /2026/hello/");
        tells(
                "---\nredirect_from: 'a\\b'\n---\n",
                ":2: the alias 'a\\b' has a backslash or a control character; write a path such as /2026/hello/");
    }

    @Test
    void tellsAnAliasThatNoFileCanAnswer() {
        assertThat(Blog.in(folder)
                        .file(FILE, "---\ntitle: x\naliases: /?p=12\n---\n")
                        .problems())
                .containsExactly(
                        "WARNING " + FILE
                                + ":3: the alias '/?p=12' has a '?', which a folder of files cannot answer; redirect it at the server, or remove it");
    }

    @Test
    void tellsATemplateAsAnAddress() {
        tells(
                "---\npermalink: '/{{ title }}/'\n---\n",
                ":2: the address '/{{ title }}/' is a template; write the address itself");
    }

    @Test
    void tellsValuesOfTheWrongKind() {
        assertThat(Blog.in(folder)
                        .file(
                                FILE,
                                "---\ntitle:\n  a: b\nweight: heavy\ndraft: perhaps\nlang: '!'\ntags:\n  a: b\n---\n")
                        .problems())
                .containsExactly(
                        "ERROR " + FILE + ":2: 'title' is a group of settings; write one text, as in 'title: …'",
                        "ERROR " + FILE + ":4: 'weight' is 'heavy'; write a whole number",
                        "ERROR " + FILE + ":5: 'draft' is 'perhaps'; write true or false",
                        "ERROR " + FILE + ":6: '!' is not a language; write a language tag such as en, de or pt-BR",
                        "ERROR " + FILE + ":7: 'tags' is a group of settings; write a list: [one, two]");
    }

    @Test
    void tellsAHeaderThatNeverEnds() {
        tells(
                "---\ntitle: x\n\nText.\n",
                ":1: the front matter that begins here never ends; write --- on a line of its own below it");
        tells(
                "+++\ntitle = 'x'\n\nText.\n",
                ":1: the front matter that begins here never ends; write +++ on a line of its own below it");
    }

    @Test
    void guessesTheEncoding() {
        tellsEncoding("windows-1252", "Grüße aus München", "Windows-1252");
        tellsEncoding("windows-1251", "Привет, мир", "Windows-1251");
        tellsEncoding("Shift_JIS", "こんにちは、せかい", "Shift_JIS");
        tellsEncoding("EUC-JP", "こんにちは、せかい", "EUC-JP");
    }

    @Test
    void tellsBrokenUtf16() {
        assertThat(Blog.in(folder)
                        .bytes(FILE, new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 0, (byte) 0xDC})
                        .problems())
                .containsExactly("ERROR " + FILE + ":1: this is broken UTF-16; save it as UTF-8");
    }

    @Test
    void tellsUtf16WithoutItsMark() {
        assertThat(Blog.in(folder)
                        .bytes(FILE, "Ää plain".getBytes(StandardCharsets.UTF_16LE))
                        .problems())
                .containsExactly("ERROR " + FILE
                        + ":1: this is not UTF-8; it looks like UTF-16 without a byte order mark; save it as UTF-8");
    }

    private void tellsEncoding(String charset, String text, String guess) {
        byte[] bytes = ("---\ntitle: x\n---\n" + text).getBytes(Charset.forName(charset));

        assertThat(Blog.in(folder).bytes(FILE, bytes).problems())
                .containsExactly(
                        "ERROR " + FILE + ":4: this is not UTF-8; it looks like " + guess + "; save it as UTF-8");
    }

    @Test
    void doesNotTakeAHugeFileIntoMemory() throws IOException {
        Blog blog = Blog.in(folder).file(FILE, "");
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(FILE).toFile(), "rw")) {
            file.setLength(200L * 1024 * 1024);
        }

        assertThat(blog.problems())
                .containsExactly(
                        "ERROR " + FILE
                                + ": the file has 200 MB; a text may have 10 MB; split it, or move it to the folder of files to copy");
    }

    @Test
    void survivesYamlBombs() {
        String laughs = IntStream.range(1, 10)
                .mapToObj(i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(8) + "*a" + (i - 1) + "]")
                .collect(Collectors.joining("\n", "---\na0: &a0 lol\n", "\n---\n"));
        String doubling = IntStream.range(1, 25)
                .mapToObj(i -> "a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]")
                .collect(Collectors.joining("\n", "---\na0: &a0 [lol]\n", "\n---\n"));

        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            tells(laughs, ":2: this cannot be read as YAML (more than 50 aliases); write plain settings");
            tells(doubling, ":18: this cannot be read as YAML (more than 100000 values); write plain settings");
            tells(
                    "---\nx: " + "[".repeat(100_000) + "\n---\n",
                    ":2: this cannot be read as YAML (more than 100 levels); write plain settings");
            tells(
                    "---\nx:\n  " + "- ".repeat(100_000) + "y\n---\n",
                    ":3: this cannot be read as YAML (more than 100 levels); write plain settings");
            tells("---\na: &a [*a]\n---\n", ":2: this value contains itself; write the value out instead of the alias");
            tells(
                    "+++\nx = " + "[".repeat(100_000) + "\n+++\n",
                    ":2: this cannot be read as TOML (more than 100 levels); write plain settings");
        });
        assertThat(Blog.in(folder).file(FILE, "{\"x\": " + "[".repeat(100_000)).problems())
                .singleElement()
                .asString()
                .startsWith("ERROR " + FILE + ":1: this is not JSON (Document nesting depth (101) exceeds");
    }

    @Test
    void doesNotFollowALinkOutOfTheBlog(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret.md"), "secret");
        Blog blog = Blog.in(folder).file("content/posts/2026-01-02-b.md", "").file("static/x.txt", "");
        Files.createSymbolicLink(folder.resolve(FILE), outside.resolve("secret.md"));
        Files.createSymbolicLink(folder.resolve("static/all"), outside);
        Files.createSymbolicLink(folder.resolve("static/inside.txt"), folder.resolve("static/x.txt"));
        Files.createSymbolicLink(folder.resolve("static/nowhere"), folder.resolve("nothing"));
        Files.createSymbolicLink(folder.resolve("static/self"), folder.resolve("static"));

        assertThat(blog.problems())
                .containsExactly(
                        "ERROR " + FILE + ": this symbolic link leads out of the blog; put the file itself here",
                        "ERROR static/all: this symbolic link leads out of the blog; put the file itself here",
                        "ERROR static/nowhere: this symbolic link leads nowhere; remove it, or put the file itself here");
        assertThat(blog.copied()).containsExactly("/inside.txt", "/x.txt");
        assertThat(blog.skipped()).containsExactly("static/self: a symbolic link to a folder");
        assertThat(blog.routes()).containsExactly("POST /posts/b/");
    }

    @Test
    void doesNotReadAFolderOutsideOfTheBlog() {
        Blog blog = Blog.in(folder.resolve("blog")).posts("../other").file("content/pages/a.md", "");
        Blog.in(folder).file("other/2026-01-02-x.md", "");

        assertThat(blog.problems())
                .containsExactly("ERROR ../other: the folder is not in the blog's; move it into the blog");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '~---~title: A~draft: true~---~text'           | 2 | delete the blank lines above it
            '----~title: A~draft: true~----~text'          | 1 | write --- on the line above and on the line below the settings, and 'name: value' on each line between
            'title=A~status=draft~some words~~~~~~~~text'  | 1 | write --- on the line above and on the line below the settings, and 'name: value' on each line between
            'title: A~draft: true~---~text'                | 1 | write --- on the line above and on the line below the settings, and 'name: value' on each line between
            """)
    void tellsWhatOnlyLooksLikeAHeader(String text, int line, String fix) {
        String lines = text.replace("~~~~~~~~", "\n~~~~~\n").replaceAll("(?<!~)~(?!~)", "\n");
        Blog blog = Blog.in(folder).file(FILE, lines);

        assertThat(blog.problems())
                .containsExactly(
                        "ERROR " + FILE + ":" + line + ": this looks like a front matter, but is not one; " + fix);
    }

    @Test
    void tellsAStatusThatMayBeAMisspeltDraft() {
        Blog blog = Blog.in(folder).file(FILE, "---\nstatus: drfat\n---\n");

        assertThat(blog.problems())
                .containsExactly("ERROR " + FILE + ":2: the status 'drfat' is not known; did you mean 'draft'?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"english", "en-UK", "xx"})
    void tellsALanguageThatNobodySpeaks(String tag) {
        Blog blog = Blog.in(folder).file(FILE, "---\nlang: " + tag + "\n---\n");

        assertThat(blog.problems())
                .containsExactly("ERROR " + FILE + ":2: '" + tag
                        + "' is not a language; write a language tag such as en, de or pt-BR");
    }

    @Test
    void inAnotherGeneratorsBlogTheLanguageMayBeOneForPrograms() {
        Blog blog = Blog.in(folder).jekyll().file("_posts/2026-01-02-a.md", "---\nlanguage: java\n---\n");

        assertThat(blog.problems())
                .containsExactly(
                        "WARNING _posts/2026-01-02-a.md:2: 'java' is not a language; write a language tag such as en, de or pt-BR");
        assertThat(blog.read().posts().get(0).post().language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void tellsACanonicalAddressThatIsNone() {
        Blog blog = Blog.in(folder).file(FILE, "---\ncanonical_url: not a url\n---\n");

        assertThat(blog.problems())
                .containsExactly(
                        "ERROR " + FILE
                                + ":2: the canonical address is 'not a url'; write the whole address of the original, such as https://example.com/post/");
    }

    @Test
    void twoRulesWithWordsBetweenThemAreNoHeader() {
        Blog blog = Blog.in(folder).file(FILE, "\n---\n\nThree words: title, date, draft.\n\n---\n\nMore.\n");

        assertThat(blog.problems()).isEmpty();
    }

    @Test
    void leavesOutATextWhoseNameIsMistaken() {
        Blog blog = Blog.in(folder)
                .file("content/posts/2026-01-02-a.txt", "---\ndraft: true\n---\n")
                .file("content/posts/2026-01-02-b", "title=B\nstatus=draft\n~~~~~~\n")
                .file("content/posts/notes.txt", "Only words.\n");

        assertThat(blog.skipped())
                .containsExactly(
                        "content/posts/2026-01-02-a.txt: a front matter, but no name that ends in .md",
                        "content/posts/2026-01-02-b: a front matter, but no name that ends in .md");
        assertThat(blog.copied()).containsExactly("/posts/notes.txt");
    }

    @Test
    void tellsAFileThatMayNotBeRead() throws IOException {
        Path locked = Files.createFile(folder.resolve("locked.md"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        Path file =
                Files.isReadable(locked) ? Path.of("/sys/bus/platform/uevent") : locked; // not even root reads this one

        assertThatThrownBy(() -> TextFile.read(file, FILE))
                .hasMessage(FILE + ": the file cannot be read (permission denied); allow reading it");
    }

    @Test
    void tellsThatReadingFailed() {
        assertThatThrownBy(() -> TextFile.read(folder, "a.md"))
                .hasMessage("a.md: the file cannot be read (Is a directory); check the file and its disk");
    }

    @Test
    void isNotSlowedDownByStrangeLines() {
        String spaces = " ".repeat(200_000);
        String text = "---\ntitle: \"a" + spaces + "b\"\naliases: /" + "%20".repeat(50_000) + "\nx" + spaces
                + "\n---\n# a" + spaces + "b\n" + "- ".repeat(100_000) + "\n";

        Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> Blog.in(folder)
                        .jekyll()
                        .file("_posts/2026-01-02-a.md", text)
                        .read());
    }

    @Test
    void tellsAllFaultsOfAllFilesInOrder() {
        Blog blog = Blog.in(folder)
                .file("content/posts/2026-01-02-b.md", "---\ndate: 2026-02-30\naliases: ../x\ntitel: y\n---\n")
                .bytes("content/posts/2026-01-02-a.md", new byte[] {'a', (byte) 0xFC, 'b'})
                .file("content/pages/c.md", "---\nx: [\n---\n");

        assertThat(blog.problems()).hasSize(5).isSorted();
    }

    @Test
    void tellsAPatternWithAnUnknownPart() {
        assertThat(Blog.in(folder).permalink("/:yaer/:slug/").problems())
                .containsExactly(
                        "ERROR site.yaml:5: the permalink '/:yaer/:slug/' has the unknown part ':yaer'; use parts such as :year, :month, :day, :slug, :title");
    }

    @Test
    void readsTheSameInAnyOrder() {
        IntStream.range(0, 200)
                .forEach(i -> Blog.in(folder)
                        .file(
                                "content/posts/2026-01-02-" + i + ".md",
                                "---\ntags: [" + (i % 2 == 0 ? "Tag" : "tag") + "]\n---\n"));

        assertThat(Blog.in(folder).read()).isEqualTo(Blog.in(folder).read());
    }

    @Test
    void readsTheSameInAnyLocaleAndTimeZone() {
        Blog blog = Blog.in(folder)
                .permalink("/:year/:long_month/:slug/")
                .file("content/posts/2026-01-02-TITLE.md", "---\ntags: [INFO]\ndate: 2026-01-02 01:00\n---\n")
                .file("content/posts/2026-12-02-i.md", "");
        Content here = blog.read();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));

            assertThat(blog.read()).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
