package dev.herald.config;

import dev.herald.config.SiteConfig.Checks;
import dev.herald.config.SiteConfig.Content;
import dev.herald.config.SiteConfig.Links;
import dev.herald.config.SiteConfig.OnError;
import dev.herald.config.SiteConfig.Permalinks;
import dev.herald.config.SiteConfig.Text;
import dev.herald.config.SiteConfig.Weight;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code site.yaml}: every setting of a blog, in one place. */
public final class SiteFile {

    /** The file's name in the blog's folder. */
    public static final String NAME = "site.yaml";

    private static final Pattern BAD_ID = Pattern.compile("|\\.\\.?|.*[/\\\\\\p{Cntrl}].*", Pattern.DOTALL);

    private final SiteDefaults defaults;
    private final Problems problems;

    private SiteFile(SiteDefaults defaults, Problems problems) {
        this.defaults = defaults;
        this.problems = problems;
    }

    /**
     * Reads the settings of a blog.
     *
     * @param blog the folder that holds {@code site.yaml}
     * @param defaults used where the file is silent
     * @param problems gets every fault of the file; a setting that has one is read as its default, so that the rest of the blog can be looked at too
     * @throws SiteException if there is no such file or it is not YAML
     */
    public static SiteConfig read(Path blog, SiteDefaults defaults, Problems problems) {
        return parse(text(blog.resolve(NAME)), defaults, problems);
    }

