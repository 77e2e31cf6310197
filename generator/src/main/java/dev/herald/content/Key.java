package dev.herald.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings of a post that Herald acts on, under the names that Jekyll, Hugo, Zola, JBake and Roq give them. Case, {@code -} and {@code _} do not
 * tell names apart.
 */
enum Key {
    TITLE("title"),
    DATE("date"),
    PUBLISH_DATE("publishDate", "pubdate"),
    PUBLISHED("published"),
    UPDATED("lastmod", "updated", "modified", "last_modified_at"),
    DRAFT("draft"),
    STATUS("status"),
    EXPIRES("expiryDate", "unpublishdate"),
    SLUG("slug"),
    PERMALINK("permalink"),
    URL("url"),
    PATH("path"),
    LINK("link"),
    ALIASES("aliases", "redirect_from", "alias"),
    TAGS("tags"),
    TAG("tag"),
    CATEGORIES("categories"),
    CATEGORY("category"),
    SERIES("series"),
    AUTHORS("authors"),
    AUTHOR("author"),
    IMAGE("image", "images", "img", "cover", "picture"),
    IMAGE_ALT("image_alt"),
    DESCRIPTION("description"),
    SUMMARY("summary", "excerpt"),
    CANONICAL("canonical_url", "canonical"),
    ROBOTS("robots"),
    NOINDEX("noindex", "robotsNoIndex"),
    SITEMAP("sitemap"),
    LANGUAGE("lang", "language"),
    TRANSLATION_KEY("translationKey"),
    TOC("toc"),
    WEIGHT("weight"),
    ID("id"),
    PARAMS("params", "extra"),
    TAXONOMIES("taxonomies"),
    SHARE("share"),
    ANNOUNCE("announce"),
    WITHDRAW("withdraw");

    /** Names that mean something to templates, themes or other generators: kept for templates, and no misspellings. */
    private static final Set<String> KEPT = Stream.of(
                    "layout type keywords template comments comment markup name names label links note notes data"
                            + " header footer hero featured feature pin pinned subtitle tagline headline lead math mermaid katex"
                            + " hidden hide private public image_caption images_alt thumbnail banner video videos audio icon"
                            + " color order position parent section sections collection version topics topic location locale place"
                            + " source license enclosure permalinks menu menus nav navigation eleventyNavigation pagination"
                            + " eleventyExcludeFromCollections isCJKLanguage linkTitle outputs resources cascade build headless"
                            + " excerpt_separator redirect_to render sort_by paginate_by in_search_index generate_feed classes"
                            + " related read_time reading_time author_profile guid dates updates created edited views rating"
                            + " post page posts pages format caption credit width height file files css js style styles script class")
            .flatMap(names -> Arrays.stream(names.split(" ")))
            .map(Key::plain)
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<Key, List<String>> NAMES = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(key -> key, key -> List.of(key.names.split(" "))));

    private static final Map<Key, List<String>> PLAIN_NAMES = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(
                    key -> key, key -> key.names().stream().map(Key::plain).toList()));

    private static final Map<String, Key> BY_NAME = Arrays.stream(values())
            .flatMap(key -> key.names().stream().map(name -> Map.entry(plain(name), key)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /** The usual spelling of each plain name. */
    static final Map<String, String> SPELLINGS = Arrays.stream(values())
            .flatMap(key -> key.names().stream())
            .collect(Collectors.toUnmodifiableMap(Key::plain, Function.identity()));

    private final String names;

    Key(String... names) {
        this.names = String.join(" ", names);
    }

    /** The first is the one that Herald suggests; an earlier one goes before a later one. */
    List<String> names() {
        return NAMES.get(this);
    }

    /** As they are looked up. */
    List<String> plainNames() {
        return PLAIN_NAMES.get(this);
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    /** Whether the name is one of Herald's. */
    static boolean isRead(String name) {
        return BY_NAME.containsKey(plain(name));
    }

    static boolean isKnown(String name) {
        return isRead(name) || KEPT.contains(plain(name));
    }
}
