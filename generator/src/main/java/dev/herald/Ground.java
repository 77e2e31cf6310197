package dev.herald;

import dev.herald.config.Publisher;
import dev.herald.content.Content;
import dev.herald.content.Content.Attachment;
import dev.herald.content.Content.Skipped;
import dev.herald.content.Content.Source;
import dev.herald.feed.Topics;
import dev.herald.meta.Standing;
import dev.herald.output.Keys;
import dev.herald.picture.Pictures;
import dev.herald.site.FeedLinks;
import dev.herald.site.Page;
import dev.herald.site.Page.PostPage;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Site;
import dev.herald.state.Fingerprints;
import dev.herald.state.Known;
import dev.herald.state.Memory.Looked;
import dev.herald.theme.SiteView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What every file of a site stands on: all that was read but the texts, the addresses at which links may lead, and what any page may tell of the whole. */
final class Ground {

    private final Arranged blog;
    private final List<Post> texts;

    private Ground(Arranged blog) {
        this.blog = blog;
        this.texts = Stream.concat(blog.content().posts().stream(), blog.content().pages().stream())
                .map(Source::post)
                .toList();
    }

    /**
     * The keys of a site's files.
     *
     * @param maker who builds the site, and how it was asked to
     * @param looked what was read; without it the keys tell nothing
     * @param shown pictures that every page may show
     */
    static Keys keys(Arranged blog, String maker, Optional<Looked> looked, Set<Route> shown) {
        return new Ground(blog).keys(maker, looked.map(Looked::inputs).orElse(List.of()), shown);
    }

    private Keys keys(String maker, List<Known> inputs, Set<Route> shown) {
        Fingerprints values = new Fingerprints(texts).and(shared());
        Map<String, Long> sums = new HashMap<>();
        inputs.forEach(input -> sums.put(input.name(), input.sum()));
        Map<Route, Long> pictures = pictures(sums);
        long pages = values.of(maker, others(inputs), feeds(), everywhere(shown, pictures));
        long addresses = values.of(addresses());
        Map<String, Long> parts = parts(values);
        long all = values.of(pages, addresses, new TreeMap<>(parts), pictures);
        return new Keys(
                new Keys.Ground(all, pages, addresses, parts, pictures),
                values,
                post -> sums.getOrDefault(post.file(), 0L));
    }

    /** Lists that many pages have within them. */
    private List<Object> shared() {
        List<Object> shared = new ArrayList<>();
        for (Page page : blog.site().pages()) {
            Standing.pager(page).ifPresent(pager -> shared.add(pager.routes()));
            if (page instanceof PostPage post) {
                post.part().ifPresent(part -> shared.add(part.posts()));
            }
        }
        return shared;
    }

    /** Files that are no texts. Where posts were told stands on their pages, and is asked for each; a picture is asked for by the pages that show it. */
    private List<Object> others(List<Known> inputs) {
        Set<String> apart = new HashSet<>();
        texts.forEach(post -> apart.add(post.file()));
        blog.content().skipped().forEach(skipped -> apart.add(skipped.file()));
        blog.content().files().stream()
                .filter(file -> Pictures.isOne(file.file()))
                .forEach(file -> apart.add(file.file()));
        String ledger = blog.config().announce().folder() + "/";
        return inputs.stream()
                .filter(input -> !input.stamp().isFolder())
                .filter(input -> isOfTemplates(input.name())
                        || !apart.contains(input.name()) && !input.name().startsWith(ledger))
                .<Object>map(input -> List.of(input.name(), input.sum()))
                .toList();
    }

    /** Whatever else a file there may be, templates may read it. */
    private static boolean isOfTemplates(String file) {
        return Stream.of("data/", "_data/", "theme/", "themes/").anyMatch(file::startsWith);
    }

    private Map<Route, Long> pictures(Map<String, Long> sums) {
        Map<Route, Long> pictures = new TreeMap<>();
        blog.content().files().stream()
                .filter(file -> Pictures.isOne(file.file()))
                .forEach(file -> pictures.putIfAbsent(file.route(), sums.getOrDefault(file.file(), 0L)));
        return pictures;
    }

    /** Of the pictures that the theme's settings or {@code site.yaml} name any page may tell. */
    private List<Long> everywhere(Set<Route> shown, Map<Route, Long> pictures) {
        Publisher publisher = blog.config().publisher();
        Stream<String> named = Stream.of(
                        publisher.logo().stream(),
                        publisher.picture().map(Publisher.Picture::path).stream(),
                        Stream.concat(
                                        blog.config().authors().stream(),
                                        texts.stream().flatMap(post -> post.authors().stream()))
                                .flatMap(author -> author.picture().stream()))
                .flatMap(paths -> paths);
        return Stream.concat(shown.stream(), named.flatMap(path -> Pictures.route(path).stream()))
                .distinct()
                .sorted()
                .map(route -> pictures.getOrDefault(route, 0L))
                .toList();
    }

    private List<FeedLinks.Link> feeds() {
        return new Topics(blog.config(), blog.site()).links().site();
    }

    /** What a link may find, and why it does not. */
    private List<Object> addresses() {
        Content content = blog.content();
        StringBuilder all = new StringBuilder();
        for (Post post : texts) {
            all.append(post.file()).append('\n').append(post.route().path()).append('\n');
            post.aliases().forEach(alias -> all.append(' ').append(alias.path()).append('\n'));
        }
        for (Attachment file : content.files()) {
            all.append(file.file()).append('\n').append(file.route().path()).append('\n');
        }
        blog.site().pages().forEach(page -> all.append(page.route().path()).append('\n'));
        return List.of(all, content.skipped().stream().map(Ground::reason).toList());
    }

    private static Object reason(Skipped skipped) {
        return List.of(skipped.file(), skipped.absence().isPresent() ? skipped.absence() : skipped.reason());
    }

    /** Of the whole site, by the names that templates know. */
    private Map<String, Long> parts(Fingerprints values) {
        Site site = blog.site();
        return Map.of(
                "tags", values.of(site.tags()),
                "categories", values.of(site.categories()),
                "series", values.of(site.series()),
                "taxonomies", values.of(SiteView.taxonomies(site.tags(), site.categories(), site.series())),
                "lastYear", values.of(lastYear()));
    }

    private Optional<Integer> lastYear() {
        return blog.site().posts().stream()
                .findFirst()
                .map(post -> post.published().getYear());
    }
}
