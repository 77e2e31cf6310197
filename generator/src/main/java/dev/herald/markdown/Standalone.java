package dev.herald.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.herald.site.Body;
import java.util.Optional;
import java.util.regex.Pattern;

/** Paragraphs that are one thing only and become more than a paragraph: a picture with a title, a video, the place of the table of contents. */
final class Standalone {

    private static final Pattern CONTENTS =
            Pattern.compile("\\[\\[?_?TOC_?]]?|\\{:\\s*toc\\s*}", Pattern.CASE_INSENSITIVE);

    private Standalone() {}

    /** @return whether the paragraph is such a one, and was written */
    static boolean write(Paragraph node, Walk walk) {
        if (node.getTextLength() > 2000) {
            return false;
        }
        return contents(node, walk) || single(node, walk);
    }

    private static boolean contents(Paragraph node, Walk walk) {
        int start = node.getStartOffset();
        char first = walk.rendering().source().text().charAt(start);
        boolean marked = (first == '[' || first == '{')
                && node.getParent() instanceof Document
                && CONTENTS.matcher(node.getChars().trim()).matches();
        if (marked) {
            walk.markContents();
        }
        return marked;
    }

    private static boolean single(Paragraph node, Walk walk) {
        Node only = node.getFirstChild();
        int end = only.getEndOffset();
        Optional<Attributes> attributes = walk.rendering().hasBraces() && Inlines.takesAttributes(only)
                ? Attributes.at(walk.rendering().source().text(), end)
                : Optional.empty();
        int whole = attributes.map(Attributes::end).orElse(end);
        boolean alone = walk.rendering()
                .source()
                .text()
                .substring(whole, Math.max(whole, node.getEndOffset()))
                .isBlank();
        return alone && only(only, attributes.orElse(Attributes.NONE), walk);
    }

    private static boolean only(Node node, Attributes attributes, Walk walk) {
        if (node instanceof Image image) {
            return picture(Picture.of(image), attributes, walk);
        }
        if (node instanceof Link link) {
            return video(Inlines.unescaped(link.getUrl()), Plain.of(link), link, walk);
        }
        if (node instanceof AutoLink || node instanceof Text) {
            String url = node instanceof AutoLink link
                    ? link.getText().toString()
                    : node.getChars().toString().strip();
            return isUrl(url) && video(url, "", node, walk);
        }
        return false;
    }

    private static boolean isUrl(String text) {
        return text.startsWith("https://") || text.startsWith("http://");
    }

    private static boolean picture(Picture picture, Attributes attributes, Walk walk) {
        boolean film = Video.isFile(picture.src());
        if (!film && picture.title().isEmpty()) {
            return false;
        }
        walk.give(attributes);
        walk.out().line();
        if (film) {
            picture.writeFilm(walk);
        } else {
            picture.writeFigure(walk);
        }
        return true;
    }

    private static boolean video(String url, String title, Node node, Walk walk) {
        Optional<Video> video = Video.of(url);
        if (video.isEmpty()) {
            return false;
        }
        walk.out().line();
        if (video.get().isFile()) {
            new Picture(url, "", title, node.getStartOffset()).writeFilm(walk);
        } else {
            player(video.get(), url, title, node.getStartOffset(), walk);
        }
        return true;
    }

    /** A link that works as it is; a theme's script may put a player in its place when the reader asks for it. */
    private static void player(Video video, String url, String title, int offset, Walk walk) {
        walk.addresses().link(url, offset, walk.isAgain());
        String name = isUrl(title) ? "" : title;
        String shown = name.isEmpty() ? walk.rendering().say(Word.WATCH_ON).formatted(video.service()) : name;
        walk.shows(new Body.Video(name, Urls.encode(url), video.embed()));
        walk.out()
                .raw("<figure class=\"video\"><a")
                .attribute("href", Urls.encode(url))
                .attribute("data-embed", video.embed());
        walk.out().raw('>').shown(shown).raw("</a></figure>\n").gap();
    }
}
