package dev.herald.importer;

import dev.herald.config.Author;
import dev.herald.config.SiteConfig;
import dev.herald.content.BodyReader;
import dev.herald.content.Content.Source;
import dev.herald.importer.OldText.At;
import dev.herald.importer.OldText.Kind;
import dev.herald.importer.OldText.OldPicture;
import dev.herald.importer.OldText.Standing;
import dev.herald.importer.OldText.Terms;
import dev.herald.importer.OldText.When;
import dev.herald.importer.OldText.Words;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import dev.herald.site.Indexing;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Term;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of a blog that Herald reads in place.
 *
 * @param translations keys of texts that are there in several languages
 */
record ConvertedText(SiteConfig config, BodyReader reader, Set<String> translations, Problems problems) {

    private static final Pattern TO_TEXT =
            Pattern.compile("\\]\\(\\s*<?([^)\\s>]+\\.(?:md|markdown)(?:#[^)\\s>]*)?)>?(?=[\\s)])");

    OldText of(Source source, boolean draft) {
        Post post = source.post();
        String text = "";
        try {
            BodyReader.Text read = reader.read(source);
            read.problems().forEach(problem -> problems.add(problem.asWarning()));
            text = relinked(read).strip();
        } catch (SiteException broken) {
            broken.problems().forEach(problem -> problems.add(problem.asWarning()));
        }
        boolean html = post.file().toLowerCase(Locale.ROOT).matches(".*\\.html?");
        String path = config.basePath() + post.route().path();
        return new OldText(
                post.file(),
                post.kind() == Post.Kind.POST ? Kind.POST : Kind.PAGE,
                draft ? Standing.DRAFT : Standing.PUBLIC,
                post.title(),
                path.replaceFirst("/$", "").replaceFirst("^.*/", "").replaceFirst("\\.html?$", ""),
                new When(
                        post.date().map(ZonedDateTime::toOffsetDateTime),
                        post.updated().map(ZonedDateTime::toOffsetDateTime)),
                new Terms(
                        post.authors().stream().map(Author::id).toList(), names(post.categories()), names(post.tags())),
                new Words(post.summary(), post.description(), text, html, Map.of()),
                new At(
                        Optional.of(path),
                        aliases(post),
                        Optional.of(post.id())
                                .filter(id -> !id.equals(post.route().path()))),
                post.image().map(image -> new OldPicture(image.src(), image.alt())),
                List.of(),
                List.of(),
                extra(post),
                post.file(),
                0);
    }

    private List<String> aliases(Post post) {
        return post.aliases().stream()
                .map(Route::path)
                .map(path -> config.basePath() + path)
                .toList();
    }

    private static List<String> names(List<Term> terms) {
        return terms.stream().map(Term::name).toList();
    }

    /** Links to files of the old folder lead to what became of them. */
    private static String relinked(BodyReader.Text read) {
        Matcher link = TO_TEXT.matcher(read.text().text());
        return link.replaceAll(found -> Matcher.quoteReplacement(
                "](" + read.links().link(found.group(1)).orElse(found.group(1))));
    }

    private Map<String, Object> extra(Post post) {
        Map<String, Object> extra = new LinkedHashMap<>();
        post.series().ifPresent(series -> extra.put("series", series.name()));
        if (!post.language().equals(config.language())) {
            extra.put("lang", post.language().toLanguageTag());
        }
        post.translationKey().filter(translations::contains).ifPresent(key -> extra.put("translationKey", key));
        post.canonical().ifPresent(original -> extra.put("canonical_url", original));
        if (post.weight() != 0) {
            extra.put("weight", post.weight());
        }
        if (post.toc()) {
            extra.put("toc", true);
        }
        List<String> robots = new ArrayList<>(post.robots());
        if (post.indexing() == Indexing.HIDDEN) {
            robots.add(0, "noindex");
        }
        if (!robots.isEmpty()) {
            extra.put("robots", String.join(", ", robots));
        }
        post.params().forEach(extra::putIfAbsent);
        extra.keySet().removeAll(Set.of("layout", "type"));
        return extra;
    }
}
