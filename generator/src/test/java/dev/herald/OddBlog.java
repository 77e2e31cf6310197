package dev.herald;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A blog with all that a theme's author forgets: long words, many tags, other scripts, deep lists, wide tables. */
public final class OddBlog {

    /** A page of every kind, the hardest of its kind. */
    public static final List<String> PAGES = List.of(
            "/",
            "/page/2/",
            "/posts/everything/",
            "/posts/headings/",
            "/posts/arabic/",
            "/posts/hebrew/",
            "/posts/japanese/",
            "/posts/one-word/",
            "/posts/forty-tags/",
            "/posts/part-07/",
            "/posts/bare/",
            "/about/",
            "/tags/",
            "/tags/markdown/",
            "/authors/",
            "/authors/ana/",
            "/series/",
            "/archive/",
            "/archive/2026/",
            "/search/",
            "/404.html");

    private static final List<String> TEXTS =
            List.of("arabic", "hebrew", "japanese", "chinese", "korean", "hindi", "everything");

    private final Blog blog;

    private OddBlog(Blog blog) {
        this.blog = blog;
    }

    /** Writes the blog to a folder. */
    public static Path write(Path folder, String theme) {
        OddBlog odd = new OddBlog(new Blog(folder));
        odd.blog.file("site.yaml", SITE.replace("THEME", theme));
        odd.pictures();
        odd.pages();
        odd.texts();
        odd.titles();
        odd.headings();
        odd.notes();
        odd.series();
        odd.many();
        return folder;
    }

    private void pictures() {
        blog.file("static/wide.png", stripes(2000, 600, new Color(0x2f6f6a), new Color(0xf2d8a7)))
                .file("static/tall.png", stripes(400, 1600, new Color(0x7a2f4b), new Color(0xe8e4dc)))
                .file("static/tiny.png", stripes(24, 24, new Color(0xb3261e), Color.WHITE))
                .file("static/dark.png", stripes(1200, 675, new Color(0x0b0d12), new Color(0x151922)))
                .file("static/ana.png", stripes(200, 200, new Color(0x335577), new Color(0xddeeff)));
    }

    private static byte[] stripes(int width, int height, Color one, Color other) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        int step = Math.max(4, Math.max(width, height) / 24);
        for (int at = 0; at < width + height; at += step) {
            pen.setColor(at / step % 2 == 0 ? one : other);
            pen.fillPolygon(
                    new int[] {at, at + step, at + step - height, at - height}, new int[] {0, 0, height, height}, 4);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return out.toByteArray();
    }

    private void pages() {
        blog.file("content/pages/about.md", "# About\n\nA page of few words.\n")
                .file(
                        "content/pages/imprint.md",
                        "---\ntitle: Imprint\nnav: false\n---\n## Address\n\nHarbour road 1\\\nOddtown\n");
    }

    private void texts() {
        int day = 1;
        for (String name : TEXTS) {
            blog.post("2026-11-%02d-%s.md".formatted(day++, name), text("/odd/" + name + ".md"));
        }
    }

