package dev.herald.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import dev.herald.config.Author;
import dev.herald.config.SiteConfig;
import dev.herald.meta.Heads;
import dev.herald.meta.Standing;
import dev.herald.output.Output;
import dev.herald.output.OutputFile;
import dev.herald.site.Addresses;
import dev.herald.site.Body;
import dev.herald.site.Page;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Site;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The newest posts as Atom (RFC 4287). Every time comes from the posts, none from the clock. */
@SuppressWarnings("JavaUtilDate") // Rome speaks it
public final class Feeds implements Output {

    /** Where the feed lives. */
    public static final Route ROUTE = new Route("/feed.xml");

    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s\\p{Cntrl}<>\"{}|\\\\^`]+");

    private final SiteConfig config;
    private final Addresses addresses;

    private final List<Post> newest;
    private final Set<Post> wanted;
    private final Map<Post, FeedItem> items = new ConcurrentHashMap<>();

    public Feeds(SiteConfig config, Site site) {
        this.config = config;
        this.addresses = new Addresses(config);
        this.newest =
                site.posts().subList(0, Math.min(config.feedSize(), site.posts().size()));
        this.wanted = Set.copyOf(newest);
    }

    @Override
    public void take(Page page, Body body) {
        Standing.text(page).filter(wanted::contains).ifPresent(post -> items.put(post, item(post, body)));
    }

    private FeedItem item(Post post, Body body) {
        String summary = post.description().orElseGet(() -> Heads.beginning(body));
        return new FeedItem(
                post,
                summary,
                FeedHtml.of(addresses.absolute(post.route()), body.html().html()));
    }

    @Override
    public List<OutputFile> files() {
        List<FeedItem> ordered =
                newest.stream().map(items::get).filter(Objects::nonNull).toList();
        return List.of(OutputFile.text(ROUTE, atom(ordered)));
    }

    private String atom(List<FeedItem> items) {
        Feed feed = new Feed("atom_1.0");
        feed.setId(addresses.absolute(Route.HOME));
        feed.setTitle(xml(config.title()));
        config.description().ifPresent(text -> feed.setSubtitle(plain(text)));
        feed.setUpdated(updated(items));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", Route.HOME)));
        feed.setOtherLinks(List.of(link("self", "application/atom+xml", ROUTE)));
        feed.setAuthors(List.of(siteAuthor()));
        feed.setEntries(items.stream().map(this::entry).toList());
        try {
            return new WireFeedOutput().outputString(feed).replace("\r\n", "\n");
        } catch (FeedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The last change of a post; before the first post, the beginning of time. */
    private static Date updated(List<FeedItem> items) {
        return items.stream()
                .map(item -> Standing.modified(item.post()).orElseThrow())
                .max(Comparator.comparing(ZonedDateTime::toInstant))
                .map(Feeds::date)
                .orElse(new Date(0));
    }

    private Entry entry(FeedItem item) {
        Post post = item.post();
        Entry entry = new Entry();
        entry.setId(id(post));
        entry.setTitle(xml(post.title()));
        entry.setPublished(date(post.published()));
        entry.setUpdated(date(Standing.modified(post).orElseThrow()));
        entry.setAlternateLinks(List.of(link("alternate", "text/html", post.route())));
        entry.setAuthors(post.authors().stream().map(this::person).toList());
        entry.setCategories(
                post.tags().stream().map(tag -> category(tag.name())).toList());
        entry.setSummary(plain(item.summary()));
        entry.setContents(List.of(html(item.html())));
        return entry;
    }

    /** The front matter's own id, else the first address under which the post was published: an id must never change. */
    private String id(Post post) {
        if (IRI.matcher(post.id()).matches()) {
            return post.id();
        }
        if (post.id().startsWith("/") && Route.fault(post.id()).isEmpty() && !isRoute(post)) {
            return addresses.absolute(new Route(post.id()));
        }
        if (!isRoute(post)) {
            return addresses.absolute(Route.HOME) + "#" + encoded(post.id());
        }
        return addresses.absolute(
                post.aliases().isEmpty() ? post.route() : post.aliases().get(0));
    }

    private static boolean isRoute(Post post) {
        return post.id().equals(post.route().path());
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
    }

    /** The text without what XML 1.0 (section 2.2) cannot hold: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
    private static String xml(String text) {
        return FORBIDDEN.matcher(text).replaceAll("");
    }

    private static Date date(ZonedDateTime time) {
        return Date.from(time.toInstant());
    }

    private SyndPerson siteAuthor() {
        Optional<Author> first = config.authors().stream().findFirst();
        Person person = new Person();
        person.setName(
                xml(config.organization().or(() -> first.map(Author::name)).orElse(config.title())));
        return person;
    }

    private SyndPerson person(Author author) {
        Person person = new Person();
        person.setName(xml(author.name()));
        person.setUri(author.url().map(addresses::absolute).map(Feeds::xml).orElse(null));
        person.setEmail(author.email().map(Feeds::xml).orElse(null));
        return person;
    }

    private static Category category(String term) {
        Category category = new Category();
        category.setTerm(xml(term));
        return category;
    }

    private Link link(String rel, String type, Route route) {
        Link link = new Link();
        link.setRel(rel);
        link.setType(type);
        link.setHref(addresses.absolute(route));
        return link;
    }

    private static Content plain(String text) {
        Content content = new Content();
        content.setType("text");
        content.setValue(xml(text));
        return content;
    }

    private static Content html(String html) {
        Content content = new Content();
        content.setType("html");
        content.setValue(xml(html));
        return content;
    }
}
