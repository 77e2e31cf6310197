package dev.herald.importer;

import dev.herald.config.Author;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.importer.OldBlog.OldAuthor;
import dev.herald.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/** The new blog's {@code site.yaml}: one that is there is somebody's own, but for an address that is to be another. */
record SiteSettings(OldBlog old, Tally tally, Home home, BlogFolder folder, Problems problems) {

    /** What the blog says already. */
    Optional<SiteConfig> there() {
        return folder.has(SiteFile.NAME)
                ? Optional.of(SiteFile.read(folder.path(), SiteDefaults.NONE, new Problems()))
                : Optional.empty();
    }

    /** Writes another address into a file that nobody has edited. */
    void renewAddress() {
        Optional<SiteConfig> there = there();
        String url = home.url() + "/";
        if (there.isEmpty() || (there.get().url() + "/").equals(url)) {
            return;
        }
        if (folder.isOurs(SiteFile.NAME)) {
            String line = Yaml.of(Map.of("url", url)).strip();
            folder.write(
                    SiteFile.NAME,
                    folder.text(SiteFile.NAME).replaceFirst("(?m)^url: .*$", Matcher.quoteReplacement(line)));
        } else {
            problems.warning(
                    SiteFile.NAME,
                    there.get().line("url"),
                    "'url' is " + there.get().url() + "/ and not " + url + ", as somebody has edited the file",
                    "write 'url: " + url + "' there, and import once more");
        }
    }

    /** @param posts the pattern of posts' addresses */
    void write(Optional<String> posts) {
        if (!home.told()) {
            problems.warning(
                    SiteFile.NAME,
                    0,
                    "the export does not tell where readers find the blog"
                            + old.url().map(url -> ", but " + url).orElse(""),
                    "write its address as 'url' in place of " + home.url());
        }
        folder.need(SiteFile.NAME);
        folder.write(SiteFile.NAME, Settings.of(old, home.url(), tally.zone(), posts, tally.authors()));
    }

    /** Authors that a blog which is there already does not know. */
    void addStrangers(SiteConfig config) {
        List<String> known = config.authors().stream().map(Author::id).toList();
        List<OldAuthor> unknown = tally.authors().stream()
                .filter(author -> !known.contains(author.id()))
                .toList();
        if (!unknown.isEmpty()) {
            folder.write("data/authors.yaml", Settings.authors(unknown));
        }
    }
}
