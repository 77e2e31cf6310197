package dev.herald;

import dev.herald.scaffold.Question;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code herald init FOLDER}. */
@Command(
        name = "init",
        description =
                "Begins a blog in an empty folder: site.yaml, a first post, a POM, .gitignore and, if you say which,"
                        + " the recipe for a CI server. It builds at once. On a terminal it asks for what you leave out.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the blog is there", "1:it cannot be; nothing was written", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  herald init notes",
            "  herald init notes --title \"Notes from the harbour\" --url https://notes.example --ci github",
            "  herald init notes --language de --timezone Europe/Berlin --author \"Jana Beispiel\" --theme pocket"
        })
final class InitCommand implements Callable<Integer> {

    /** For shells. */
    private static final class Themes implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Question.THEMES.iterator();
        }
    }

    /** For shells. */
    private static final class Servers implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Question.SERVERS.iterator();
        }
    }

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "a folder that is empty or not there (default: this one)",
            defaultValue = "")
    private Path folder;

    @Option(names = "--title", description = "the blog's name (default: the folder's)")
    private Optional<String> title;

    @Option(names = "--url", description = "where it will be published, such as https://notes.example")
    private Optional<String> url;

    @Option(names = "--language", paramLabel = "TAG", description = "such as de or pt-BR (default: en)")
    private Optional<String> language;

    @Option(names = "--timezone", paramLabel = "ZONE", description = "such as Europe/Paris (default: UTC)")
    private Optional<String> timezone;

    @Option(names = "--author", paramLabel = "NAME", description = "who writes it")
    private Optional<String> author;

    @Option(
            names = "--theme",
            paramLabel = "NAME",
            description = "gazette or pocket (default: gazette)",
            completionCandidates = Themes.class)
    private Optional<String> theme;

    @Option(
            names = "--ci",
            paramLabel = "SERVER",
            description = "github, gitlab, forgejo, jenkins or none (default)",
            completionCandidates = Servers.class)
    private Optional<String> ci;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Begun begun = Begun.in(
                folder,
                given(),
                Main.of(spec).terminal(),
                Main.of(spec).world().clock().instant());
        begun.lines("herald new \"A title\"     begins a post; 'herald build . target/site' needs no Maven")
                .forEach(spec.commandLine().getOut()::println);
        return 0;
    }

    private Map<Question, String> given() {
        Map<Question, String> given = new EnumMap<>(Question.class);
        title.ifPresent(text -> given.put(Question.TITLE, text));
        url.ifPresent(text -> given.put(Question.URL, text));
        language.ifPresent(text -> given.put(Question.LANGUAGE, text));
        timezone.ifPresent(text -> given.put(Question.TIMEZONE, text));
        author.ifPresent(text -> given.put(Question.AUTHOR, text));
        theme.ifPresent(text -> given.put(Question.THEME, text));
        ci.ifPresent(text -> given.put(Question.CI, text));
        return given;
    }
}
