package dev.herald.meta;

import dev.herald.config.Author;
import dev.herald.config.SiteConfig;
import dev.herald.site.Addresses;
import dev.herald.site.Crumb;
import dev.herald.site.Html;
import dev.herald.site.Image;
import dev.herald.site.JsonText;
import dev.herald.site.Page.PlainPage;
import dev.herald.site.Page.PostPage;
import dev.herald.theme.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a page is about, as one graph of schema.org in JSON-LD (Google Search Central, "Structured data"). Nodes name each other by ids, and each id is in
 * the graph. A page that search engines shall not have, or whose original is elsewhere, has none.
 */
final class JsonLd {

    private final Theme theme;
    private final Addresses addresses;
    private final SiteNodes site;
    private final PostNodes posts;

    JsonLd(SiteConfig config, Theme theme, Gallery gallery) {
        this.theme = theme;
        this.addresses = new Addresses(config);
        this.site = new SiteNodes(config, gallery);
        this.posts = new PostNodes(site);
    }

    Optional<Html> of(Subject subject) {
        boolean own = Standing.text(subject.page()).map(Standing::isOwnOriginal).orElse(true);
        return subject.standing().indexed() && own ? Optional.of(script(subject)) : Optional.empty();
    }

    private Html script(Subject subject) {
        Map<String, Object> graph = new LinkedHashMap<>();
        graph.put("@context", "https://schema.org");
        graph.put("@graph", nodes(subject).stream().map(Node::members).toList());
        return new Html(JsonText.inScript(graph));
    }

    /** What a page is about, each once. */
    Set<Node> nodes(Subject subject) {
        Optional<Node> crumbs = crumbs(subject);
        Optional<Node> picture = subject.picture().map(image -> picture(subject, image));
        List<Node> pictures = picture.map(List::of).orElseGet(() -> cards(subject));
        Set<Node> nodes = new LinkedHashSet<>();
        nodes.add(page(subject, crumbs, picture));
        subject.post().ifPresent(post -> nodes.addAll(posts.of(post, subject, pictures)));
        crumbs.ifPresent(nodes::add);
        nodes.addAll(pictures);
        people(subject).forEach(author -> nodes.add(site.person(author)));
        nodes.addAll(site.nodes());
        return nodes;
    }

    private static List<Author> people(Subject subject) {
        return subject.page() instanceof PlainPage ? List.of() : subject.authors();
    }

    private Node page(Subject subject, Optional<Node> crumbs, Optional<Node> picture) {
        return Node.of(type(subject), subject.address())
                .with("url", subject.address())
                .with("name", subject.name())
                .with("description", subject.description())
                .with("inLanguage", subject.language().toLanguageTag())
                .with("datePublished", subject.standing().published().map(OpenGraph::iso))
                .with("dateModified", subject.standing().modified().map(OpenGraph::iso))
                .with("isPartOf", site.website().reference())
                .with("breadcrumb", crumbs.map(Node::reference))
                .with("primaryImageOfPage", picture.map(Node::reference))
                .with("mainEntity", subject.owner().map(site::person).map(Node::reference));
    }

    private static String type(Subject subject) {
        if (subject.page() instanceof PostPage || subject.page() instanceof PlainPage) {
            return "WebPage";
        }
        return subject.owner().isPresent() ? "ProfilePage" : "CollectionPage";
    }

    /** The path from the home page; the last step is the page itself and needs no address. A list's later pages have none. */
    private Optional<Node> crumbs(Subject subject) {
        List<Crumb> crumbs = subject.page().crumbs();
        if (crumbs.size() < 2 || subject.isLaterPage()) {
            return Optional.empty();
        }
        List<Map<String, Object>> steps = new ArrayList<>();
        for (Crumb crumb : crumbs) {
            boolean last = steps.size() == crumbs.size() - 1;
            Node step = Node.of("ListItem")
                    .with("position", steps.size() + 1)
                    .with("name", theme.name(subject.language(), crumb))
                    .with("item", last ? Optional.empty() : addresses.absolute(crumb.route()));
            steps.add(step.members());
        }
        return Optional.of(
                Node.of("BreadcrumbList", subject.address() + "#breadcrumb").with("itemListElement", steps));
    }

    /** A post's card in each of its shapes, of which search engines choose; it stands for the post, but not on its page. */
    private static List<Node> cards(Subject subject) {
        List<Node> nodes = new ArrayList<>();
        subject.card().filter(card -> subject.post().isPresent()).ifPresent(card -> {
            nodes.add(Node.picture(subject.address() + "#card", card.wide()));
            card.square().ifPresent(square -> nodes.add(Node.picture(subject.address() + "#square-card", square)));
        });
        return nodes;
    }

    private static Node picture(Subject subject, Image image) {
        return Node.picture(subject.address() + "#primaryimage", image);
    }
}
