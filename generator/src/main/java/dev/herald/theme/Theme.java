package dev.herald.theme;

import dev.herald.config.SiteConfig;
import dev.herald.problem.Problems;
import dev.herald.site.Crumb;
import dev.herald.site.Page;
import dev.herald.site.Page.ArchivePage;
import dev.herald.site.Page.HomePage;
import dev.herald.site.Page.NotFoundPage;
import dev.herald.site.Page.PlainPage;
import dev.herald.site.Page.PostPage;
import dev.herald.site.Page.SearchPage;
import dev.herald.site.Page.TermPage;
import dev.herald.site.Page.TermsPage;
import dev.herald.site.Post;
import dev.herald.site.Route;
import freemarker.template.SimpleHash;
import freemarker.template.TemplateModel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A theme: page and template to text. Thread-safe. */
public final class Theme {

    private static final String ASSETS = "assets/";
    private static final String TEMPLATE = ".ftl";

    private final SiteConfig config;
    private final Roots roots;
    private final ThemeConfig themeConfig;
    private final Strings strings;
    private final Templates templates;
    private final Templates texts;
    private final Map<Locale, Spoken> spoken = new ConcurrentHashMap<>();

    private Theme(
            SiteConfig config,
            Roots roots,
            ThemeConfig themeConfig,
            Strings strings,
            Templates templates,
            Templates texts) {
        this.config = config;
        this.roots = roots;
        this.themeConfig = themeConfig;
        this.strings = strings;
        this.templates = templates;
        this.texts = texts;
    }

    /** What the pages of one language share. */
    private record Spoken(Model model, TemplateModel theme, Strings.Words words) {}

    /**
     * Finds a theme. A file is looked up in the blog's {@code theme/}, then in the blog's {@code themes/NAME/}, then on the class path in
     * {@code themes/NAME/}, then in the theme that its {@code theme.yaml} names as {@code parent}.
     *
     * @throws dev.herald.problem.SiteException if there is no such theme, or a template does not parse (all that don't are told)
     */
    public static Theme load(Path blog, SiteConfig config) {
        Roots roots = Roots.of(blog, config);
        Problems problems = new Problems();
        roots.tellMisplaced(problems);
        ThemeConfig themeConfig =
                ThemeConfig.of(roots, config.theme(), problems).with(config, problems);
        Templates templates = Templates.ofPages(roots, config.search());
        Templates texts = Templates.ofTexts(roots);
        templates.compile(problems);
        texts.compile(problems);
        problems.throwIfErrors();
        Set<String> words = new TreeSet<>(templates.words());
        words.addAll(texts.words());
        Strings strings = Strings.of(roots, words, problems);
        problems.throwIfErrors();
        return new Theme(config, roots, themeConfig, strings, templates, texts);
    }

    /**
     * Lays a page out.
     *
     * @throws dev.herald.problem.SiteException with template, line and page, if the template fails
     */
    public String render(SiteView site, View view) {
        Spoken words = spoken(view.language());
        Map<String, Object> values = Map.of(
                "site", words.model().parts(site, site.config()),
                "page", words.model().wrap(page(view, site)),
                "theme", words.theme());
        return templates.render(kind(view.page()) + ".ftlh", new SimpleHash(values, words.model()), place(view.page()));
    }

    /** Every file that the theme brings besides pages, by its place on the site. */
    public Set<Route> files() {
        Set<Route> files = new TreeSet<>(assets().keySet());
        files.addAll(texts());
        return files;
    }

