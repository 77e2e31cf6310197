package dev.herald.site;

/** By what posts are gathered in lists. The key names the folder of the lists: {@code /tags/java/}. */
public enum Taxonomy {
    TAG("tags"),
    CATEGORY("categories"),
    SERIES("series"),
    AUTHOR("authors");

    private final String key;

    Taxonomy(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** The page that lists all terms: {@code /tags/}. */
    public Route route() {
        return new Route("/" + key + "/");
    }
}
