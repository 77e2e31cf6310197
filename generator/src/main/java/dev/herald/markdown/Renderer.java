package dev.herald.markdown;

import dev.herald.site.Body;
import dev.herald.site.Body.Heading;
import dev.herald.site.Html;
import java.util.List;

/** One walk over the tree of a text, and what it yields. */
final class Renderer {

    private final Rendering rendering;

    Renderer(Rendering rendering) {
        this.rendering = rendering;
    }

    Body render() {
        if (rendering.hasExtras()) {
            Headings.survey(rendering);
        }
        Walk walk =
                new Walk(rendering, Part.BODY, false, rendering.source().text().length() + 64);
        walk.node(rendering.document());
        rendering.footnotes().write(walk);
        return body(walk.out());
    }

    private Body body(Output out) {
        List<Heading> headings =
                rendering.outline().headings().stream().map(this::finished).toList();
        insertContents(headings, out);
        String html = finished(rendering.hasCrossed() ? Excerpt.balanced(out.html()) : out.html());
        String text = out.text().strip();
        Reading reading = Reading.of(text);
        Excerpt excerpt =
                rendering.hasExtras() ? Excerpt.of(rendering, html, text) : new Excerpt(Html.EMPTY, false, false);
        return new Body(
                new Html(html),
                excerpt.html(),
                excerpt.more(),
                excerpt.divided(),
                headings,
                rendering.addresses().found(),
                rendering.pictures().found(),
                rendering.videos(),
                text,
                reading.words(),
                reading.minutes());
    }

    private void insertContents(List<Heading> headings, Output out) {
        List<Integer> marks = rendering.contentsMarks();
        for (int i = marks.size() - 1; i >= 0; i--) {
            out.insert(marks.get(i), i == 0 ? Outline.contents(headings, rendering.say(Word.CONTENTS)) : "");
        }
    }

    private Heading finished(Heading heading) {
        return rendering.hasRaw() && rendering.isGuest()
                ? new Heading(
                        heading.level(),
                        heading.id(),
                        new Html(finished(heading.html().html())),
                        heading.children().stream().map(this::finished).toList())
                : heading;
    }

    private String finished(String html) {
        return rendering.hasRaw() && rendering.isGuest() ? GuestHtml.clean(html) : html;
    }
}
