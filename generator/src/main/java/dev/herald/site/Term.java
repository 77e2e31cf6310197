package dev.herald.site;

/**
 * A tag, category, series or author as a place on the site.
 *
 * @param name as the first post, by date and file, writes it
 * @param slug the last part of its route; what tells two terms apart
 */
public record Term(Taxonomy taxonomy, String name, String slug) {

    public Route route() {
        return taxonomy.route().child(slug + "/");
    }
}
