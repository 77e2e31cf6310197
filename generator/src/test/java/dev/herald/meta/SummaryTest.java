package dev.herald.meta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {

    @TempDir
    private Path folder;

    @Test
    void isTextOnOneLineAndEndsAtAWord() {
        assertThat(Summary.beginning("a \n b")).isEqualTo("a b");
        assertThat(Summary.beginning("word ".repeat(40)))
                .isEqualTo("word ".repeat(32).strip() + "…");
    }

    @Test
    void neverCutsACharacterInTwo() {
        String family = "👨‍👩‍👧‍👦"; // 11 char values, one character
        String accented = "e\u0301";

        assertThat(Summary.beginning("茶".repeat(200))).isEqualTo("茶".repeat(159) + "…");
        assertThat(Summary.beginning(family.repeat(20))).isEqualTo(family.repeat(14) + "…");
        assertThat(Summary.beginning(accented.repeat(100))).isEqualTo(accented.repeat(79) + "…");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "One *word*, & more.\\n\\nSecond.\\n\\n<!--more-->\\n\\nThird. | One word, & more. Second.",
                "Only this.\\n\\n## What *comes* next\\n\\nThat. | Only this.",
                "Only this.\\n\\n## And an end | Only this.",
                "## Nothing else | Nothing else",
                "## First\\n\\nWords.\\n\\n### Deeper\\n\\nMore. | Words.",
                "Words of\\nWhat\\nfollows.\\n\\n- a\\n- b | Words of What follows. a b"
            })
    void endsWhereAnotherPartOfTheTextBegins(String markdown, String summary) {
        Blog blog = new Blog(folder).post("2026-01-01-a.md", "---\ntitle: A\n---\n" + markdown.replace("\\n", "\n"));

        blog.build();

        assertThat(Jsoup.parse(blog.page("posts/a/index.html"))
                        .select("meta[name=description]")
                        .attr("content"))
                .isEqualTo(summary);
    }
}
