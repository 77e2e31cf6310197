package dev.herald.importer;

import dev.herald.content.Slug;
import dev.herald.importer.OldBlog.OldAuthor;
import dev.herald.importer.OldText.At;
import dev.herald.importer.OldText.Kind;
import dev.herald.importer.OldText.Standing;
import dev.herald.importer.OldText.Terms;
import dev.herald.importer.OldText.When;
import dev.herald.importer.OldText.Words;
import dev.herald.problem.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A blog of JBake's: its folder, with {@code content} and {@code assets} in it. */
final class JBake implements Reader {

    private static final String END = "~~~~~~";
    private static final Set<String> KNOWN = Set.of(
            "title", "date", "type", "status", "tags", "author", "description", "summary", "cached", "sitemap", "og");

    @Override
    public String tool() {
        return "JBake";
    }

    @Override
    public boolean knows(Parcel parcel) {
        Path folder = parcel.path();
        return Files.isRegularFile(folder.resolve("jbake.properties"))
                || Files.isDirectory(folder.resolve("content"))
                        && parcel.names("content/.*\\.(?:md|html|ad|adoc|asciidoc)").stream()
                                .limit(50)
                                .anyMatch(name -> parcel.beginning(name).contains(END)
                                        || parcel.beginning(name).contains(":jbake-"));
    }

    @Override
    public OldBlog read(Parcel parcel) {
        Problems problems = new Problems();
        problems.addAll(parcel.problems());
        Map<String, String> settings = settings(parcel, problems);
        Map<String, Integer> left = new TreeMap<>();
        Map<String, OldAuthor> authors = new LinkedHashMap<>();
        List<OldText> texts = new ArrayList<>();
        for (String name : parcel.names("content/.*")) {
            String text = name.matches("(?i).*\\.(?:md|markdown|html)") ? parcel.text(name, problems) : "";
            if (name.matches("(?i).*\\.(?:ad|adoc|asciidoc)")) {
                left.merge("AsciiDoc files", 1, Integer::sum);
                problems.warning(name, 0, "it is AsciiDoc, which Herald does not read", "write it as Markdown");
            } else if (text.contains("\n" + END)) {
                texts.add(text(name, text.replaceAll("\\r\\n?", "\n").replaceFirst("^\uFEFF", ""), authors));
            }
        }
        return new OldBlog(
                tool(),
                settings.getOrDefault("site.title", settings.getOrDefault("blog.title", "")),
                settings.getOrDefault("site.description", ""),
                Optional.ofNullable(settings.get("site.host")).map(host -> host.replaceFirst("/+$", "")),
                Optional.empty(),
                Optional.empty(),
                texts,
                List.copyOf(authors.values()),
                Map.of(),
                Map.of(),
                left,
                statics(parcel, texts),
                problems.sorted());
    }

    private static Map<String, String> settings(Parcel parcel, Problems problems) {
        Map<String, String> settings = new LinkedHashMap<>();
        parcel.names("jbake\\.properties")
                .forEach(name -> parcel.text(name, problems)
                        .lines()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .forEach(line -> settings.put(
                                line.substring(0, line.indexOf('=')).strip(),
                                line.substring(line.indexOf('=') + 1).strip())));
        return settings;
    }

    /** Assets lie at the root of the site, and what lies beside texts stays beside them. */
    private static Map<String, Path> statics(Parcel parcel, List<OldText> texts) {
        Set<String> read = texts.stream().map(OldText::file).collect(java.util.stream.Collectors.toSet());
        Map<String, Path> statics = new TreeMap<>();
        parcel.names("(?:assets|content)/.*").stream()
                .filter(name -> !read.contains(name) && !name.matches("(?i)content/.*\\.(?:ad|adoc|asciidoc|md)"))
                .forEach(name -> statics.put(
                        name.substring(name.indexOf('/')), parcel.path().resolve(name)));
        return statics;
    }

    private static OldText text(String name, String text, Map<String, OldAuthor> authors) {
        int end = text.indexOf("\n" + END);
        Map<String, String> header = new LinkedHashMap<>();
        text.substring(0, end)
                .lines()
                .filter(line -> line.indexOf('=') > 0)
                .forEach(line -> header.put(
                        line.substring(0, line.indexOf('=')).strip(),
                        line.substring(line.indexOf('=') + 1).strip()));
        String body = text.substring(end + 1).replaceFirst("^~+[ \\t]*\n?", "").strip();
        Optional<OffsetDateTime> date = date(header.getOrDefault("date", ""));
        String status = header.getOrDefault("status", "");
        boolean post = header.getOrDefault("type", "post").equals("post");
        List<String> notes = new ArrayList<>();
        if (post && date.isEmpty()) {
            notes.add("it has no date, and every post needs one");
        }
        String path = name.substring("content".length()).replaceFirst("\\.\\w+$", "");
        Map<String, Object> extra = new LinkedHashMap<>();
        header.entrySet().stream()
                .filter(field -> !KNOWN.contains(field.getKey()))
                .forEach(field -> extra.put(field.getKey(), field.getValue()));
        return new OldText(
                name,
                post ? Kind.POST : Kind.PAGE,
                status.startsWith("published") && (!post || date.isPresent()) ? Standing.PUBLIC : Standing.DRAFT,
                header.getOrDefault("title", ""),
                path.replaceFirst("^.*/", ""),
                new When(date, Optional.empty()),
                new Terms(author(header, authors), List.of(), list(header.getOrDefault("tags", ""))),
                new Words(
                        given(header, "summary"), given(header, "description"), body, name.endsWith(".html"), Map.of()),
                new At(
                        Optional.of(path.endsWith("/index") ? path.replaceFirst("index$", "") : path + ".html"),
                        List.of(),
                        Optional.empty()),
                Optional.empty(),
                List.of(),
                notes,
                extra,
                name,
                0);
    }

    private static Optional<OffsetDateTime> date(String written) {
        try {
            return written.matches("\\d{4}-\\d\\d-\\d\\d")
                    ? Optional.of(LocalDate.parse(written).atStartOfDay().atOffset(ZoneOffset.UTC))
                    : Moments.of(written);
        } catch (java.time.DateTimeException none) {
            return Optional.empty();
        }
    }

    private static List<String> author(Map<String, String> header, Map<String, OldAuthor> authors) {
        List<String> names = list(header.getOrDefault("author", ""));
        names.forEach(name -> authors.putIfAbsent(Slug.of(name), new OldAuthor(Slug.of(name), name, "", "")));
        return names.stream().map(Slug::of).toList();
    }

    private static Optional<String> given(Map<String, String> header, String name) {
        return Optional.ofNullable(header.get(name)).filter(text -> !text.isBlank());
    }

    private static List<String> list(String written) {
        return Stream.of(written.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }
}
