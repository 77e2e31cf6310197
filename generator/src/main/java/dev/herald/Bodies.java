package dev.herald;

import dev.herald.config.SiteConfig;
import dev.herald.content.BodyReader;
import dev.herald.content.Content;
import dev.herald.content.Content.Source;
import dev.herald.content.SiteIndex;
import dev.herald.markdown.Markdown;
import dev.herald.markdown.MarkdownOptions;
import dev.herald.markdown.Words;
import dev.herald.output.HtmlPages;
import dev.herald.output.HtmlPages.Rendered;
import dev.herald.problem.Problem;
import dev.herald.site.Post;
import dev.herald.site.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The texts of posts and pages, each read and rendered when it is asked for. Thread-safe; keeps none of them. */
final class Bodies implements HtmlPages.Texts {

    private final SiteConfig config;
    private final BodyReader reader;
    private final Markdown markdown;
    private final Map<String, Source> sources = new HashMap<>(); // by file

    /**
     * @param addresses of the site besides those of its content: lists, feed, the theme's files
     * @param words that Markdown puts on a page, in each language
     */
    Bodies(SiteConfig config, Content content, Set<Route> addresses, Words words) {
        this.config = config;
        this.reader = new BodyReader(config, SiteIndex.of(content, config, addresses::contains));
        SiteConfig.Text text = config.text();
        this.markdown = new Markdown(
                new MarkdownOptions(text.rawHtml(), text.smartQuotes(), text.highlight(), text.lineNumbers(), words));
        Stream.concat(content.posts().stream(), content.pages().stream())
                .forEach(source -> sources.put(source.post().file(), source));
    }

    /** Reads and renders a text; what was found in it weighs what {@code site.yaml} says. */
    @Override
    public Rendered render(Post post) {
        BodyReader.Text text = reader.read(sources.get(post.file()));
        Markdown.Rendered rendered = markdown.render(text.text(), text.links());
        List<Problem> problems = new ArrayList<>(text.problems());
        problems.addAll(rendered.problems());
        problems.addAll(config.check().links().of(rendered.brokenLinks()));
        problems.addAll(config.check().pictures().of(rendered.missingPictures()));
        problems.addAll(config.check().alt().of(rendered.undescribed()));
        problems.addAll(config.check().elsewhere().of(rendered.elsewhere()));
        return new Rendered(
                rendered.body(), problems, text.links().asked(), text.links().answers());
    }

    @Override
    public long answers(Post post, Collection<String> questions) {
        return reader.links(sources.get(post.file())).answers(questions);
    }
}
