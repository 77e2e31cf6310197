package dev.herald.theme;

import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import dev.herald.problem.Spelling;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.OutputFormat;
import freemarker.core.ParseException;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The templates of a theme, compiled once. They reach no Java class, no file and no clock. {@code <#include "original:post.ftlh">} in a file that
 * replaces another gives the replaced one.
 */
final class Templates {

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
    private static final Pattern ORIGINAL = Pattern.compile("([\"'])/?original:");
    private static final Pattern CLOCK = Pattern.compile("(?<![\\w)\\]])\\.now\\b");
    private static final Pattern WORD = Pattern.compile("\\btext(?:\\.|\\[\")(\\w+)");

    private final Roots roots;
    private final String folder;
    private final List<String> needed;
    private final Configuration configuration;

    private Templates(Roots roots, String folder, List<String> needed, OutputFormat format) {
        this.roots = roots;
        this.folder = folder;
        this.needed = needed;
        this.configuration = configuration(new Loader(), format);
    }

    /**
     * The templates of pages: they give HTML.
     *
     * @param search whether the site has a search page, for which the theme then needs a template
     */
    static Templates ofPages(Roots roots, boolean search) {
        List<String> needed = Stream.concat(PAGES.stream(), Stream.of(SEARCH).filter(name -> search))
                .toList();
        return new Templates(roots, "templates/", needed, HTMLOutputFormat.INSTANCE);
    }

    /** The templates of other files: they give plain text, in which nothing is escaped. */
    static Templates ofTexts(Roots roots) {
        return new Templates(roots, "text/", List.of(), PlainTextOutputFormat.INSTANCE);
    }

    private static Configuration configuration(TemplateLoader loader, OutputFormat format) {
        Configuration all = new Configuration(Configuration.VERSION_2_3_34);
        all.setTemplateLoader(loader);
        all.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        all.setLocalizedLookup(false);
        all.setLocale(Locale.ROOT);
        all.setTimeZone(TimeZone.getTimeZone("UTC"));
        all.setNumberFormat("computer");
        all.setBooleanFormat("c");
        all.setDefaultEncoding("UTF-8");
        all.setOutputEncoding("UTF-8");
        all.setOutputFormat(format);
        all.setRecognizeStandardFileExtensions(false);
        all.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        all.setAPIBuiltinEnabled(false);
        all.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        all.setAttemptExceptionReporter((fault, environment) -> {});
        all.setLogTemplateExceptions(false);
        return all;
    }

    /** Compiles every template, and tells each that does not parse or is missing. */
    void compile(Problems problems) {
        Set<String> names = new TreeSet<>(roots.below(folder));
        for (String one : needed) {
            if (!names.contains(one)) {
                problems.error(
                        roots.layers().get(0).label() + "/" + folder + one,
                        0,
                        "the theme lacks this template",
                        one.equals(SEARCH)
                                ? "add it, name a parent in theme.yaml that has it, or write 'search: false' in site.yaml"
                                : "add it, or name a parent in theme.yaml that has it");
            }
        }
        names.forEach(name -> compile(name, problems));
        if (!needed.isEmpty()) {
            tellUnused(names, problems);
        }
    }

    /** A template of the blog that neither replaces one nor is named by one would change nothing. */
    private void tellUnused(Set<String> names, Problems problems) {
        for (String name : names) {
            List<ThemeFile> files = roots.all(folder + name);
            boolean own = files.size() == 1 && files.get(0).name().startsWith("theme/");
            if (own && !needed.contains(name) && !isNamed(name, names)) {
                Set<String> others = new TreeSet<>(names);
                others.remove(name);
                String fix = Spelling.nearest(name, others)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("include it in a template, or leave it out");
                problems.error(files.get(0).name(), 0, "no template uses this file", fix);
            }
        }
    }

    private boolean isNamed(String name, Set<String> names) {
        return names.stream()
                .filter(other -> !other.equals(name))
                .flatMap(other -> roots.all(folder + other).stream())
                .anyMatch(file -> file.text().contains(name));
    }

    private void compile(String name, Problems problems) {
        ThemeFile file = roots.file(folder + name).orElseThrow();
        try {
            tellClock(file, problems);
            configuration.getTemplate(name);
        } catch (ParseException fault) {
            problems.add(TemplateProblems.of(fault, file.name()));
        } catch (SiteException fault) {
            problems.addAll(fault.problems());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void tellClock(ThemeFile file, Problems problems) {
        String text = file.text();
        Matcher clock = CLOCK.matcher(text);
        if (clock.find()) {
            int line = 1
                    + (int) text.substring(0, clock.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            problems.error(
                    file.name(),
                    line,
                    "'.now' would make every build another one",
                    "use a date of the content, such as site.lastYear");
        }
    }

    /** The names of all, below their folder. */
    SortedSet<String> names() {
        return roots.below(folder);
    }

    /** Every string that some template asks for by name. */
    Set<String> words() {
        Set<String> words = new TreeSet<>();
        for (String name : roots.below(folder)) {
            Matcher word = WORD.matcher(roots.file(folder + name).orElseThrow().text());
            while (word.find()) {
                words.add(word.group(1));
            }
        }
        return words;
    }

    /**
     * Lays a page out.
     *
     * @param page told in problems
     */
    String render(String name, TemplateHashModel values, String page) {
        StringWriter out = new StringWriter(16_384);
        try {
            Template template = configuration.getTemplate(name);
            template.process(values, out);
        } catch (TemplateException fault) {
            throw new SiteException(new TemplateProblems(this::file, page).of(fault));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (StackOverflowError fault) {
            throw new SiteException(Problem.error(
                    file(name), 0, "the templates call each other without end (on " + page + ")", "end the circle"));
        }
        return out.toString();
    }

    private String file(String name) {
        return find(name).map(ThemeFile::name).orElse(name);
    }

    /** A template by its name, which starts with a layer's number if the look-up starts there: {@code 2:post.ftlh}. */
    private Optional<ThemeFile> find(String name) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            return roots.file(folder + name);
        }
        String before = name.substring(name.lastIndexOf('/', colon) + 1, colon);
        return before.matches("[0-9]{1,3}")
                ? roots.file(folder + name.substring(colon + 1), Integer.parseInt(before))
                : Optional.empty();
    }

    private final class Loader implements TemplateLoader {

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
            String text = ORIGINAL.matcher(file.text()).replaceAll("$1/" + (file.layer() + 1) + ":");
            return new StringReader(text);
        }

        @Override
        public void closeTemplateSource(Object source) {}
    }
}