    /** The files that templates below {@code text/} make, by their place on the site: {@code text/humans.txt.ftl} makes {@code /humans.txt}. */
    public Set<Route> texts() {
        return texts.names().stream()
                .filter(name -> name.endsWith(TEMPLATE))
                .map(name -> new Route("/" + name.substring(0, name.length() - TEMPLATE.length())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Fills in a file that is no page.
     *
     * @param file one of {@link #texts}
     * @throws dev.herald.problem.SiteException with template and line, if the template fails
     */
    public String text(Route file, SiteView site, Listed listed) {
        Spoken words = spoken(config.language());
        Map<String, Object> values = Map.of(
                "site", words.model().parts(site, site.config()),
                "listed", words.model().wrap(listed),
                "markdown", new MarkdownWords(),
                "theme", words.theme());
        return texts.render(
                file.path().substring(1) + TEMPLATE, new SimpleHash(values, words.model()), file.toString());
    }

    /** Every file below {@code assets/} in the look-up chain, by its place on the site: {@code /assets/style.css}. */
    public Map<Route, byte[]> assets() {
        Map<Route, byte[]> assets = new TreeMap<>();
        for (String path : roots.below(ASSETS)) {
            roots.file(ASSETS + path).ifPresent(file -> assets.put(ThemeModel.asset(path), file.bytes()));
        }
        return Collections.unmodifiableMap(assets);
    }

    /** The nearest file of the look-up chain in a place such as {@code cards/wide.yaml}. */
    public Optional<Resource> resource(String path) {
        return roots.file(path).map(file -> new Resource(file.name(), file.bytes()));
    }

    /** The settings of the theme, as the blog wants them. */
    public Map<String, Object> settings() {
        return themeConfig.settings();
    }

    /** A day in words, such as {@code January 5, 2026}. */
    public String date(Locale language, LocalDate day) {
        return spoken(language).words().date(day);
    }

    /** One of the theme's own texts with values in its places {@code {0}}, {@code {1}}, …; the key itself if the theme has no such text. */
    public String sentence(Locale language, String key, String... values) {
        Map<String, String> places = new HashMap<>();
        for (int place = 0; place < values.length; place++) {
            places.put(Integer.toString(place), values[place]);
        }
        return spoken(language)
                .words()
                .get(key)
                .flatMap(phrase -> phrase.form(1))
                .map(form -> Phrase.fill(form, places))
                .orElse(key);
    }

    /**
     * One of the theme's own words, for what is written outside of templates: {@code word(GERMAN, "page", 2, 5)} gives {@code Seite 2 von 5}.
     *
     * @param number chooses the form of a word that has several, and fills its first place
     * @param more fill its other places
     * @return the key itself if the theme has no such word
     */
    public String word(Locale language, String key, long number, long... more) {
        Map<String, String> places = new HashMap<>(Map.of("0", Long.toString(number)));
        for (int place = 0; place < more.length; place++) {
            places.put(Integer.toString(place + 1), Long.toString(more[place]));
        }
        return spoken(language)
                .words()
                .get(key)
                .flatMap(phrase -> phrase.form(number))
                .map(form -> Phrase.fill(form, places))
                .orElse(key);
    }

    /** What a crumb is called on pages of a language: the home page and the lists of terms in the theme's words, all others by their names. */
    public String name(Locale language, Crumb crumb) {
        return spoken(language).model().name(crumb);
    }

    private Spoken spoken(Locale language) {
        return spoken.computeIfAbsent(language, this::speak);
    }

    private Spoken speak(Locale language) {
        Strings.Words words = strings.in(language);
        Model model = new Model(config, words);
        SortedSet<String> assets = roots.below(ASSETS);
        return new Spoken(model, ThemeModel.of(model, themeConfig, words, assets), words);
    }

    private static Map<String, Object> page(View view, SiteView site) {
        Map<String, Object> page = new HashMap<>();
        Members.of(view.page().getClass()).forEach((name, member) -> page.put(name, member.apply(view.page())));
        page.put("kind", kind(view.page()));
        page.put("route", view.page().route());
        page.put("language", view.language());
        page.put("head", view.head());
        page.put("body", view.body());
        page.put("teasers", view.teasers());
        page.put("share", view.share());
        page.put("discussions", view.discussions());
        page.put("feeds", site.feeds().of(view.page()));
        return page;
    }

    private static String kind(Page page) {
        if (page instanceof PostPage) {
            return "post";
        }
        if (page instanceof PlainPage) {
            return "page";
        }
        if (page instanceof HomePage) {
            return "home";
        }
        if (page instanceof TermPage) {
            return "term";
        }
        if (page instanceof TermsPage) {
            return "terms";
        }
        if (page instanceof ArchivePage) {
            return "archive";
        }
        if (page instanceof SearchPage) {
            return "search";
        }
        return page instanceof NotFoundPage ? "not-found" : "year";
    }

    /** The page as its writer knows it: {@code /posts/hello/, content/posts/hello.md}. */
    private static String place(Page page) {
        Optional<Post> post = Optional.empty();
        if (page instanceof PostPage one) {
            post = Optional.of(one.post());
        } else if (page instanceof PlainPage one) {
            post = Optional.of(one.post());
        }
        return page.route() + post.map(one -> ", " + one.file()).orElse("");
    }
}
