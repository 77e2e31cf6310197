package dev.herald.theme;

import dev.herald.config.SiteConfig;
import dev.herald.picture.Pictures;
import dev.herald.picture.Prints;
import dev.herald.picture.Role;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.site.Addresses;
import dev.herald.site.Crumb;
import dev.herald.site.Route;
import dev.herald.site.Utf8;
import dev.herald.state.Asked;
import dev.herald.theme.Published.Asset;
import freemarker.template.SimpleHash;
import freemarker.template.TemplateModel;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A theme: page and template to text. Thread-safe. */
public final class Theme {

    private final SiteConfig config;
    private final Roots roots;
    private final ThemeConfig themeConfig;
    private final Strings strings;
    private final Templates templates;
    private final Templates texts;
    private final Map<String, Asset> assets;
    private final Wardrobe wardrobe;
    private final Prints prints;
    private final Asked<String> asked;
    private final Map<Locale, Spoken> spoken = new ConcurrentHashMap<>();
    private final List<Problem> warnings;

    private Theme(
            SiteConfig config,
            Roots roots,
            ThemeConfig themeConfig,
            Strings strings,
            Templates templates,
            Templates texts,
            Sheets sheets,
            Assets files,
            Problems problems) {
        this.config = config;
        this.roots = roots;
        this.themeConfig = themeConfig;
        this.strings = strings;
        this.templates = templates;
        this.texts = texts;
        this.prints = Prints.NONE;
        this.asked = new Asked<>();
        this.assets = Published.of(config, made(files, problems));
        this.wardrobe = sheets.wardrobe(assets, new Addresses(config));
        this.warnings = problems.sorted();
    }

    private Theme(Theme other, Prints prints) {
        this.config = other.config;
        this.roots = other.roots;
        this.themeConfig = other.themeConfig;
        this.strings = other.strings;
        this.templates = other.templates;
        this.texts = other.texts;
        this.wardrobe = other.wardrobe;
        this.prints = prints;
        this.asked = new Asked<>();
        this.assets = other.assets;
        this.warnings = other.warnings;
    }

    /** What the pages of one language share. */
    private record Spoken(Model model, TemplateModel theme, Strings.Words words) {}

    /** Finds a theme for a blog without pictures. */
    public static Theme load(Path blog, SiteConfig config) {
        return load(blog, config, new Pictures(Map.of()));
    }

    /** The same with the blog's pictures, which settings of the theme may name. */
    public static Theme load(Path blog, SiteConfig config, Pictures pictures) {
        return load(blog, config, () -> pictures);
    }

    /**
     * Finds a theme. A file is looked up in the blog's {@code theme/}, then in the blog's {@code themes/NAME/}, then on the class path in
     * {@code themes/NAME/}, then in the theme that its {@code theme.yaml} names as {@code parent}.
     *
     * @param pictures of the blog, asked for where a setting of the theme names one: so they may be looked for meanwhile
     * @throws dev.herald.problem.SiteException if there is no such theme, or a setting of it is wrong, or a template does not parse (all that don't are told)
     */
    public static Theme load(Path blog, SiteConfig config, Supplier<Pictures> pictures) {
        Roots roots = Roots.of(blog, config);
        Problems problems = new Problems();
        roots.tellMisplaced(problems);
        OwnPictures own = new OwnPictures(config, pictures, roots.below(Assets.FOLDER));
        ThemeConfig themeConfig = ThemeConfig.of(roots, config, own::picture, problems);
        Templates templates = Templates.ofPages(roots);
        Templates texts = Templates.ofTexts(roots);
        Assets assets = new Assets(roots, Templates.ofAssets(roots));
        templates.compilePages(config.search(), problems);
        texts.compile(problems);
        assets.compile(problems);
        problems.throwIfErrors();
        Strings strings = Strings.of(roots, words(templates, texts, assets.templates()), problems);
        Sheets sheets = Sheets.of(roots, assets.names(), problems);
        problems.throwIfErrors();
        Theme theme = new Theme(config, roots, themeConfig, strings, templates, texts, sheets, assets, problems);
        problems.throwIfErrors();
        return theme;
    }

