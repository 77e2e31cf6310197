package dev.herald.output;

import dev.herald.config.SiteConfig;
import dev.herald.meta.Standing;
import dev.herald.meta.Summaries;
import dev.herald.site.Addresses;
import dev.herald.site.Page;
import dev.herald.site.Page.PostPage;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Site;
import dev.herald.theme.Listed;
import dev.herald.theme.SiteView;
import dev.herald.theme.Theme;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.Stream;

/**
 * The files that templates below {@code text/} make: {@code robots.txt}, {@code llms.txt} (llmstxt.org), the web manifest. A template that gives nothing
 * but white space makes no file.
 */
public final class TextTemplates implements Output {

    private final SiteConfig config;
    private final Site site;
    private final SiteView view;
    private final Theme theme;
    private final Addresses addresses;
    private final Keys keys;
    private final Summaries summaries;

    public TextTemplates(SiteConfig config, Site site, SiteView view, Theme theme, Keys keys, Summaries summaries) {
        this.config = config;
        this.site = site;
        this.view = view;
        this.theme = theme;
        this.keys = keys;
        this.summaries = summaries;
        this.addresses = new Addresses(config);
    }

    @Override
    public List<OutputFile> files() {
        List<Post> posts = posts();
        List<Post> pages = pages();
        long key = keys.of(
                posts,
                pages,
                Stream.concat(posts.stream(), pages.stream())
                        .map(post -> keys.of(summaries.of(post)))
                        .toList());
        Listed listed = new Listed(new Texts(posts), new Texts(pages));
        return theme.texts().stream()
                .<OutputFile>map(file -> new OutputFile.Grown(file, key, out -> fill(file, listed, out)))
                .toList();
    }

    private List<Post> posts() {
        return listed(site.pages().stream().filter(PostPage.class::isInstance)).toList();
    }

    private List<Post> pages() {
        return listed(site.pages().stream()
                        .filter(page -> !(page instanceof PostPage))
                        .sorted(Comparator.comparing(Page::route)))
                .toList();
    }

    private Stream<Post> listed(Stream<Page> pages) {
        return pages.filter(page -> Standing.of(page, config).listed())
                .flatMap(page -> Standing.text(page).stream())
                .filter(summaries::has);
    }

    private Listed.Text text(Post post) {
        return new Listed.Text(post.title(), addresses.absolute(post.route()), summaries.of(post));
    }

    /** Texts that are put together when a template asks for them. */
    private final class Texts extends AbstractList<Listed.Text> implements RandomAccess {
        private final List<Post> posts;

        Texts(List<Post> posts) {
            this.posts = posts;
        }

        @Override
        public Listed.Text get(int index) {
            return text(posts.get(index));
        }

        @Override
        public int size() {
            return posts.size();
        }
    }

    private boolean fill(Route file, Listed listed, OutputStream out) throws IOException {
        Inked text = new Inked(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            theme.text(file, view, listed, text);
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
        text.flush();
        return text.isInked();
    }
}
