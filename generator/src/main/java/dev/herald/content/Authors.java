package dev.herald.content;

import dev.herald.config.Author;
import dev.herald.config.Handles;
import dev.herald.config.Json;
import dev.herald.config.Markup;
import dev.herald.config.MenuLink;
import dev.herald.config.SiteConfig.Checks;
import dev.herald.config.Toml;
import dev.herald.config.Value;
import dev.herald.config.Yaml;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import dev.herald.problem.Spelling;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The blog's authors: those of {@code site.yaml}, then those of {@code data/authors.yml} or {@code _data/authors.yml} (or .yaml, .json, .toml). */
final class Authors {

    private static final String SHAPE = "write an id for each, such as 'ana:', and below it 'name', 'url' and the like";

    private static final String[] X = {"x", "twitter"};
    private static final String FEDIVERSE = "fediverse";

    private final Checks check;
    private final Map<String, Author> byId = new LinkedHashMap<>();
    private final Optional<Author> only;

    private Authors(List<Author> configured, Checks check) {
        this.check = check;
        configured.forEach(author -> byId.put(author.id(), author));
        this.only = configured.size() == 1 ? Optional.of(configured.get(0)) : Optional.empty();
    }

    static Authors of(Path blog, List<Author> configured, Checks check, Problems problems) {
        Authors authors = new Authors(configured, check);
        for (String folder : List.of("data", "_data")) {
            for (String ending : List.of("yml", "yaml", "json", "toml")) {
                authors.readFile(blog, folder + "/authors." + ending, problems);
            }
        }
        return authors;
    }

    private void readFile(Path blog, String file, Problems problems) {
        Path path = blog.resolve(file);
        if (!Files.isRegularFile(path)) {
            return;
        }
        try {
            Map<String, Author> everyone =
                    everyone(file, TextFile.read(path, file).text(), problems);
            everyone.forEach(byId::putIfAbsent);
        } catch (SiteException fault) {
            problems.addAll(fault.problems());
        }
    }

    private Map<String, Author> everyone(String file, String text, Problems problems) {
        Map<String, Author> authors = new LinkedHashMap<>();
        Optional<Value> value = switch (Ending.of(file)) {
            case "json" -> Optional.of(Json.fields(file, 0, text));
            case "toml" -> Optional.of(Toml.fields(file, 0, text));
            default -> Yaml.read(file, 0, text);
        };
        if (value.isPresent() && value.get() instanceof Value.Fields fields) {
            fields.fields().forEach((id, field) -> put(authors, id, field.value(), field.line(), file, problems));
        } else if (value.isPresent() && value.get() instanceof Value.Items items) {
            items.items().forEach(item -> put(authors, id(item), item, item.line(), file, problems));
        } else if (value.isPresent()) {
            problems.error(file, value.get().line(), "there are no authors in it", SHAPE);
        }
        return authors;
    }

    private void put(Map<String, Author> authors, String id, Value value, int line, String file, Problems problems) {
        if (id.isBlank() || value instanceof Value.Items) {
            problems.error(
                    file, line, id.isBlank() ? "this author has no id" : "the author '" + id + "' is a list", SHAPE);
        } else {
            Author author = described(id, value);
            authors.put(id, author);
            author.bio()
                    .flatMap(Markup::without)
                    .map(plain -> Problem.warning(
                            file, line, "the bio of '" + id + "' has HTML in it", "write plain text: '" + plain + "'"))
                    .ifPresent(found -> problems.addAll(check.search().of(List.of(found))));
            tellHandles(value, file, problems);
        }
    }

    private static String id(Value author) {
        return author instanceof Value.Fields fields
                ? text(fields, "id", "username", "slug", "name").orElse("")
                : author instanceof Value.Scalar scalar ? scalar.text().strip() : "";
    }

    private static Author described(String id, Value value) {
        if (!(value instanceof Value.Fields fields)) {
            String name = value instanceof Value.Scalar scalar && !scalar.text().isEmpty() ? scalar.text() : id;
            return Author.named(Slug.of(id), name);
        }
        return new Author(
                Slug.of(id),
                text(fields, "name", "display_name", "title").orElse(id),
                text(fields, "email", "mail"),
                text(fields, "url", "website", "web", "homepage", "site", "uri"),
                text(fields, "picture", "avatar", "image", "photo"),
                text(fields, "bio", "description"),
                links(fields),
                handle(fields, Handles::x, X),
                handle(fields, Handles::fediverse, FEDIVERSE));
    }

