package dev.herald.card;

import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The fonts at hand, each read when it is first needed. Thread-safe. */
final class Shelf {

    private final Map<String, FontFile> files;
    private final List<FontFile> own;
    private final Foundry foundry;
    private final Problems problems;
    private final Map<FontFile, List<Face>> faces = new ConcurrentHashMap<>();

    /**
     * @param files by the name that designs give them
     * @param own fonts of the blog, for what the first font of a design does not have
     * @param problems gets files that are no fonts
     */
    Shelf(Map<String, FontFile> files, List<FontFile> own, Foundry foundry, Problems problems) {
        this.files = new TreeMap<>(files);
        this.own = List.copyOf(own);
        this.foundry = foundry;
        this.problems = problems;
    }

    /** Of the fonts that a design names, and of the blog's. */
    String digest(Design design) {
        StringBuilder digest = new StringBuilder();
        design.texts()
                .forEach(text -> text.fonts()
                        .forEach(name -> digest.append(files.get(name).digest())));
        own.forEach(file -> digest.append(file.digest()));
        return digest.toString();
    }

    /**
     * The first font, those of the blog that suit the language, and the rest.
     *
     * @throws NoGraphics if Java reads no font at all on this machine
     */
    Typesetter typesetter(List<String> names, Locale language) {
        Map<FontFile, List<Face>> found = new LinkedHashMap<>();
        List<FontFile> named = names.stream().map(files::get).toList();
        named.stream().limit(1).forEach(file -> found.put(file, faces(file)));
        own.forEach(file -> found.put(file, suited(faces(file), language)));
        named.stream().skip(1).forEach(file -> found.put(file, faces(file)));
        List<Face> all = new ArrayList<>();
        found.values().forEach(all::addAll);
        return new Typesetter(all);
    }

    private List<Face> faces(FontFile file) {
        return faces.computeIfAbsent(file, one -> {
            List<Face> read = one.faces(foundry);
            if (read.isEmpty()) {
                problems.add(Problem.warning(
                        one.name(),
                        0,
                        "this is no font that Java reads",
                        "use a TrueType or OpenType font (.ttf, .otf)"));
            }
            return read;
        });
    }

    /** A file may hold one font for each country: Chinese, Japanese and Koreans write some letters differently. */
    private static List<Face> suited(List<Face> faces, Locale language) {
        String country = country(language);
        return faces.stream()
                .sorted(Comparator.comparing(face -> !face.isFor(country)))
                .toList();
    }

    private static String country(Locale language) {
        return switch (language.getLanguage()) {
            case "ko" -> "KR";
            case "zh" ->
                language.getScript().equals("Hant") || language.getCountry().matches("TW|HK|MO") ? "TC" : "SC";
            default -> "JP";
        };
    }
}