    /** Reads settings from text. */
    public static SiteConfig parse(String yaml, SiteDefaults defaults, Problems problems) {
        return new SiteFile(defaults, problems).config(Yaml.fields(NAME, 0, yaml));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).replaceFirst("^\uFEFF", "");
        } catch (NoSuchFileException absent) {
            throw new SiteException(Problem.error(
                    NAME,
                    0,
                    "there is no such file in "
                            + file.toAbsolutePath().normalize().getParent(),
                    "create it with at least 'title: …' and 'url: …'" + layout(file.toAbsolutePath())));
        } catch (CharacterCodingException broken) {
            throw new SiteException(Problem.error(NAME, 0, "this is not UTF-8", "save it as UTF-8"));
        } catch (IOException unreadable) {
            throw new SiteException(Problem.error(
                    NAME, 0, "this cannot be read (" + unreadable.getMessage() + ")", "make it a text file"));
        }
    }

    /** The layout of the blog that has another generator's settings in the file's place. */
    private static String layout(Path file) {
        if (Files.exists(file.resolveSibling("_config.yml"))) {
            return ", and 'layout: jekyll', as this is a blog of Jekyll's";
        }
        boolean hugo = Stream.of("hugo.toml", "hugo.yaml", "hugo.json", "config.toml")
                .map(file::resolveSibling)
                .anyMatch(Files::exists);
        return hugo ? ", and 'layout: hugo', as this is a blog of Hugo's" : "";
    }

    private SiteConfig config(Value.Fields fields) {
        try (Settings site = new Settings(NAME, "", fields, problems)) {
            String title = site.text("title").or(defaults::title).orElse("");
            if (title.isEmpty()) {
                site.missing("title", "write the blog's name: 'title: My blog'");
            }
            Layout layout = site.choice("layout", Layout.class, Layout.HERALD);
            Theme theme = theme(site);
            AnnounceConfig announce = AnnounceConfig.of(site);
            return new SiteConfig(
                    title,
                    site.text("description").or(defaults::description),
                    url(site),
                    site.parsed("language", SiteFile::language, Language.FIX).orElse(Locale.ENGLISH),
                    site.parsed("timezone", ZoneId::of, "write a zone such as Europe/Paris or UTC")
                            .orElse(ZoneId.of("UTC")),
                    authors(site.section("authors")),
                    site.text("organization").or(defaults::organization),
                    Publisher.of(site),
                    MenuLink.list(site, "menu"),
                    content(site, layout, announce.folder()),
                    theme.name,
                    theme.settings,
                    text(site),
                    site.text("edit").or(defaults::edit),
                    site.parsed("since", Year::parse, "write a year such as 2026")
                            .or(defaults::since),
                    site.number("page-size", 10, 1, 1000),
                    FeedConfig.of(site),
                    site.number("related", 3, 0, 20),
                    site.choice("links", Links.class, Links.ABSOLUTE),
                    site.flag("search", true),
                    checks(site, layout),
                    ShareConfig.of(site),
                    PictureConfig.of(site),
                    CardConfig.of(site),
                    Hosting.of(site),
                    announce,
                    site.fields("channels"),
                    site.flag("strict", false),
                    lines(fields));
        }
    }

    private static Map<String, Integer> lines(Value.Fields fields) {
        Map<String, Integer> lines = new HashMap<>();
        note("", fields, lines);
        return lines;
    }

    private static void note(String path, Value value, Map<String, Integer> lines) {
        if (value instanceof Value.Fields fields) {
            fields.fields().forEach((name, field) -> {
                lines.put(path + name, field.line());
                note(path + name + ".", field.value(), lines);
            });
        } else if (value instanceof Value.Items items) {
            for (int index = 0; index < items.items().size(); index++) {
                lines.put(path + index, items.items().get(index).line());
                note(path + index + ".", items.items().get(index), lines);
            }
        }
    }

    private URI url(Settings site) {
        Optional<String> text = site.text("url").or(defaults::url);
        if (text.isEmpty()) {
            site.missing("url", "write the address at which the blog is published: 'url: https://example.com'");
        }
        return text.flatMap(url -> SiteAddress.of(url, site)).orElse(URI.create("https://invalid.example"));
    }

    private static Locale language(String tag) {
        return Language.of(tag).orElseThrow(() -> new IllegalArgumentException(tag));
    }

    private List<Author> authors(Settings section) {
        if (section.named().isEmpty()) {
            return defaults.authors();
        }
        List<Author> authors = new ArrayList<>();
        section.named().forEach((id, settings) -> {
            if (BAD_ID.matcher(id).matches()) {
                section.wrong(
                        id,
                        "the author's id '" + id + "' cannot be part of an address",
                        "write letters, digits and '-'");
            } else {
                authors.add(Author.of(id, settings));
            }
        });
        return authors;
    }

    /** The ledger's folder is no content, wherever it lies; texts in a folder that has the usual name of the ledger's are read if they are asked for. */
    private static Content content(Settings site, Layout layout, String ledger) {
        Customs customs = Customs.of(layout);
        Permalinks permalinks = permalinks(site.section("permalinks"), customs);
        OnError onError = site.choice("on-error", OnError.class, OnError.FAIL);
        try (Settings content = site.section("content")) {
            return new Content(
                    layout,
                    content.texts("posts", customs.posts()),
                    content.texts("pages", customs.pages()),
                    content.texts("drafts", customs.drafts()),
                    content.texts("files", customs.files()),
                    Stream.concat(
                                    content.texts("exclude", List.of()).stream(),
                                    Stream.of(ledger).filter(folder -> !folder.equals(AnnounceConfig.FOLDER)))
                            .toList(),
                    permalinks,
                    onError);
        }
    }

    private static Permalinks permalinks(Settings section, Customs customs) {
        try (section) {
            String posts = section.text("posts").orElse(customs.permalink());
            return new Permalinks(posts, section.text("pages").orElse(customs.pagePermalink(posts)));
        }
    }

    private static Text text(Settings site) {
        try (Settings text = site.section("text")) {
            return new Text(
                    text.choice("raw-html", RawHtml.class, RawHtml.ON),
                    text.flag("smart-quotes", true),
                    text.flag("toc", false),
                    text.flag("highlight", true),
                    text.flag("line-numbers", false));
        }
    }

    private static Checks checks(Settings site, Layout layout) {
        boolean lenient = site.choice("on-error", OnError.class, OnError.FAIL) == OnError.SKIP;
        Weight usual = lenient ? Weight.WARNING : Customs.of(layout).weight();
        try (Settings check = site.section("check")) {
            return new Checks(
                    check.choice("links", Weight.class, usual),
                    check.choice("pictures", Weight.class, usual),
                    check.choice("misspelt", Weight.class, usual),
                    check.choice("elsewhere", Weight.class, layout == Layout.HERALD ? Weight.WARNING : Weight.OFF),
                    check.choice("preview", Weight.class, usual),
                    check.choice("authors", Weight.class, usual),
                    check.choice("search", Weight.class, usual),
                    check.choice("address", Weight.class, Weight.ERROR),
                    check.choice("alt", Weight.class, Weight.WARNING),
                    CheckRules.of(check, usual != Weight.ERROR));
        }
    }

    private static Theme theme(Settings site) {
        if (!site.isSection("theme")) {
            return new Theme(site.text("theme").orElse("gazette"), Value.Fields.NONE);
        }
        String name = site.section("theme").text("name").orElse("gazette");
        Value.Fields all = site.fields("theme");
        Map<String, Value.Field> settings = new LinkedHashMap<>(all.fields());
        settings.remove("name");
        return new Theme(name, new Value.Fields(settings, all.line()));
    }

    private record Theme(String name, Value.Fields settings) {}
}
