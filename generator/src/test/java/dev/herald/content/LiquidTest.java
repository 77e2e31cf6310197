package dev.herald.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jekyll's Liquid becomes Markdown on the same lines, or stays as text. */
class LiquidTest {

    private static final String FILE = "_posts/2026-01-02-a.md";

    @TempDir
    Path folder;

    private Blog blog(String body) {
        return Blog.in(folder)
                .jekyll()
                .url("https://example.com/blog")
                .file("_posts/2025-05-06-old-one.markdown", "")
                .file("about.md", "---\ntitle: About\n---\n")
                .file("assets/doc.pdf", "")
                .file(FILE, "---\ntitle: Post A\n---\n" + body);
    }

    private void becomes(String liquid, String markdown) {
        Blog blog = blog(liquid);

        assertThat(blog.body(FILE).text().text()).isEqualTo(markdown);
        assertThat(blog.warnings(FILE)).isEmpty();
    }

    @Test
    void highlightsAsAFence() {
        becomes("""
                Look:

                {% highlight ruby linenos mark_lines="1 2" %}
                puts `{{ x }}`
                {% endhighlight %}
                After.
                """, """
                Look:

                ```ruby {linenos=true hl_lines="1 2"}
                puts `{{ x }}`
                ```
                After.
                """);
    }

    @Test
    void makesTheFenceLongerThanThoseInTheCode() {
        becomes("{% highlight markdown %}\n```\n{% endhighlight %}\n", "````markdown\n```\n````\n");
    }

    @Test
    void highlightsOnOneLineAsHtml() {
        becomes("{% highlight js %}a < b{% endhighlight %}", "<pre><code class=\"language-js\">a &lt; b</code></pre>");
    }

    @Test
    void takesRawAway() {
        becomes("{% raw %}{{ x }} {% if %}{% endraw %} y", "{{ x }} {% if %} y");
        becomes("Use `{% raw %}{{ x }}{% endraw %}` so.", "Use `{{ x }}` so.");
        becomes("{% raw %}\n```\n{{ x }}\n```\n{% endraw %}\n", "\n```\n{{ x }}\n```\n\n");
        becomes("{%- raw -%}`{% raw %}`{% endraw %}", "`{% raw %}`");
    }

    @Test
    void takesCommentsAwayAndKeepsTheirLines() {
        becomes("a {% comment %} secret\n\n{{ x }} {% endcomment %}b", "a \n\nb");
    }

    @Test
    void linksPostsPagesAndFiles() {
        becomes("[x]({% post_url 2025-05-06-old-one %}#y)", "[x](/blog/2025/05/06/old-one.html#y)");
        becomes("[x]({{ site.baseurl }}{% post_url 2025-05-06-old-one %})", "[x](/blog/2025/05/06/old-one.html)");
        becomes("[x]({% link about.md %})", "[x](/blog/about.html)");
        becomes("[x]({% link /assets/doc.pdf %})", "[x](/blog/assets/doc.pdf)");
        becomes("[x]({% link _posts/2025-05-06-old-one.markdown %})", "[x](/blog/2025/05/06/old-one.html)");
    }

    @Test
    void knowsTheAddressOfTheSite() {
        becomes("{{ site.url }}{{ site.baseurl }}/x", "https://example.com/blog/x");
        becomes("{{ '/x/' | relative_url }} {{ \"x\" | absolute_url }}", "/blog/x/ https://example.com/blog/x");
        becomes("{{ page.title }} of {{site.title}}", "Post A of Blog");
    }

    @Test
    void showsVideos() {
        becomes("{% youtube aqz-KE-bpKQ %}", "https://www.youtube.com/watch?v=aqz-KE-bpKQ");
    }

    @Test
    void leavesCodeAlone() {
        String code = """
                `{% include x %}` and ``{{ site.url }} ` ``

                ```liquid
                {{ site.url }} {% if x %}
                ```

                - item

                  ~~~
                  {{ site.url }}
                  ~~~
                """;

        becomes(code, code);
    }

    @Test
    void tellsWhatItDoesNotKnowOncePerFileAndLeavesItVisible() {
        Blog blog = blog("""
                One.

                {% include my_image.html src="a_b" %}
                {{ site.data.x | sort }} and {% include other %}

                <div>
                {% include "x_y" %}
                </div>
                """);

        assertThat(blog.warnings(FILE))
                .containsExactly(
                        "_posts/2026-01-02-a.md:6: 4 Liquid tags stay as text: include, site.data.x; write Markdown or HTML in its place");
        assertThat(blog.body(FILE).text().text()).isEqualTo("""
                One.

                {% include my\\_image.html src=\\"a\\_b\\" %}
                {{ site.data.x \\| sort }} and {% include other %}

                <div>
                {% include "x_y" %}
                </div>
                """);
    }

    @Test
    void tellsAPostThatDoesNotExist() {
        assertThat(blog("[x]({% post_url 2020-01-01-nope %})").warnings(FILE))
                .containsExactly(
                        "_posts/2026-01-02-a.md:4: a Liquid tag stays as text: post_url; write Markdown or HTML in its place");
    }

    @Test
    void isTextInHeraldsOwnLayout() {
        Blog blog = Blog.in(folder).file("content/posts/2026-01-02-a.md", "{% raw %} {{ site.url }} {{< ref x >}}");

        assertThat(blog.body("content/posts/2026-01-02-a.md").text().text())
                .isEqualTo("{% raw %} {{ site.url }} {{< ref x >}}");
    }

    @Test
    void turnsHtmlIntoOneBlock() {
        Blog blog = Blog.in(folder)
                .jekyll()
                .file("_posts/2026-01-02-h.html", "---\ntitle: x\n---\n<p>a</p>\n\n    <p>{{ page.title }}</p>\n");

        assertThat(blog.body("_posts/2026-01-02-h.html").text().text())
                .isEqualTo("<div><p>a</p>\n<!---->\n    <p>x</p></div>\n");
    }
}
