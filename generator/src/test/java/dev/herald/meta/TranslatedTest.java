package dev.herald.meta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same text in several languages. */
class TranslatedTest {

    @TempDir
    private Path folder;

    private Blog blog;

    @BeforeEach
    void aBlog() {
        blog = new Blog(folder)
                .post("2026-01-01-tea.md", "---\ntranslationKey: tea\n---\nTea")
                .post("2026-01-02-tee.md", "---\ntranslationKey: tea\nlang: de\n---\nTee")
                .file("content/pages/o-cha.md", "---\ntranslation_key: tea\nlang: ja\n---\nお茶");
    }

    private Document page(String file) {
        return Jsoup.parse(blog.page(file));
    }

    private List<String> alternates(String file) {
        return page(file).select("link[hreflang]").stream()
                .map(link -> link.attr("hreflang") + " " + link.attr("href"))
                .toList();
    }

    @Test
    void eachNamesEveryOneAndItself() {
        blog.build();

        List<String> all = List.of(
                "de https://example.com/posts/tee/",
                "en https://example.com/posts/tea/",
                "ja https://example.com/o-cha/",
                "x-default https://example.com/posts/tea/");
        assertThat(alternates("posts/tea/index.html")).isEqualTo(all);
        assertThat(alternates("posts/tee/index.html")).isEqualTo(all);
        assertThat(alternates("o-cha/index.html")).isEqualTo(all);
        assertThat(alternates("index.html")).isEmpty();
    }

    @Test
    void readersOfOtherLanguagesGetTheFirstIfNoneIsInTheSites() {
        blog.file("site.yaml", "title: Tea\nurl: https://example.com\nlanguage: fr")
                .post("2026-01-01-tea.md", "---\ntranslationKey: tea\nlang: en-GB\n---\nTea")
                .build();

        assertThat(alternates("posts/tea/index.html"))
                .startsWith("de https://example.com/posts/tee/", "en-GB https://example.com/posts/tea/")
                .endsWith("x-default https://example.com/posts/tee/");
    }

    @Test
    void whatSearchEnginesCannotHaveIsLeftOut() {
        blog.post("2026-01-02-tee.md", "---\ntranslationKey: tea\nlang: de\nrobots: noindex\n---\nTee")
                .file(
                        "content/pages/o-cha.md",
                        "---\ntranslationKey: tea\nlang: ja\ncanonical: https://first.example/\n---\nお茶")
                .post("2026-01-03-the.md", "---\ntranslationKey: tea\nlang: fr\n---\nThé")
                .build();

        assertThat(alternates("posts/tea/index.html"))
                .containsExactly(
                        "en https://example.com/posts/tea/",
                        "fr https://example.com/posts/the/",
                        "x-default https://example.com/posts/tea/");
        assertThat(alternates("posts/tee/index.html")).isEmpty();
        assertThat(alternates("o-cha/index.html")).isEmpty();
    }

    @Test
    void readersFindTheOtherLanguagesByTheirOwnNames() {
        blog.build();

        assertThat(page("posts/tea/index.html").select(".opening .note").html())
                .isEqualTo("Also in: <a href=\"/posts/tee/\" rel=\"alternate\" hreflang=\"de\" lang=\"de\">Deutsch</a>,"
                        + " <a href=\"/o-cha/\" rel=\"alternate\" hreflang=\"ja\" lang=\"ja\">日本語</a>");
    }

    @Test
    void twoTextsInOneLanguageAreAFault() {
        blog.post("2026-01-04-mate.md", "---\ntitle: Mate\ntranslationKey: tea\n---\nMate");

        assertThat(blog.faults())
                .containsExactly(
                        "content/posts/2026-01-04-mate.md:3: the translationKey 'tea' is also that of content/posts/2026-01-01-tea.md, in the same language (en); give this text its 'lang', or a key of its own");
    }
}
