package dev.herald.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who stands behind a blog, for link previews and search engines.
 *
 * @param logo of the organization: an address, or a path on the site
 * @param picture what link previews show of pages that have no picture of their own
 * @param x the blog's account on X, with {@code @}
 * @param profiles of the blog elsewhere, each an absolute web address
 */
public record Publisher(Optional<String> logo, Optional<Picture> picture, Optional<String> x, List<MenuLink> profiles) {

    /** Nothing is known. */
    public static final Publisher NONE = new Publisher(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    private static final String WHOLE = "write the whole address, such as https://social.example/@me";

    /**
     * A picture of the blog's own.
     *
     * @param path an address, or a path on the site
     * @param alt "" if nobody described it
     */
    public record Picture(String path, String alt) {}

    public Publisher {
        profiles = List.copyOf(profiles);
    }

    /** Reads {@code logo}, {@code image}, {@code x} and {@code profiles}. */
    static Publisher of(Settings site) {
        return new Publisher(
                site.text("logo"), picture(site), site.parsed("x", Handles::x, Handles.FIX_X), profiles(site));
    }

    private static Optional<Picture> picture(Settings site) {
        if (!site.isSection("image")) {
            return site.text("image").map(path -> new Picture(path, ""));
        }
        try (Settings image = site.section("image")) {
            Optional<String> path = image.text("path");
            if (path.isEmpty()) {
                image.missing("path", "write the picture's path from the site's root, such as /pictures/card.png");
            }
            String alt = image.text("alt").orElse("");
            return path.map(one -> new Picture(one, alt));
        }
    }

    private static List<MenuLink> profiles(Settings site) {
        List<MenuLink> profiles = new ArrayList<>();
        for (Settings profile : site.sections("profiles")) {
            try (profile) {
                Optional<String> name = profile.text("name");
                Optional<String> url = profile.text("url");
                if (name.isEmpty() || url.isEmpty()) {
                    profile.missing(name.isEmpty() ? "name" : "url", "give each profile a 'name' and a 'url'");
                } else if (!Handles.isWeb(url.get())) {
                    profile.wrong("url", "the profile '" + name.get() + "' is at '" + url.get() + "'", WHOLE);
                } else {
                    profiles.add(new MenuLink(name.get(), url.get()));
                }
            }
        }
        return profiles;
    }
}