    private static String text(String resource) {
        try (InputStream in = OddBlog.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void titles() {
        blog.post("2026-11-11-long-title.md", post(EIGHTY, "author: ben", "A title of eighty characters."))
                .post("2026-11-12-longest-title.md", post(TWO_HUNDRED, "author: ana", "A title of two hundred."))
                .post("2026-11-13-one-word.md", post(SIXTY_LETTERS, "tags: [" + SIXTY_LETTERS + "]", "One word."))
                .post("2026-11-14-forty-tags.md", post("Forty tags and an opener", FORTY_TAGS, "Tagged. 🦜🎏"))
                .post("2026-11-15-bare.md", "Only text: no title, no tags, no picture.\n")
                .post("2026-03-02-short.md", post("Short", "author: ben", "Two words."))
                .post("2026-11-16-emoji.md", post("🎉 Emoji 👩‍🚀 in a title 🇵🇹", "tags: ['🦆']", "🦆".repeat(60)));
    }

    private static String post(String title, String header, String text) {
        return "---\ntitle: \"%s\"\n%s\n---\n%s\n".formatted(title, header, text);
    }

    private void headings() {
        String all = IntStream.rangeClosed(1, 200)
                .mapToObj(number -> "#".repeat(2 + (number - 1) % 5) + " Heading " + number
                        + (number % 20 == 0 ? " that goes on " + "and on ".repeat(12) : "") + "\n\nText.\n\n")
                .collect(Collectors.joining());
        blog.post("2026-11-10-headings.md", post("Two hundred headings", "toc: true\nauthor: ana", all));
    }

    private void notes() {
        String marks = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> "Claim " + number + "[^" + number + "].")
                .collect(Collectors.joining("\n"));
        String notes = IntStream.rangeClosed(1, 30)
                .mapToObj(number -> "[^" + number + "]: The proof of claim " + number + ".")
                .collect(Collectors.joining("\n"));
        blog.post("2026-11-09-notes.md", post("Thirty footnotes", "author: chu", marks + "\n\n" + notes));
    }

    private void series() {
        IntStream.rangeClosed(1, 12)
                .forEach(number -> blog.post(
                        "2026-10-%02d-part-%02d.md".formatted(number, number),
                        post(
                                "Part %d: in which something rather long to tell happens to the keeper"
                                        .formatted(number),
                                "series: The keeper of the lamp, a story in twelve parts with a long name\nauthor: [ana, ben]\ntags: [story]",
                                "What happened in part %d.".formatted(number))));
    }

    private void many() {
        LocalDate first = LocalDate.parse("2015-01-03");
        IntStream.range(0, 300).forEach(number -> {
            LocalDate day = first.plusDays(number * 14L);
            String header = "author: " + List.of("ben", "chu", "dee").get(number % 3) + "\ntags: [log, year "
                    + day.getYear() + "]";
            blog.post(day + "-log-%d.md".formatted(number), post("Log entry " + number, header, "Nothing to tell."));
        });
    }

    private static final String EIGHTY =
            "How the harbour learned to count its boats without anybody ever waking up for it";

    private static final String TWO_HUNDRED =
            "A complete and honest account of everything that went wrong between the first of March and the last of May, told"
                    + " in the order in which we noticed it, with an appendix for those who were there and agree";

    private static final String SIXTY_LETTERS = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunt";

    private static final String FORTY_TAGS = IntStream.rangeClosed(1, 40)
            .mapToObj(number -> number % 7 == 0 ? "a tag of several words " + number : "tag" + number)
            .collect(Collectors.joining(", ", "image: {src: /dark.png, alt: A dark night}\ntags: [", "]"));

    private static final String SITE = """
            title: The odd blog, whose name is a little longer than names of blogs should be
            description: All that a theme's author forgets, on one site
            url: https://odd.example/
            since: 2015
            check: {preview: off, links: warning, pictures: warning}
            page-size: 12
            theme: THEME
            share: [mastodon, bluesky, email, copy]
            edit: https://code.odd.example/:file
            profiles:
              - {name: Mastodon, url: https://social.example/@odd}
              - {name: Source, url: https://code.odd.example/}
            menu:
              - {name: About, url: /about/}
              - {name: Tags, url: /tags/}
              - {name: Series, url: /series/}
              - {name: Authors, url: /authors/}
              - {name: Archive, url: /archive/}
              - {name: A long word in a menu, url: /imprint/}
            authors:
              ana:
                name: Ana Maria Constança de Albuquerque e Vasconcelos
                picture: /ana.png
                bio: Keeps the lamp, and has done so since before it was electric. She writes about what ships do when nobody looks, and about nothing else, at length.
                url: https://ana.example/
                links: [{name: Tide tables, url: 'https://tides.example/ana/'}, {name: Elsewhere, url: 'https://ana.example/'}]
              ben: {name: Ben, bio: Counts boats.}
              chu: {name: Chu}
              dee: {name: Dee, picture: /tiny.png}
              layla: {name: ليلى}
              yuki: {name: 雪}
            """;
}
