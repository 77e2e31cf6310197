package dev.herald.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import dev.herald.problem.Problem;
import dev.herald.site.Body;
import dev.herald.site.Html;
import java.util.List;

/** Markdown to HTML: Flexmark parses, one walk of {@link Renderer} over its tree yields the HTML and everything else in {@link Body}. Thread-safe. */
public final class Markdown {

    /**
     * A rendered text and what the writer should know about it; an unknown code language is not a problem.
     *
     * @param brokenLinks links that should lead to a file of the blog and don't
     * @param missingPictures pictures that should be files of the blog and aren't
     * @param elsewhere what the page would load from other sites
     * @param undescribed pictures of which nobody says what they show
     * @param problems everything else
     */
    public record Rendered(
            Body body,
            List<Problem> brokenLinks,
            List<Problem> missingPictures,
            List<Problem> elsewhere,
            List<Problem> undescribed,
            List<Problem> problems) {
        public Rendered {
            brokenLinks = List.copyOf(brokenLinks);
            missingPictures = List.copyOf(missingPictures);
            elsewhere = List.copyOf(elsewhere);
            undescribed = List.copyOf(undescribed);
            problems = List.copyOf(problems);
        }
    }

    private final MarkdownOptions options;
    private final Extras extras;
    private final CodeBlocks code;
    private final Parsers parsers = new Parsers();

    public Markdown(MarkdownOptions options) {
        this(options, Extras.ALL);
    }

    Markdown(MarkdownOptions options, Extras extras) {
        this.options = options;
        this.extras = extras;
        code = new CodeBlocks(options, extras == Extras.NONE);
    }

    public Rendered render(MarkdownText text, Links links) {
        SourceText source = SourceText.of(text);
        try {
            return render(text, source, links);
        } catch (StackOverflowError tooDeep) {
            // The last resort behind the limits: some of Flexmark's patterns recurse on monstrous lines.
            return asItIs(text, source);
        }
    }

    private Rendered render(MarkdownText text, SourceText source, Links links) {
        Document document = parser(source).parse(source.text());
        Rendering rendering = new Rendering(options, extras, code, text, source, document, links);
        Body body = new Renderer(rendering).render();
        Addresses addresses = rendering.addresses();
        return new Rendered(
                body,
                addresses.brokenLinks(),
                addresses.missingPictures(),
                addresses.elsewhere(),
                addresses.undescribed(),
                addresses.problems());
    }

    private static Rendered asItIs(MarkdownText text, SourceText source) {
        Html html = new Html("<pre>" + Html.escape(source.text()) + "</pre>\n");
        Reading reading = Reading.of(source.text());
        Body body = new Body(
                html,
                Html.EMPTY,
                true,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                source.text(),
                reading.words(),
                reading.minutes());
        Problem problem = Problem.error(
                text.file(),
                text.firstLine(),
                "the text is too deeply nested, or has a line too long, to be read as Markdown",
                "break up its longest lines and its deepest lists; until then it is shown as it was written");
        return new Rendered(body, List.of(), List.of(), List.of(), List.of(), List.of(problem));
    }

    private Parser parser(SourceText source) {
        return extras == Extras.ALL ? parsers.of(source.signs()) : parsers.plain();
    }
}
