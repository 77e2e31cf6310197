package dev.herald.check;

import dev.herald.config.SiteConfig;
import dev.herald.config.SiteConfig.OnError;
import dev.herald.content.Content;
import dev.herald.content.Content.Attachment;
import dev.herald.content.Content.Skipped;
import dev.herald.content.Content.Source;
import dev.herald.problem.Problem;
import dev.herald.site.Listings;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Taxonomy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files that want the same address: the one whose name comes first has it. And posts that want the same id. */
public final class Collisions {

    private final Map<String, String> owners = new HashMap<>();
    /** Lists that every site has. */
    private static final Set<Route> LISTS = Stream.concat(
                    Stream.of(Route.HOME, Listings.ARCHIVE, Listings.NOT_FOUND),
                    Stream.of(Taxonomy.values()).map(Taxonomy::route))
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> losers = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private final Set<Route> lists;

    private Collisions(SiteConfig config) {
        this.lists = Stream.concat(LISTS.stream(), Stream.of(Listings.SEARCH).filter(route -> config.search()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Finds every address that two posts, pages, redirects or files share.
     *
     * @return the content with a problem for each; with {@code on-error: skip} a post that came too late is left out instead
     */
    public static Content settle(Content content, SiteConfig config) {
        Collisions collisions = new Collisions(config);
        List<Post> posts = Stream.concat(content.posts().stream(), content.pages().stream())
                .map(Source::post)
                .sorted(Comparator.comparing(Post::file))
                .collect(Collectors.toCollection(ArrayList::new));
        posts.forEach(collisions::post);
        content.files().stream().sorted(Comparator.comparing(Attachment::file)).forEach(collisions::attachment);
        posts.removeIf(post -> collisions.losers.containsKey(post.file()));
        posts.forEach(collisions::aliases);
        posts.forEach(collisions::id);
        collisions.foldersThatAreFiles();
        return collisions.apply(content, config.content().onError() == OnError.SKIP);
    }

    private void post(Post post) {
        String fix = "give one of the two another 'slug' or 'permalink'";
        if (!claim(post.route(), post.file(), "its address", fix)) {
            losers.put(post.file(), "its address " + post.route() + " is taken by " + owner(post.route()));
        }
        if (post.kind() == Post.Kind.POST && lists.contains(post.route())) {
            String what = "its address " + post.route() + " is that of a list, which is left out";
            problems.add(Problem.warning(post.file(), 0, what, "give the post another 'slug' or 'permalink'"));
        }
    }

    /**
     * Finds former addresses and files that stand where Herald writes something of its own.
     *
     * @param others lists, feed, sitemap
     * @return a problem for each, with {@code on-error: skip} a warning
     */
    public static List<Problem> withOthers(Content content, Set<Route> others, SiteConfig config) {
        Set<String> files = others.stream().map(Route::file).collect(Collectors.toSet());
        List<Problem> problems = new ArrayList<>(ofAliases(content, others, config));
        content.files().stream()
                .filter(file -> files.contains(file.route().file()))
                .forEach(file -> problems.add(ofFile(file)));
        return problems;
    }

    /**
     * Finds former addresses that stand where Herald writes something of its own.
     *
     * @param others what a file of the blog may replace, but a redirect may not: the theme's files
     * @return a problem for each, with {@code on-error: skip} a warning
     */
    public static List<Problem> ofAliases(Content content, Set<Route> others, SiteConfig config) {
        Set<String> files = others.stream().map(Route::file).collect(Collectors.toSet());
        List<Problem> problems = new ArrayList<>();
        Stream.concat(content.posts().stream(), content.pages().stream())
                .map(Source::post)
                .forEach(post -> post.aliases().stream()
                        .filter(alias -> files.contains(alias.file()))
                        .forEach(alias -> problems.add(ofAlias(post, alias))));
        boolean skip = config.content().onError() == OnError.SKIP;
        return skip ? problems.stream().map(Problem::asWarning).toList() : problems;
    }

    /**
     * Finds posts and pages that stand where a feed belongs, which would be lost.
     *
     * @return a problem for each, with {@code on-error: skip} a warning
     */
    public static List<Problem> withFeeds(Content content, Set<Route> feeds, SiteConfig config) {
        boolean skip = config.content().onError() == OnError.SKIP;
        return Stream.concat(content.posts().stream(), content.pages().stream())
                .map(Source::post)
                .filter(post -> feeds.contains(post.route()))
                .map(Collisions::ofFeed)
                .map(problem -> skip ? problem.asWarning() : problem)
                .toList();
    }

    private static Problem ofFeed(Post post) {
        String what = "its address " + post.route() + " is that of a feed";
        return Problem.error(post.file(), 0, what, "give it another 'slug' or 'permalink'");
    }

    private static Problem ofAlias(Post post, Route alias) {
        String what = "its alias " + alias + " is the address of something that Herald writes itself";
        return Problem.error(post.file(), 0, what, "take the alias away");
    }

    private static Problem ofFile(Attachment file) {
        String what = "it is not copied, as Herald writes something of its own to " + file.route();
        return Problem.warning(file.file(), 0, what, "give it another name, or list it below 'content.exclude'");
    }

    private void attachment(Attachment file) {
        claim(file.route(), file.file(), "its address", "give it another name");
    }

    private void aliases(Post post) {
        for (Route alias : post.aliases()) {
            boolean own = alias.file().equals(post.route().file()); // as /a/index.html is of /a/
            if (!own) {
                claim(alias, post.file(), "its alias", "take the alias away from one of the two");
            }
        }
    }

    private void id(Post post) {
        Optional<String> other = Optional.ofNullable(ids.putIfAbsent(post.id(), post.file()));
        if (other.isPresent() && !post.id().equals(post.route().path())) {
            String what = "its id '" + post.id() + "' is that of " + other.get();
            problems.add(Problem.error(post.file(), 0, what, "give each post an id of its own"));
        }
    }

    private void foldersThatAreFiles() {
        owners.forEach((file, owner) -> {
            for (int end = file.indexOf('/'); end >= 0; end = file.indexOf('/', end + 1)) {
                folderThatIsFile(file.substring(0, end), file, owner);
            }
        });
    }

    private void folderThatIsFile(String folder, String file, String owner) {
        if (owners.containsKey(folder)) {
            String what = "it goes to " + file + ", but " + folder + " is a file, of " + owners.get(folder);
            problems.add(Problem.error(owner, 0, what, "give one of the two another address"));
        }
    }

    private boolean claim(Route route, String file, String what, String fix) {
        boolean free = owners.putIfAbsent(route.file(), file) == null;
        if (!free) {
            problems.add(Problem.error(file, 0, what + " " + route + " is taken by " + owner(route), fix));
        }
        return free;
    }

    private String owner(Route route) {
        return owners.get(route.file());
    }

    private Content apply(Content content, boolean skip) {
        List<Problem> told = new ArrayList<>(content.problems());
        problems.stream().map(problem -> skip ? problem.asWarning() : problem).forEach(told::add);
        if (!skip) {
            return new Content(
                    content.posts(),
                    content.pages(),
                    content.files(),
                    content.pictures(),
                    content.skipped(),
                    told,
                    content.season(),
                    content.answered());
        }
        List<Skipped> skipped = new ArrayList<>(content.skipped());
        losers.forEach((file, reason) -> skipped.add(new Skipped(file, reason)));
        skipped.sort(Comparator.comparing(Skipped::file));
        return new Content(
                without(content.posts()),
                without(content.pages()),
                content.files(),
                content.pictures(),
                skipped,
                told,
                content.season(),
                content.answered());
    }

    private List<Source> without(List<Source> sources) {
        return sources.stream()
                .filter(source -> !losers.containsKey(source.post().file()))
                .toList();
    }
}
