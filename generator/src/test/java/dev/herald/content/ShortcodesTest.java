package dev.herald.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hugo's shortcodes become Markdown on the same lines, or stay as text. */
class ShortcodesTest {

    private static final String FILE = "content/post/a.md";

    @TempDir
    Path folder;

    private Blog blog(String body) {
        return Blog.in(folder)
                .hugo()
                .file("content/docs/use.md", "---\ntitle: Use\n---\n")
                .file("content/post/b.md", "---\ndate: 2026-01-01\n---\n")
                .file(FILE, "---\ndate: 2026-01-02\n---\n" + body);
    }

    private void becomes(String hugo, String markdown) {
        Blog blog = blog(hugo);

        assertThat(blog.body(FILE).text().text()).isEqualTo(markdown);
        assertThat(blog.warnings(FILE)).isEmpty();
    }

    @Test
    void highlightsAsAFence() {
        becomes(
                "{{< highlight go \"linenos=table,hl_lines=2 4-5\" >}}\nfunc x() {}\n{{< /highlight >}}\n",
                "```go {linenos=true hl_lines=\"2 4-5\"}\nfunc x() {}\n```\n");
        becomes("{{% highlight php %}}\necho\n{{% /highlight %}}\n", "```php\necho\n```\n");
    }

    @Test
    void linksPages() {
        becomes("[x]({{< ref \"b.md\" >}})", "[x](/post/b/)");
        becomes("[x]({{< relref \"/docs/use#part\" >}})", "[x](/docs/use/#part)");
        becomes("[x]({{% ref \"use.md\" %}})", "[x](/docs/use/)");
    }

    @Test
    void showsFigures() {
        becomes(
                "{{< figure src=\"/a b.png\" title=\"A \\\"big\\\" cat\" alt=\"cat\" >}}",
                "![cat](/a%20b.png \"A \\\"big\\\" cat\")");
        becomes("{{< figure src=\"a.png\" link=\"/x/\" caption=\"C\" />}}", "[![C](a.png \"C\")](/x/)");
        becomes("{{% img src=\"/a.png\" class=\"third right\" %}}", "![](/a.png)");
    }

    @Test
    void showsVideos() {
        becomes("{{< youtube aqz-KE-bpKQ >}}", "https://www.youtube.com/watch?v=aqz-KE-bpKQ");
        becomes("{{% youtube id=\"aqz-KE-bpKQ\" %}}", "https://www.youtube.com/watch?v=aqz-KE-bpKQ");
        becomes("{{< vimeo 123 >}}", "https://vimeo.com/123");
    }

    @Test
    void leavesCodeAlone() {
        String code = "`{{< youtube x >}}`\n\n```\n{{< figure src=a >}}\n```\n";

        becomes(code, code);
    }

    @Test
    void showsQuotedShortcodes() {
        becomes("{{</* youtube x */>}}", "{{\\< youtube x \\>}}");
        becomes("```\n{{</* youtube x */>}}\n```\n", "```\n{{< youtube x >}}\n```\n");
    }

    @Test
    void tellsWhatItDoesNotKnowOncePerFileAndLeavesItVisible() {
        Blog blog = blog("Text.\n{{< tweet user_x 1 >}}\n{{% note %}}x{{% /note %}}\n");

        assertThat(blog.warnings(FILE))
                .containsExactly(
                        "content/post/a.md:5: 3 shortcodes stay as text: tweet, note, /note; write Markdown or HTML in its place");
        assertThat(blog.body(FILE).text().text())
                .isEqualTo("Text.\n{{\\< tweet user\\_x 1 \\>}}\n{{% note %}}x{{% /note %}}\n");
    }
}
