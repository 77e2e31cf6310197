package dev.herald.scaffold;

import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.problem.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What has to be known of a new blog. */
public enum Question {
    TITLE("Title of the blog", ""),
    URL("Address at which it will be published", "https://blog.example"),
    LANGUAGE("Language, such as en, de or pt-BR", "en"),
    TIMEZONE("Time zone, such as Europe/Paris", "UTC"),
    AUTHOR("Your name, or nothing", ""),
    THEME("Theme: gazette or pocket", "gazette"),
    CI("CI server: github, gitlab, forgejo, jenkins or none", "none");

    /** Those that come with Herald. */
    public static final List<String> THEMES = List.of("gazette", "pocket");

    /** Those for which there is a {@link Recipe}, and none. */
    public static final List<String> SERVERS = Stream.of(Recipe.values())
            .map(recipe -> recipe.name().toLowerCase(Locale.ROOT))
            .toList();

    private final String words;
    private final String usual;

    Question(String words, String usual) {
        this.words = words;
        this.usual = usual;
    }

    String words() {
        return words;
    }

    /** The answer if nobody gives one; a title is made of the folder's name. */
    String usual() {
        return usual;
    }

    /** The name of the setting or option. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is wrong with an answer. */
    Optional<Problem> fault(String answer) {
        return switch (this) {
            case TITLE -> of(answer.isEmpty(), "the title is empty", "write the blog's name");
            case URL, LANGUAGE, TIMEZONE -> faultOfSetting(answer);
            case AUTHOR -> Optional.empty();
            case THEME -> choice("theme", answer, THEMES);
            case CI -> choice("CI server", answer, SERVERS);
        };
    }

    private Optional<Problem> faultOfSetting(String answer) {
        Problems problems = new Problems();
        String others = this == URL ? "title: x\n" : "title: x\nurl: https://blog.example\n";
        SiteFile.parse(others + key() + ": " + YamlText.quoted(answer) + "\n", SiteDefaults.NONE, problems);
        return problems.sorted().stream()
                .findFirst()
                .map(problem -> Problem.error(key(), 0, problem.what(), problem.fix()));
    }

    private Optional<Problem> choice(String what, String answer, List<String> known) {
        return of(
                !known.contains(answer), "there is no " + what + " '" + answer + "'", Spelling.suggest(answer, known));
    }

    private Optional<Problem> of(boolean wrong, String what, String fix) {
        return wrong ? Optional.of(Problem.error(key(), 0, what, fix)) : Optional.empty();
    }
}
