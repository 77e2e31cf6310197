package dev.herald.meta;

import dev.herald.config.SiteConfig;
import dev.herald.site.Addresses;
import dev.herald.site.Page;
import dev.herald.site.Page.PlainPage;
import dev.herald.site.Page.PostPage;
import dev.herald.site.Post;
import dev.herald.theme.Head.Alternate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text in all its languages (Google Search Central, "Localized versions of your pages"): each names every one and itself, and one that search engines
 * cannot have at its own address is neither named nor names others.
 */
final class Alternates {

    private static final String OTHERS = "x-default";

    private final SiteConfig config;
    private final Addresses addresses;

    Alternates(SiteConfig config) {
        this.config = config;
        this.addresses = new Addresses(config);
    }

    /** The same text in other languages, where search engines can have it. */
    static List<Post> translations(Page page) {
        List<Post> all = page instanceof PostPage post
                ? post.translations()
                : page instanceof PlainPage plain ? plain.translations() : List.of();
        return all.stream().filter(Standing::isOwnOriginal).toList();
    }

    List<Alternate> of(Page page) {
        Optional<Post> own = Standing.text(page).filter(Standing::isOwnOriginal);
        List<Post> others = translations(page);
        if (own.isEmpty() || others.isEmpty()) {
            return List.of();
        }
        List<Post> all = Stream.concat(own.stream(), others.stream())
                .sorted(Comparator.comparing(post -> post.language().toLanguageTag()))
                .toList();
        List<Alternate> alternates = new ArrayList<>();
        all.forEach(post -> alternates.add(alternate(post.language().toLanguageTag(), post)));
        alternates.add(alternate(OTHERS, forOthers(all)));
        return alternates;
    }

    private Alternate alternate(String language, Post post) {
        return new Alternate(language, addresses.absolute(post.route()));
    }

    /** Readers of no other language get the site's. */
    private Post forOthers(List<Post> all) {
        return all.stream()
                .filter(post -> post.language().equals(config.language()))
                .findFirst()
                .orElse(all.get(0));
    }
}
