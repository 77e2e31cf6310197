package dev.herald.content;

import dev.herald.config.Layout;
import dev.herald.config.SiteConfig;
import dev.herald.content.Content.Source;
import dev.herald.markdown.MarkdownText;
import dev.herald.problem.Problem;
import dev.herald.site.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The second pass: reads the text below a header again, and in Jekyll's or Hugo's layout turns the tags of Liquid or the shortcodes that Herald knows into
 * Markdown; the others stay as text. Thread-safe; keeps nothing.
 */
public final class BodyReader {

    /**
     * A text to render, with every line where it stands in the file.
     *
     * @param problems what the writer should know about its tags
     */
    public record Text(MarkdownText text, LinkResolver links, List<Problem> problems) {}

    private final SiteConfig config;
    private final SiteIndex index;

    public BodyReader(SiteConfig config, SiteIndex index) {
        this.config = config;
        this.index = index;
    }

    /** @throws dev.herald.problem.SiteException if the file can no longer be read */
    public Text read(Source source) {
        String file = source.post().file();
        String body = from(TextFile.read(source.path(), file).text(), source.bodyLine());
        LinkResolver links = links(source);
        boolean html = Ending.isHtml(file);
        List<Problem> problems = new ArrayList<>();
        if (layout() != Layout.HERALD && (body.contains("{{") || body.contains("{%"))) {
            Translation translation = new Translation(body, source.bodyLine(), html);
            body = translate(translation, links, source.post());
            translation
                    .left(file, layout() == Layout.JEKYLL ? "Liquid tag" : "shortcode")
                    .ifPresent(problems::add);
        }
        MarkdownText text = new MarkdownText(
                file,
                source.bodyLine(),
                html ? oneBlock(body) : body,
                source.post().language());
        return new Text(text, links, List.copyOf(problems));
    }

    /** What links of a text mean. */
    public LinkResolver links(Source source) {
        return new LinkResolver(index, source.post().file(), source.post().route());
    }

    private Layout layout() {
        return config.content().layout();
    }

    private static String from(String text, int line) {
        int start = 0;
        for (int i = 1; i < line && start >= 0; i++) {
            start = text.indexOf('\n', start) + 1;
            if (start == 0) {
                return "";
            }
        }
        return text.substring(start);
    }

    private String translate(Translation body, LinkResolver links, Post post) {
        return layout() == Layout.JEKYLL
                ? new Liquid(body, index, links, origin(), values(post)).translate()
                : new Shortcodes(body, index, links).translate();
    }

    private Map<String, String> values(Post post) {
        return Map.of(
                "site.title", config.title(),
                "site.url", origin(),
                "site.baseurl", index.base(),
                "page.title", post.title(),
                "page.url", post.route().encoded());
    }

    private String origin() {
        String url = config.url().toString();
        return url.substring(0, url.length() - config.basePath().length());
    }

    /** HTML as a single block of Markdown, which a blank line would end (CommonMark, section 4.6). */
    private static String oneBlock(String html) {
        return html.lines()
                .map(line -> line.isBlank() ? "<!---->" : line)
                .collect(Collectors.joining("\n", "<div>", "</div>\n"));
    }
}
