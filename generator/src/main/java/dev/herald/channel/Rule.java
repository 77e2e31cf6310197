package dev.herald.channel;

import dev.herald.site.Post;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * Which posts are meant: those with one of the tags, one of the categories, one of the languages and one of the authors, where there are any.
 *
 * @param tags by name, whatever their case
 * @param languages by tag; {@code pt} means {@code pt-BR} too
 * @param authors by id or name
 * @param pictures whether only posts with a picture are meant, be it in their front matter or in their text
 */
public record Rule(
        List<String> tags, List<String> categories, List<String> languages, List<String> authors, boolean pictures) {

    /** No post in particular. */
    public static final Rule NONE = new Rule(List.of(), List.of(), List.of(), List.of(), false);

    public Rule {
        tags = List.copyOf(tags);
        categories = List.copyOf(categories);
        languages = List.copyOf(languages);
        authors = List.copyOf(authors);
    }

    /** Whether it says nothing at all. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /**
     * Whether the post is meant. A rule that says nothing means every post.
     *
     * @param pictured whether it has a picture; asked last, and only if that matters
     */
    public boolean means(Post post, BooleanSupplier pictured) {
        return any(tags, post.tags().stream().map(tag -> tag.name()).toList())
                && any(
                        categories,
                        post.categories().stream().map(one -> one.name()).toList())
                && (languages.isEmpty() || languages.stream().anyMatch(tag -> isIn(post.language(), tag)))
                && (authors.isEmpty()
                        || post.authors().stream()
                                .anyMatch(author -> any(authors, List.of(author.id(), author.name()))))
                && (!pictures || pictured.getAsBoolean());
    }

    private static boolean any(List<String> wanted, List<String> names) {
        return wanted.isEmpty()
                || names.stream().anyMatch(name -> wanted.stream().anyMatch(name::equalsIgnoreCase));
    }

    private static boolean isIn(Locale language, String tag) {
        String own = language.toLanguageTag().toLowerCase(Locale.ROOT);
        String wanted = tag.toLowerCase(Locale.ROOT).replace('_', '-');
        return own.equals(wanted) || own.startsWith(wanted + "-");
    }
}
