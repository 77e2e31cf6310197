package dev.herald.theme;

import dev.herald.problem.Problems;
import dev.herald.problem.Spelling;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be said against a theme's templates before any is used: one is missing, one is for nothing, one asks for the time. */
record TemplateReview(TemplateFiles files, Problems problems) {

    private static final List<String> PAGES = List.of(
            "archive.ftlh",
            "home.ftlh",
            "not-found.ftlh",
            "page.ftlh",
            "post.ftlh",
            "term.ftlh",
            "terms.ftlh",
            "year.ftlh");
    private static final String SEARCH = "search.ftlh";
    private static final Pattern CLOCK = Pattern.compile("(?<![\\w)\\]])\\.now\\b");

    /** @param search whether the site has a search page, for which the theme then needs a template */
    void tellMissing(boolean search) {
        Set<String> names = files.names();
        needed(search).filter(name -> !names.contains(name)).forEach(this::tellMissing);
    }

    private void tellMissing(String name) {
        String file = files.roots().layers().get(0).label() + "/" + files.folder() + name;
        String fix = name.equals(SEARCH)
                ? "add it, name a parent in theme.yaml that has it, or write 'search: false' in site.yaml"
                : "add it, or name a parent in theme.yaml that has it";
        problems.error(file, 0, "the theme lacks this template", fix);
    }

    private static Stream<String> needed(boolean search) {
        return Stream.concat(PAGES.stream(), Stream.of(SEARCH).filter(name -> search));
    }

    /** A template of the blog that neither replaces one nor is named by one would change nothing. */
    void tellUnused(boolean search) {
        Set<String> needed = new TreeSet<>(needed(search).toList());
        for (String name : files.names()) {
            List<ThemeFile> found = files.roots().all(files.folder() + name);
            boolean own = found.size() == 1 && found.get(0).name().startsWith("theme/");
            if (own && !needed.contains(name) && !isNamed(name)) {
                Set<String> others = new TreeSet<>(files.names());
                others.remove(name);
                String fix = Spelling.nearest(name, others)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("include it in a template, or leave it out");
                problems.error(found.get(0).name(), 0, "no template uses this file", fix);
            }
        }
    }

    private boolean isNamed(String name) {
        return Stream.concat(
                        paths(files.folder()).filter(path -> !path.equals(files.folder() + name)),
                        paths(Assets.FOLDER).filter(Assets::isTemplate))
                .flatMap(path -> files.roots().all(path).stream())
                .anyMatch(file -> file.text().contains(name));
    }

    private Stream<String> paths(String folder) {
        return files.roots().below(folder).stream().map(name -> folder + name);
    }

    /** The time would make every build another one. */
    void tellClock(ThemeFile file) {
        String text = file.text();
        Matcher clock = CLOCK.matcher(text);
        if (clock.find()) {
            long above = text.substring(0, clock.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            problems.error(
                    file.name(),
                    1 + (int) above,
                    "'.now' would make every build another one",
                    "use a date of the content, such as site.lastYear");
        }
    }
}
