package dev.herald.theme;

import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import freemarker.template.TemplateHashModel;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files that a theme publishes as they are, and those that templates among them make: {@code assets/style.css.ftl} makes {@code style.css}. Every
 * {@code more.css} of the look-up chain is added to {@code style.css}, the nearest last.
 */
record Assets(Roots roots, Templates templates) {

    static final String FOLDER = "assets/";

    private static final String STYLE = "style.css";
    private static final String MORE = "more.css";

    static boolean isTemplate(String name) {
        return name.endsWith(Templates.END);
    }

    /** What is published, by its path below {@code assets/}. */
    SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        roots.below(FOLDER).forEach(name -> names.add(made(name)));
        if (names.remove(MORE)) {
            names.add(STYLE);
        }
        return names;
    }

    private static String made(String name) {
        return isTemplate(name) ? name.substring(0, name.length() - Templates.END.length()) : name;
    }

    /**
     * The bytes of each.
     *
     * @param values what templates see
     * @param problems gets what fails, with template and line
     */
    Map<String, byte[]> make(TemplateHashModel values, Problems problems) {
        Map<String, byte[]> made = new TreeMap<>();
        for (String name : names()) {
            try {
                made.put(name, bytes(name, values));
            } catch (SiteException fault) {
                problems.addAll(fault.problems());
            }
        }
        return made;
    }

    private byte[] bytes(String name, TemplateHashModel values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        nearest(name).ifPresent(file -> bytes.writeBytes(bytes(file, "", name, values)));
        if (name.equals(STYLE)) {
            for (int layer = roots.layers().size() - 1; layer >= 0; layer--) {
                in(layer, MORE).ifPresent(file -> append(bytes, bytes(file, file.layer() + ":", MORE, values)));
            }
        }
        return bytes.toByteArray();
    }

    private static void append(ByteArrayOutputStream bytes, byte[] more) {
        bytes.write('\n'); // the file before it may lack its last line feed
        bytes.writeBytes(more);
    }

    private Optional<ThemeFile> nearest(String name) {
        return Stream.iterate(0, layer -> layer < roots.layers().size(), layer -> layer + 1)
                .flatMap(layer -> in(layer, name).stream())
                .findFirst();
    }

    /** The file of a layer, or the template there that makes it. */
    private Optional<ThemeFile> in(int layer, String name) {
        return List.of(name, name + Templates.END).stream()
                .flatMap(one -> roots.file(FOLDER + one, layer).stream())
                .filter(file -> file.layer() == layer)
                .findFirst();
    }

    /** @param from the layer at which the look-up of a template starts, if it is not the nearest */
    private byte[] bytes(ThemeFile file, String from, String name, TemplateHashModel values) {
        if (!isTemplate(file.name())) {
            return file.bytes();
        }
        return templates
                .render(
                        from + name + Templates.END,
                        values,
                        ThemeModel.asset(name).toString())
                .bytes();
    }

    /** Compiles the templates, and tells what has a name twice in one place, where only one can be meant. */
    void compile(Problems problems) {
        templates.compile(problems);
        for (String template : templates.names()) {
            String name = made(template);
            roots.all(FOLDER + template).stream()
                    .filter(file -> roots.file(FOLDER + name, file.layer())
                            .filter(plain -> plain.layer() == file.layer())
                            .isPresent())
                    .forEach(file -> problems.error(
                            file.name(), 0, "this makes '" + name + "', which is here too", "keep one of them"));
        }
    }
}