    private static Optional<String> handle(Value.Fields fields, UnaryOperator<String> read, String... names) {
        try {
            return text(fields, names).map(read);
        } catch (IllegalArgumentException told) {
            return Optional.empty();
        }
    }

    /** Themes of other generators have their own ideas of what stands there, so it only warns. */
    private static void tellHandles(Value value, String file, Problems problems) {
        if (value instanceof Value.Fields fields) {
            tellHandle(fields, Handles::x, "@mara", file, problems, X);
            tellHandle(fields, Handles::fediverse, "@mara@social.example", file, problems, FEDIVERSE);
        }
    }

    private static void tellHandle(
            Value.Fields fields,
            UnaryOperator<String> read,
            String example,
            String file,
            Problems problems,
            String... names) {
        Optional<String> written = text(fields, names);
        if (written.isPresent() && handle(fields, read, names).isEmpty()) {
            problems.warning(
                    file, fields.line(), "'" + written.get() + "' is no account", "write a name such as " + example);
        }
    }

    private static Optional<String> text(Value.Fields fields, String... names) {
        return Arrays.stream(names)
                .flatMap(name -> fields.get(name).stream())
                .filter(Value.Scalar.class::isInstance)
                .map(value -> ((Value.Scalar) value).text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static List<MenuLink> links(Value.Fields fields) {
        return fields.get("links").stream()
                .filter(Value.Items.class::isInstance)
                .flatMap(value -> ((Value.Items) value).items().stream())
                .filter(Value.Fields.class::isInstance)
                .flatMap(value -> link((Value.Fields) value).stream())
                .toList();
    }

    private static Optional<MenuLink> link(Value.Fields fields) {
        return text(fields, "url", "href")
                .map(url -> new MenuLink(text(fields, "name", "label", "title").orElse(url), url));
    }

    /** Who wrote a post; if it does not say, the only author that {@code site.yaml} names, or nobody. */
    List<Author> of(Header header, Findings findings) {
        List<Author> authors = new ArrayList<>();
        Stream.of(Key.AUTHORS, Key.AUTHOR)
                .flatMap(key -> header.value(key).stream())
                .forEach(value -> add(authors, value, header, findings));
        return authors.isEmpty()
                ? only.stream().toList()
                : authors.stream().distinct().toList();
    }

    private void add(List<Author> authors, Value value, Header header, Findings findings) {
        if (value instanceof Value.Items items) {
            items.items().forEach(item -> add(authors, item, header, findings));
        } else if (value instanceof Value.Fields fields) {
            text(fields, "id", "name").ifPresent(id -> authors.add(named(id).orElseGet(() -> described(id, fields))));
        } else if (value instanceof Value.Scalar scalar && !scalar.text().isBlank()) {
            names(scalar.text().strip())
                    .forEach(name ->
                            authors.add(named(name).orElseGet(() -> stranger(name, value.line(), header, findings))));
        }
    }

    /** Several names with commas between them, if one of them is known; {@code Davis, Jr.} is one. */
    private List<String> names(String text) {
        List<String> parts = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        boolean several = named(text).isEmpty()
                && parts.stream().anyMatch(part -> named(part).isPresent());
        return several ? parts : List.of(text);
    }

    /** Someone who is not among the authors; in a blog that names none, that is no error. */
    private Author stranger(String name, int line, Header header, Findings findings) {
        List<String> known = byId.values().stream()
                .flatMap(author -> Stream.of(author.id(), author.name().toLowerCase(Locale.ROOT)))
                .toList();
        String fix = Spelling.nearest(name, known)
                .map(nearest -> "did you mean '" + nearest + "'?")
                .orElseGet(() -> "write '" + entry(name) + "' into site.yaml, below 'authors:'");
        findings.add(
                known.isEmpty() ? check.authors().mild() : check.authors(),
                header,
                header.found(line, "the author '" + name + "' is not known", fix));
        return Author.named(Slug.of(name), name);
    }

    private static String entry(String name) {
        String yaml = name.matches("[\\p{L}\\p{N} .'-]+") ? name : '"' + name.replace("\"", "\\\"") + '"';
        return Slug.of(name) + ": {name: " + yaml + "}";
    }

    private Optional<Author> named(String name) {
        return Optional.ofNullable(byId.get(name))
                .or(() -> byId.values().stream()
                        .filter(author -> author.name().equals(name))
                        .findFirst())
                .or(() -> byId.values().stream()
                        .filter(author -> author.id().equals(Slug.of(name)))
                        .findFirst());
    }
}
