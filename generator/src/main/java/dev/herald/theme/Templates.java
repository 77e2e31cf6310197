package dev.herald.theme;

import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import dev.herald.site.Utf8;
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
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The templates of a theme, compiled once. They reach no Java class, no file and no clock. {@code <#include "original:post.ftlh">} in a file that
 * replaces another gives the replaced one.
 */
final class Templates {

    /** How the name of a template ends whose rest is the name of a file that it makes. */
    static final String END = ".ftl";

    private static final String PAGES = "templates/";
    private static final Pattern WORD = Pattern.compile("\\btext(?:\\.|\\[\")(\\w+)");

    private final TemplateFiles files;
    private final Configuration configuration;

    private Templates(TemplateFiles files, OutputFormat format) {
        this.files = files;
        this.configuration = configuration(files, format);
    }

    /** The templates of pages: they give HTML. */
    static Templates ofPages(Roots roots) {
        return new Templates(new TemplateFiles(roots, List.of(PAGES), name -> true), HTMLOutputFormat.INSTANCE);
    }

    /** The templates of other files: they give plain text, in which nothing is escaped. */
    static Templates ofTexts(Roots roots) {
        return new Templates(new TemplateFiles(roots, List.of("text/"), name -> true), PlainTextOutputFormat.INSTANCE);
    }

    /** The templates of assets, which may include other assets and what lies beside the templates of pages: they give plain text too. */
    static Templates ofAssets(Roots roots) {
        return new Templates(
                new TemplateFiles(roots, List.of(Assets.FOLDER, PAGES), Assets::isTemplate),
                PlainTextOutputFormat.INSTANCE);
    }

    private static Configuration configuration(TemplateFiles loader, OutputFormat format) {
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
        all.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX); // "#{" is nothing but CSS or text
        all.setRecognizeStandardFileExtensions(false);
        all.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        all.setAPIBuiltinEnabled(false);
        all.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        all.setAttemptExceptionReporter((fault, environment) -> {});
        all.setLogTemplateExceptions(false);
        return all;
    }

    /** Compiles every template of a page, and tells each that does not parse, that is missing or that nothing uses. */
    void compilePages(boolean search, Problems problems) {
        TemplateReview review = new TemplateReview(files, problems);
        review.tellMissing(search);
        compile(problems);
        review.tellUnused(search);
    }

    /** Compiles every template, and tells each that does not parse. */
    void compile(Problems problems) {
        TemplateReview review = new TemplateReview(files, problems);
        names().forEach(name -> compile(name, review));
    }

    private void compile(String name, TemplateReview review) {
        ThemeFile file = files.file(name);
        try {
            review.tellClock(file);
            configuration.getTemplate(name);
        } catch (ParseException fault) {
            review.problems().add(TemplateProblems.of(fault, file.name()));
        } catch (SiteException fault) {
            review.problems().addAll(fault.problems());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The names of all, below their folder. */
    SortedSet<String> names() {
        return files.names();
    }

    /** Every string that some template asks for by name. */
    Set<String> words() {
        Set<String> words = new TreeSet<>();
        for (String name : names()) {
            Matcher word = WORD.matcher(files.file(name).text());
            while (word.find()) {
                words.add(word.group(1));
            }
        }
        return words;
    }

    /**
     * Fills a template in.
     *
     * @param name in its folder, or with the number of a layer before it, at which the look-up starts: {@code 2:more.css}
     * @param page told in problems
     * @throws SiteException with template and line, if it fails
     */
    Utf8 render(String name, TemplateHashModel values, String page) {
        Letters out = new Letters(32_768);
        render(name, values, page, out);
        return out.text();
    }

    /** The same for a text that need not be in memory as a whole. */
    void render(String name, TemplateHashModel values, String page, Writer out) {
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
    }

    private String file(String name) {
        return files.find(name).map(ThemeFile::name).orElse(name);
    }
}