    /** The same theme, in which {@code theme.picture(…)} knows the blog's pictures. */
    public Theme with(Prints pictures) {
        return new Theme(this, pictures);
    }

    /** How wide the theme shows pictures, by what they do on a page: {@code text}, {@code opener}, {@code teaser} … */
    public Map<String, Role> pictures() {
        return themeConfig.pictures();
    }

    private static Set<String> words(Templates... all) {
        return Stream.of(all)
                .flatMap(templates -> templates.words().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Templates of assets name the others as they are called in the theme; what a style sheet so names gets its fingerprint later. */
    private Map<String, byte[]> made(Assets files, Problems problems) {
        Map<String, Asset> plain = new TreeMap<>();
        files.names().forEach(name -> plain.put(name, Asset.plain(name)));
        Spoken words = speak(config.language(), plain);
        Map<String, Object> values = Map.of("site", words.model().parts(config), "theme", words.theme());
        return files.make(new SimpleHash(values, words.model()), problems);
    }

    /**
     * Lays a page out.
     *
     * @throws dev.herald.problem.SiteException with template, line and page, if the template fails
     */
    public Utf8 render(SiteView site, View view) {
        Spoken words = spoken(view.language());
        Map<String, Object> values = Map.of(
                "site", new Watched(words.model().parts(site, site.config()), asked),
                "page", words.model().wrap(Shown.of(view, site)),
                "theme", words.theme());
        return templates.render(
                Shown.kind(view.page()) + ".ftlh", new SimpleHash(values, words.model()), Shown.place(view.page()));
    }

    /** For which parts of {@code site} the pages asked that this thread laid out since it was last asked that. */
    public Set<String> asked() {
        return asked.taken();
    }

    /** What is doubtful about the blog's settings of the theme. */
    public List<Problem> warnings() {
        return warnings;
    }

    /**
     * What style sheets name and the site does not have.
     *
     * @param all files of the site
     */
    public List<Problem> missing(Set<Route> all) {
        return new SheetAddresses(new Addresses(config), roots).missing(assets.values(), all);
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
                .filter(name -> name.endsWith(Templates.END))
                .map(name -> new Route("/" + name.substring(0, name.length() - Templates.END.length())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Fills in a file that is no page.
     *
     * @param file one of {@link #texts}
     * @param out gets its text as it comes
     * @throws dev.herald.problem.SiteException with template and line, if the template fails
     */
    public void text(Route file, SiteView site, Listed listed, Writer out) {
        Spoken words = spoken(config.language());
        Map<String, Object> values = Map.of(
                "site", words.model().parts(site, site.config()),
                "listed", words.model().wrap(listed),
                "markdown", new MarkdownWords(),
                "theme", words.theme());
        texts.render(
                file.path().substring(1) + Templates.END, new SimpleHash(values, words.model()), file.toString(), out);
    }

    /**
     * Every file below {@code assets/} in the look-up chain, and what templates there make, by its place on the site:
     * {@code /assets/style.1a2b3c4d.css}.
     */
    public Map<Route, byte[]> assets() {
        Map<Route, byte[]> all = new TreeMap<>();
        assets.values().forEach(asset -> all.put(asset.route(), asset.bytes()));
        return Collections.unmodifiableMap(all);
    }

    /** Those of {@link #assets} whose names have a fingerprint: what is there never changes. */
    public Set<Route> lasting() {
        return assets.values().stream()
                .filter(Asset::isLasting)
                .map(Asset::route)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The style sheets that not every page needs and this one does.
     *
     * @param html of the page, in UTF-8
     */
    public Dress dress(byte[] html) {
        return wardrobe.of(html);
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
        return spoken.computeIfAbsent(language, any -> speak(any, assets));
    }

    private Spoken speak(Locale language, Map<String, Asset> files) {
        Strings.Words words = strings.in(language);
        Model model = new Model(config, words);
        return new Spoken(model, ThemeModel.of(model, themeConfig, words, files, prints, asked), words);
    }
}
