package dev.herald.scaffold;

import dev.herald.content.Slug;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A blog's first files, by their paths relative to its folder: {@code site.yaml}, a post, a POM, {@code .gitignore} and perhaps a recipe for CI. The site is
 * built from them as they are.
 */
public record NewBlog(Map<String, String> files) {

    /** What may lie in a folder that is empty all the same. */
    private static final Set<String> LITTER = Set.of(".git", ".DS_Store", "Thumbs.db", "desktop.ini");

    private static final int MOST_NAMED = 5;

    public NewBlog {
        files = Map.copyOf(files);
    }

    /**
     * A blog.
     *
     * @param folder after which the Maven project is called
     * @param now the day of its first post, in the blog's zone
     */
    public static NewBlog of(Map<Question, String> answers, Path folder, Instant now) {
        Map<String, String> files = new TreeMap<>();
        files.put("site.yaml", siteFile(answers));
        files.put(
                "content/posts/"
                        + now.atZone(ZoneId.of(answers.get(Question.TIMEZONE))).toLocalDate() + "-hello.md",
                post(answers));
        files.put(".gitignore", Resource.text("gitignore"));
        files.put("pom.xml", pom(folder));
        Recipe recipe = Recipe.valueOf(answers.get(Question.CI).toUpperCase(Locale.ROOT));
        recipe.target().ifPresent(path -> files.put(path, recipe.text()));
        return new NewBlog(files);
    }

    /** {@code Notes from the harbour} for a folder {@code notes-from-the-harbour}. */
    public static String title(Path folder) {
        String words = name(folder).replaceAll("[-_.\\s]+", " ").strip();
        return words.isEmpty() ? "Blog" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String name(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "" : name.toString();
    }

    private static String siteFile(Map<Question, String> answers) {
        StringBuilder yaml = new StringBuilder();
        for (Question question :
                List.of(Question.TITLE, Question.URL, Question.LANGUAGE, Question.TIMEZONE, Question.THEME)) {
            yaml.append(question.key())
                    .append(": ")
                    .append(YamlText.of(answers.get(question)))
                    .append('\n');
        }
        yaml.append("links: relative # so that the site opens from a disk too, without a server\n");
        String author = answers.get(Question.AUTHOR);
        if (!author.isEmpty()) {
            yaml.append("\nauthors:\n  ").append(YamlText.of(Slug.of(author)));
            yaml.append(":\n    name: ").append(YamlText.of(author)).append('\n');
        }
        return yaml.toString();
    }

    /** In the blog's language, if Herald speaks it; else in English. */
    private static String post(Map<Question, String> answers) {
        Locale language = Locale.forLanguageTag(answers.get(Question.LANGUAGE));
        boolean english = language.getLanguage().equals("en");
        String post = Resource.text("hello.md");
        return Stream.of(language.toLanguageTag(), language.getLanguage())
                .flatMap(tag -> Resource.find("hello." + tag + ".md").stream())
                .findFirst()
                .orElse(english ? post : post.replaceFirst("\n---\n", "\nlang: en\n---\n"));
    }

    private static String pom(Path folder) {
        String plain = name(folder).replaceAll("[^A-Za-z0-9_.-]+", "-").replaceAll("^[-.]+|[-.]+$", "");
        return Resource.text("pom.xml")
                .replace(":artifact", plain.isEmpty() ? "blog" : plain)
                .replace(":version", version());
    }

    /** Herald's own. */
    public static String version() {
        return Resource.text("version").strip();
    }

    /**
     * Writes the files into a folder, which is made if need be.
     *
     * @throws SiteException if something lies in it, or it cannot be written
     */
    public void write(Path folder) {
        requireEmpty(folder);
        try {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot write into " + folder + ": " + fault.getMessage(), fault);
        }
    }

    /** @throws SiteException if something lies in the folder */
    public static void requireEmpty(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new SiteException(
                    Problem.error(folder.toString(), 0, "this is a file", "name a folder for the blog"));
        }
        try (Stream<Path> children = Files.list(folder)) {
            List<String> names = children.map(path -> path.getFileName().toString())
                    .filter(name -> !LITTER.contains(name))
                    .sorted()
                    .toList();
            if (!names.isEmpty()) {
                throw new SiteException(Problem.error(shown(folder), 0, inTheWay(names), fix(names)));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot look into " + folder + ": " + fault.getMessage(), fault);
        }
    }

    private static String shown(Path folder) {
        String name = folder.toString();
        return name.isEmpty() || name.equals(".")
                ? folder.toAbsolutePath().normalize().toString()
                : name;
    }

    private static String inTheWay(List<String> names) {
        List<String> first = names.subList(0, Math.min(names.size(), MOST_NAMED));
        int others = names.size() - first.size();
        return "the folder is not empty: it has " + String.join(", ", first)
                + (others == 0 ? "" : " and " + others + " more");
    }

    private static String fix(List<String> names) {
        return names.contains("site.yaml")
                ? "this is a blog already: begin a post with 'herald new', or name a new folder"
                : "name a new or empty folder for the blog";
    }
}
