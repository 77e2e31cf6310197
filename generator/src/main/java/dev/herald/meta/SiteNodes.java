package dev.herald.meta;

import dev.herald.config.Author;
import dev.herald.config.SiteConfig;
import dev.herald.site.Addresses;
import dev.herald.site.Listings;
import dev.herald.site.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What every graph says of the site and the people behind it. */
final class SiteNodes {

    private final SiteConfig config;
    private final Gallery gallery;
    private final Addresses addresses;
    private final Profiles profiles;
    private final String home;
    private final Optional<Node> publisher;
    private final Node website;
    private final Map<Author, Node> people = new ConcurrentHashMap<>();

    SiteNodes(SiteConfig config, Gallery gallery) {
        this.config = config;
        this.gallery = gallery;
        this.addresses = new Addresses(config);
        this.profiles = new Profiles(config);
        this.home = addresses.absolute(Route.HOME);
        this.publisher = publisher();
        this.website = site();
    }

    /** The site, its publisher and the publisher's logo. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>(List.of(website));
        publisher.ifPresent(nodes::add);
        if (config.organization().isPresent()) {
            logo().ifPresent(nodes::add);
        }
        return nodes;
    }

    Node website() {
        return website;
    }

    private Node site() {
        return Node.of("WebSite", home + "#website")
                .with("url", home)
                .with("name", config.title())
                .with("description", config.description())
                .with("inLanguage", config.language().toLanguageTag())
                .with("publisher", publisherReference());
    }

    Optional<Map<String, Object>> publisherReference() {
        return publisher.map(Node::reference);
    }

    /** The organization, else the only author; nobody if there are several. */
    private Optional<Node> publisher() {
        return config.organization()
                .map(this::organization)
                .or(() -> profiles.onlyAuthor().map(this::person));
    }

    private Node organization(String name) {
        return Node.of("Organization", home + "#organization")
                .with("name", name)
                .with("url", home)
                .with("logo", logo().map(Node::reference))
                .with("sameAs", withX(profiles.site(), config.publisher().x()));
    }

    private Optional<Node> logo() {
        String name = config.organization().orElse(config.title());
        return config.publisher().logo().map(path -> Node.picture(home + "#logo", gallery.picture(path, name)));
    }

    /** Someone who writes; known by the page of the site that lists the posts. */
    Node person(Author author) {
        return people.computeIfAbsent(author, this::described);
    }

    private Node described(Author author) {
        String page = addresses.absolute(Listings.term(author).route());
        return Node.of("Person", page + "#person")
                .with("name", author.name())
                .with("url", page)
                .with("image", author.picture().map(addresses::absolute))
                .with("description", author.bio())
                .with("sameAs", elsewhere(author));
    }

    /** The only author of a blog without an organization has the blog's profiles too. */
    private List<String> elsewhere(Author author) {
        boolean publishes = config.organization().isEmpty()
                && profiles.onlyAuthor().filter(author::equals).isPresent();
        if (!publishes) {
            return withX(profiles.of(author), author.x());
        }
        List<String> all = new ArrayList<>(profiles.of(author));
        all.addAll(profiles.site());
        return withX(all, author.x().or(config.publisher()::x));
    }

    private static List<String> withX(List<String> profiles, Optional<String> x) {
        List<String> all = new ArrayList<>(profiles);
        x.map(account -> "https://x.com/" + account.substring(1)).ifPresent(all::add);
        return all.stream().distinct().toList();
    }
}
