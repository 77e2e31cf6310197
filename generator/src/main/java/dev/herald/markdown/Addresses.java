package dev.herald.markdown;

import dev.herald.config.RawHtml;
import dev.herald.problem.Problem;
import dev.herald.site.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Resolves the addresses of one text, and remembers where its links go and which of them lead nowhere. */
final class Addresses {

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)(?:https?:)?//");

    private final MarkdownText text;
    private final SourceText source;
    private final Links links;
    private final boolean guest;
    private final List<Body.Link> found = new ArrayList<>();
    private final List<Problem> brokenLinks = new ArrayList<>();
    private final List<Problem> missingPictures = new ArrayList<>();
    private final List<Problem> elsewhere = new ArrayList<>();
    private final List<Problem> undescribed = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Addresses(MarkdownText text, SourceText source, Links links, RawHtml rawHtml) {
        this.text = text;
        this.source = source;
        this.links = links;
        guest = rawHtml == RawHtml.SAFE;
    }

    /**
     * A link's address for the page, encoded.
     *
     * @param offset where it stands in the text
     * @param known whether it was told before, because the same part of the text is rendered once more
     * @return nothing if it is not safe to write
     */
    Optional<String> link(String href, int offset, boolean known) {
        if (guest && !Urls.isSafeLink(href)) {
            return Optional.empty();
        }
        Optional<String> target = links.link(href);
        String url = Urls.encode(target.orElse(href));
        if (!known) {
            int line = source.line(offset);
            found.add(new Body.Link(line, url));
            if (target.isEmpty()) {
                brokenLinks.add(broken(href, line));
            }
        }
        return Optional.of(url);
    }

    private Problem broken(String href, int line) {
        return links.why(href)
                .map(why -> Problem.error(
                        text.file(),
                        line,
                        "the link '" + href + "' leads to a text that is not published (" + why + ")",
                        "publish it, or take the link out until then"))
                .orElseGet(
                        () -> Problem.error(
                                text.file(),
                                line,
                                "the link '" + href + "' leads to no file of the blog",
                                fix(
                                        href,
                                        "write the path from this file's folder, or from the blog's folder with a '/' before it")));
    }

    private String fix(String href, String otherwise) {
        return links.meant(href).map(path -> "write '" + path + "'").orElse(otherwise);
    }

    /** The same for what the page shows. */
    Optional<String> picture(String src, int offset, boolean known) {
        if (guest && !Urls.isSafePicture(src)) {
            return Optional.empty();
        }
        Optional<String> target = links.picture(src);
        if (target.isEmpty() && !known) {
            missingPictures.add(Problem.error(
                    text.file(),
                    source.line(offset),
                    "the picture '" + src + "' does not exist",
                    fix(src, "put it beside this file or into the folder static, and mind capital letters")));
        }
        String url = target.orElse(src);
        if (!known && ELSEWHERE.matcher(url).lookingAt() && !links.isLoadable(url)) {
            elsewhere.add(Problem.error(
                    text.file(),
                    source.line(offset),
                    "'" + url
                            + "' is on another site, which would learn of each reader, so browsers are told not to load it",
                    "keep a copy with the blog and show that, or name the site below 'load-from' in site.yaml"));
        }
        return Optional.of(Urls.encode(url));
    }

    /** Notes a picture of which nobody says what it shows. */
    void undescribed(String src, int offset) {
        undescribed.add(
                Problem.warning(
                        text.file(),
                        source.line(offset),
                        "the picture '" + src + "' has no words for readers who do not see it",
                        "write what it shows between the brackets, as in ![A boat in the ice](…), or ![](…){alt=\"\"} if it only decorates"));
    }

    /** In one line for a text, however many there are. */
    List<Problem> undescribed() {
        if (undescribed.size() < 2) {
            return undescribed;
        }
        Problem first = undescribed.get(0);
        String more = first.what() + ", nor have " + (undescribed.size() - 1) + " below it";
        return List.of(Problem.warning(first.file(), first.line(), more, first.fix()));
    }

    void problem(int offset, String what, String fix) {
        problems.add(Problem.warning(text.file(), source.line(offset), what, fix));
    }

    List<Body.Link> found() {
        return found;
    }

    List<Problem> brokenLinks() {
        return brokenLinks;
    }

    List<Problem> missingPictures() {
        return missingPictures;
    }

    List<Problem> elsewhere() {
        return elsewhere;
    }

    List<Problem> problems() {
        return problems;
    }
}
