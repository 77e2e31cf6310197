package dev.herald.markdown;

import com.vladsch.flexmark.util.ast.Document;
import dev.herald.config.RawHtml;
import dev.herald.markdown.Signs.Sign;
import dev.herald.site.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that belongs to one text while it is rendered. */
final class Rendering {

    private final MarkdownOptions options;
    private final Extras extras;
    private final MarkdownText text;
    private final SourceText source;
    private final Document document;
    private final Addresses addresses;
    private final CodeBlocks code;
    private final boolean braces;
    private final boolean bareLinks;
    private final Outline outline = new Outline();
    private final Footnotes footnotes = new Footnotes();
    private final Pictures pictures = new Pictures();
    private final List<Body.Video> videos = new ArrayList<>();
    private final List<Integer> contentsMarks = new ArrayList<>();
    private int shift;
    private boolean raw;
    private boolean crossed;
    private boolean tooDeep;

    Rendering(
            MarkdownOptions options,
            Extras extras,
            CodeBlocks code,
            MarkdownText text,
            SourceText source,
            Document document,
            Links links) {
        this.options = options;
        this.extras = extras;
        this.code = code;
        this.text = text;
        this.source = source;
        this.document = document;
        addresses = new Addresses(text, source, links, options.rawHtml());
        braces = hasExtras() && source.signs().has(Sign.ATTRIBUTES);
        noteDepth();
        bareLinks = hasExtras() && !source.signs().bareLinks().isEmpty();
    }

    private void noteDepth() {
        Integer brackets = InlineParser.TOO_DEEP.get(document);
        if (source.tooDeep() >= 0 || brackets != null) {
            tooDeep(source.tooDeep() >= 0 ? source.tooDeep() : brackets, Nesting.DEEPEST);
        }
    }

    boolean hasExtras() {
        return extras == Extras.ALL;
    }

    boolean isGuest() {
        return options.rawHtml() == RawHtml.SAFE;
    }

    /** Whether attributes may stand anywhere in the text. */
    boolean hasBraces() {
        return braces;
    }

    boolean hasBareLinks() {
        return bareLinks;
    }

    String say(Word word) {
        return options.words().say(word, text.language());
    }

    Typography typography() {
        boolean smart = hasExtras() && options.smartQuotes();
        return new Typography(smart ? Quotes.of(text.language()) : Optional.empty());
    }

    SourceText source() {
        return source;
    }

    Document document() {
        return document;
    }

    Addresses addresses() {
        return addresses;
    }

    CodeBlocks code() {
        return code;
    }

    Outline outline() {
        return outline;
    }

    Footnotes footnotes() {
        return footnotes;
    }

    Pictures pictures() {
        return pictures;
    }

    List<Body.Video> videos() {
        return videos;
    }

    /** The page's title is its one h1: if the text has an h1 of its own, all its headings move down a level. */
    void shiftHeadings() {
        shift = 1;
    }

    int level(int written) {
        return Math.min(6, written + shift);
    }

    /** Notes that HTML of the writer's own was passed on. */
    void passedRaw() {
        raw = true;
    }

    boolean hasRaw() {
        return raw;
    }

    /** Notes that HTML of the writer's own begins within a paragraph and goes on behind it. */
    void crossed() {
        crossed = true;
    }

    boolean hasCrossed() {
        return crossed;
    }

    /** Keeps a place of the HTML for the table of contents, which is not known before the end. */
    void markContents(int at) {
        contentsMarks.add(at);
    }

    List<Integer> contentsMarks() {
        return contentsMarks;
    }

    /** Says once that the text is nested beyond reason. */
    void tooDeep(int offset, int limit) {
        if (!tooDeep) {
            tooDeep = true;
            addresses.problem(
                    offset,
                    "the text is nested more than " + limit + " levels deep",
                    "take away some of the marks for quotes, lists, links or emphasis; what is deeper is shown as it was written");
        }
    }
}
