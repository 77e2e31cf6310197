package dev.herald.check.guard;

import dev.herald.check.rule.Flaw;
import dev.herald.check.rule.SiteRule;
import dev.herald.check.rule.Whole;
import dev.herald.config.SiteConfig.Checks;
import dev.herald.config.SiteConfig.Weight;
import dev.herald.site.Post;
import dev.herald.site.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Posts that feed readers have seen and would see again as new. */
public final class FeedsRule implements SiteRule {

    /** Its name. */
    public static final String NAME = "feeds";

    private final FeedItems kept;
    private final Optional<Addresses> addresses;
    private final Texts texts;

    /** @param addresses that were published, if a list of them is kept */
    public FeedsRule(FeedItems kept, Optional<Addresses> addresses, Texts texts) {
        this.kept = kept;
        this.addresses = addresses;
        this.texts = texts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String wants() {
        return "Nobody gets an old post as a new one";
    }

    @Override
    public Weight usual(Checks checks) {
        return Weight.ERROR;
    }

    /**
     * An item that would be sent again.
     *
     * @param before the id by which readers know it; nothing if it has left their feeds long ago
     */
    private record Again(Post post, String id, Optional<String> before) {}

    @Override
    public void look(Whole site, Consumer<Flaw> found) {
        Map<String, String> now = FeedItems.of(site.ground().files()).pages();
        List<Again> again = new ArrayList<>();
        now.forEach((id, page) -> {
            if (!kept.pages().containsKey(id)) {
                post(page, site).flatMap(post -> again(post, id, site)).ifPresent(again::add);
            }
        });
        if (!again.isEmpty()) {
            String items = again.size() == 1 ? "1 item" : again.size() + " items";
            found.accept(Flaw.in(
                    FeedItems.FILE,
                    0,
                    "this would re-send " + items + " to everybody who reads the feeds",
                    "give them their old ids back, or say with --accept that it shall be so"));
            again.forEach(item -> found.accept(flaw(item, site)));
        }
    }

    private Flaw flaw(Again again, Whole site) {
        String file = again.post().file();
        return again.before()
                .map(before -> Flaw.in(
                        file,
                        0,
                        "feed readers know it as " + before + " and would get it anew as " + again.id(),
                        remedy(again.post(), before, site)))
                .orElseGet(() -> Flaw.in(
                        file,
                        0,
                        "it was published before, and is not among the items that feed readers know",
                        "if 'feeds.size' has grown, say with --accept that readers may get it"));
    }

    /** The first alias of a text is its id, if that address is no other text's and the blog has not moved. */
    private String remedy(Post post, String before, Whole site) {
        Advice advice = new Advice(texts.at(post.file()).orElseThrow());
        Optional<Route> moved = former(post)
                .filter(route -> site.ground().addresses().absolute(route).equals(before))
                .filter(route ->
                        post.aliases().isEmpty() && !texts.addresses().files().containsKey(route))
                .findFirst();
        return moved.map(advice::alias).orElseGet(() -> advice.id(before));
    }

    private Optional<Post> post(String page, Whole site) {
        String home = site.ground().addresses().site().toString();
        return texts.posts().stream()
                .filter(post -> page.equals(home + post.route().encoded()))
                .findFirst();
    }

    /** Nothing of a post that is new. */
    private Optional<Again> again(Post post, String id, Whole site) {
        List<Route> routes = Stream.of(Stream.of(post.route()), post.aliases().stream(), former(post))
                .flatMap(all -> all)
                .toList();
        boolean sent = routes.stream().map(site.ground().addresses()::path).anyMatch(kept::hasPath);
        boolean published = addresses
                .filter(list -> list.hasFile(post.file()) || routes.stream().anyMatch(list.files()::containsKey))
                .isPresent();
        Optional<String> before =
                routes.stream().flatMap(route -> kept.id(route).stream()).findFirst();
        return sent || published ? Optional.of(new Again(post, id, before)) : Optional.empty();
    }

    /** Where its file was published before. */
    private Stream<Route> former(Post post) {
        return addresses.stream()
                .flatMap(list -> list.files().entrySet().stream())
                .filter(entry -> entry.getValue().equals(post.file()))
                .map(Map.Entry::getKey);
    }
}
