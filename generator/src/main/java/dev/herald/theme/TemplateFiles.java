package dev.herald.theme;

import freemarker.cache.TemplateLoader;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The files that are templates of one sort, and those that they may include.
 *
 * @param folders in which a name is looked up, the first that has it counts; the templates themselves are in the first
 * @param isTemplate which files of the first folder are templates, by their name in it
 */
record TemplateFiles(Roots roots, List<String> folders, Predicate<String> isTemplate) implements TemplateLoader {

    private static final Pattern ORIGINAL = Pattern.compile("([\"'])/?original:");

    TemplateFiles {
        folders = List.copyOf(folders);
    }

    String folder() {
        return folders.get(0);
    }

    /** The names of all templates, below their folder. */
    SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(roots.below(folder()));
        names.removeIf(isTemplate.negate());
        return names;
    }

    ThemeFile file(String name) {
        return roots.file(folder() + name).orElseThrow();
    }

    /** A template by its name, which starts with a layer's number if the look-up starts there: {@code 2:post.ftlh}. */
    Optional<ThemeFile> find(String name) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            return find(name, 0);
        }
        String before = name.substring(name.lastIndexOf('/', colon) + 1, colon);
        return before.matches("[0-9]{1,3}")
                ? find(name.substring(colon + 1), Integer.parseInt(before))
                : Optional.empty();
    }

    private Optional<ThemeFile> find(String name, int layer) {
        return folders.stream()
                .flatMap(folder -> roots.file(folder + name, layer).stream())
                .findFirst();
    }

    @Override
    public Object findTemplateSource(String name) {
        return find(name).orElse(null);
    }

    @Override
    public long getLastModified(Object source) {
        return 0;
    }

    /** "original:" is the rest of the look-up chain behind the file in which it stands. */
    @Override
    public Reader getReader(Object source, String encoding) {
        ThemeFile file = (ThemeFile) source;
        return new StringReader(ORIGINAL.matcher(file.text()).replaceAll("$1/" + (file.layer() + 1) + ":"));
    }

    @Override
    public void closeTemplateSource(Object source) {}
}
