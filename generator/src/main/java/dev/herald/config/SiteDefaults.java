package dev.herald.config;

import java.time.Year;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a site from elsewhere, such as a POM; {@code site.yaml} comes first.
 *
 * @param url where the site is published
 * @param edit the address at which a source file can be edited, with {@code :file} where its path in the blog goes
 */
public record SiteDefaults(
        Optional<String> title,
        Optional<String> description,
        Optional<String> url,
        Optional<String> organization,
        List<Author> authors,
        Optional<String> edit,
        Optional<Year> since) {

    public static final SiteDefaults NONE = new SiteDefaults(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());

    public SiteDefaults {
        authors = List.copyOf(authors);
    }

    /** Written out: Java makes a record's own at run time, which takes longer than to read {@code site.yaml}. */
    @Override
    public String toString() {
        return List.of(title, description, url, organization, authors, edit, since)
                .toString();
    }
}
