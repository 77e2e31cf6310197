package dev.herald.markdown;

import com.vladsch.flexmark.ast.Image;
import dev.herald.site.Body;
import java.util.Optional;

/**
 * A picture in the text.
 *
 * @param src as it was written
 * @param offset where it stands in the text
 */
record Picture(String src, String title, String alt, int offset) {

    static Picture of(Image node) {
        return new Picture(
                Inlines.unescaped(node.getUrl()),
                Inlines.unescaped(node.getTitle()),
                Plain.of(node),
                node.getStartOffset());
    }

    /** Within a line: the title is a tooltip. */
    void write(Walk walk) {
        if (walk.rendering().hasExtras() && Video.isFile(src)) {
            film(walk);
        } else {
            image(walk, title);
        }
    }

    /** Alone in a paragraph: the title is a caption. */
    void writeFigure(Walk walk) {
        walk.out().raw("<figure>");
        image(walk, "");
        caption(walk);
    }

    /** A film that the browser plays itself; nothing of it is loaded before the reader asks. */
    void writeFilm(Walk walk) {
        walk.out().raw("<figure class=\"video\">");
        film(walk);
        caption(walk);
    }

    private void caption(Walk walk) {
        walk.out().raw(title.isEmpty() ? "" : "<figcaption>").shown(title).raw(title.isEmpty() ? "" : "</figcaption>");
        walk.out().raw("</figure>\n").gap();
    }

    private void image(Walk walk, String tooltip) {
        Attributes attributes = walk.takeAttributes();
        Optional<String> url = walk.addresses().picture(src, offset, walk.isAgain());
        if (url.isEmpty()) {
            walk.out().shown(alt);
            return;
        }
        String said = attributes.values().getOrDefault("alt", alt);
        walk.out().raw("<img").attribute("src", url.get()).attribute("alt", said);
        if (said.isBlank() && !attributes.values().containsKey("alt") && !walk.isAgain()) {
            walk.addresses().undescribed(src, offset);
        }
        if (!tooltip.isEmpty() && !attributes.values().containsKey("title")) {
            walk.out().attribute("title", tooltip);
        }
        loading(walk, attributes);
        walk.write(attributes);
        walk.out().raw('>');
        walk.typography().passed('x');
        remember(url.get(), said, walk);
    }

    /** The first picture of a page is probably seen at once; the others may wait. */
    private static void loading(Walk walk, Attributes attributes) {
        if (walk.rendering().hasExtras()) {
            boolean waits = !walk.isBody() || !walk.rendering().pictures().isEmpty();
            walk.out().raw(waits && !attributes.values().containsKey("loading") ? " loading=\"lazy\"" : "");
            walk.out().raw(" decoding=\"async\"");
        }
    }

    private static void remember(String url, String said, Walk walk) {
        if (walk.isBody() && !walk.isAgain()) {
            walk.rendering().pictures().add(url, said);
        }
    }

    private void film(Walk walk) {
        Attributes attributes = walk.takeAttributes();
        Optional<String> url = walk.addresses().picture(src, offset, walk.isAgain());
        if (url.isPresent()) {
            walk.out().raw("<video controls preload=\"none\"").attribute("src", url.get());
            walk.out().raw(alt.isEmpty() ? "" : " aria-label=\"").escaped(alt).raw(alt.isEmpty() ? "" : "\"");
            walk.write(attributes);
            walk.out()
                    .raw('>')
                    .raw("<a")
                    .attribute("href", url.get())
                    .raw('>')
                    .escaped(alt.isEmpty() ? src : alt)
                    .raw("</a></video>");
            walk.shows(new Body.Video(alt, url.get(), ""));
        } else {
            walk.out().shown(alt);
        }
    }
}
