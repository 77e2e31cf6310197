package dev.herald.meta;

import dev.herald.config.Author;
import dev.herald.config.MenuLink;
import dev.herald.config.SiteConfig;
import dev.herald.site.Route;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who people are elsewhere: Mastodon looks for {@code rel=me} on the page that a profile names, and for the author's account on a post. */
final class Profiles {

    private final SiteConfig config;

    Profiles(SiteConfig config) {
        this.config = config;
    }

    /** The accounts of a page's authors, as Mastodon wants them in {@code fediverse:creator}. */
    static List<String> creators(Subject subject) {
        return subject.authors().stream()
                .flatMap(author -> author.fediverse().stream())
                .distinct()
                .toList();
    }

    /** The profiles of those whose page this is: on the home page the site's, and its author's if there is only one. */
    List<String> me(Subject subject) {
        if (subject.page().route().equals(Route.HOME)) {
            return Stream.concat(site().stream(), onlyAuthor().stream().flatMap(one -> of(one).stream()))
                    .distinct()
                    .toList();
        }
        return subject.owner()
                .filter(author -> !subject.isLaterPage())
                .map(this::of)
                .orElse(List.of());
    }

    /** The one who writes everything, if there is only one. */
    Optional<Author> onlyAuthor() {
        return config.authors().size() == 1 ? Optional.of(config.authors().get(0)) : Optional.empty();
    }

    /** The site's profiles elsewhere. */
    List<String> site() {
        return config.publisher().profiles().stream()
                .map(MenuLink::url)
                .distinct()
                .toList();
    }

    /** An author's own site and profiles. */
    List<String> of(Author author) {
        return Stream.concat(author.url().stream(), author.links().stream().map(MenuLink::url))
                .filter(this::isElsewhere)
                .distinct()
                .toList();
    }

    private boolean isElsewhere(String address) {
        boolean web = address.startsWith("https://") || address.startsWith("http://");
        return web && !(address + "/").startsWith(config.url() + "/");
    }
}
