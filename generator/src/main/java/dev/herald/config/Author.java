package dev.herald.config;

import java.util.List;
import java.util.Optional;

/**
 * Someone who writes for the blog.
 *
 * @param id the key in {@code site.yaml}, which posts name; also the last part of the author page's route
 * @param picture an address or a path on the site
 * @param links profiles elsewhere
 * @param x the account on X, with {@code @}
 * @param fediverse the account, such as {@code @mara@social.example}
 */
public record Author(
        String id,
        String name,
        Optional<String> email,
        Optional<String> url,
        Optional<String> picture,
        Optional<String> bio,
        List<MenuLink> links,
        Optional<String> x,
        Optional<String> fediverse) {

    public Author {
        links = List.copyOf(links);
    }

    /** An author without accounts. */
    public Author(
            String id,
            String name,
            Optional<String> email,
            Optional<String> url,
            Optional<String> picture,
            Optional<String> bio,
            List<MenuLink> links) {
        this(id, name, email, url, picture, bio, links, Optional.empty(), Optional.empty());
    }

    /** Written out: what Java makes for a record at run time costs a small blog more than all that is asked of it. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    static Author of(String id, Settings settings) {
        try (settings) {
            return new Author(
                    id,
                    settings.text("name").orElse(id),
                    settings.text("email"),
                    settings.text("url"),
                    settings.text("picture"),
                    settings.text("bio"),
                    MenuLink.list(settings, "links"),
                    settings.parsed("x", Handles::x, Handles.FIX_X),
                    settings.parsed("fediverse", Handles::fediverse, Handles.FIX_FEDIVERSE));
        }
    }

    /** An author of whom only the name is known. */
    public static Author named(String id, String name) {
        return new Author(id, name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
}
