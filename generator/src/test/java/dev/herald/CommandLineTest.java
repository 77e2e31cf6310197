package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** The manners of the command line: help, hints, completion. */
class CommandLineTest {

    @TempDir
    private Path folder;

    private StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everyVerbHasHelpWithExamplesAndExitCodes() {
        for (String verb : verbs()) {
            out = new StringWriter();
            assertThat(run("help", verb)).isZero();
            String help = out.toString();
            assertThat(help)
                    .as(verb)
                    .contains("Usage: herald " + verb, "\nExit codes:\n", "  0 ", "  2 ", "\nExamples:\n");
            assertThat(help.lines()).as(verb).allMatch(line -> line.length() <= 80);
            assertThat(help.split("\nExamples:\n")[1].lines().filter(line -> line.startsWith("  ")))
                    .as(verb)
                    .isNotEmpty()
                    .allMatch(line -> line.contains("herald"));
            assertThat(run(verb, "--help")).isZero();
        }
    }

    @Test
    void theScriptForAJarPassesOnWhatItGets() {
        run("help", "completion");

        assertThat(out.toString()).contains("exec java -jar ~/herald.jar \"$@\"\n");
    }

    @Test
    void theManualHasEveryOptionOfNewAndInit() throws IOException {
        String manual = Files.readString(Path.of("../docs/new.md"));

        for (Class<?> verb : List.of(NewCommand.class, InitCommand.class)) {
            new CommandLine(verb)
                    .getCommandSpec().options().stream()
                            .map(CommandLine.Model.OptionSpec::longestName)
                            .filter(name -> !List.of("--help", "--version").contains(name))
                            .forEach(name -> assertThat(manual).contains("`" + name));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "biuld | Did you mean: herald build",
                "anounce | Did you mean: herald announce",
                "new A --tag x | Possible solutions: --tags",
                "build a b --draft | Possible solutions: --drafts",
                "completion tcsh | expected one of [bash, zsh, fish]",
            })
    void whatWasProbablyMeantIsTold(String line, String told) {
        assertThat(run(line.split(" "))).isEqualTo(2);

        assertThat(err.toString()).containsIgnoringCase(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "herald bu | build",
                "herald in | init",
                "herald new --ta | --tags",
                "herald completion f | fish",
                "herald init --theme p | pocket",
                "herald build --dr | --drafts",
            })
    void bashCompletes(String typed, String completed) throws Exception {
        assertThat(completions(script("bash"), typed)).containsExactly(completed);
    }

    @Test
    void bashCompletesFoldersWhereThereAreFolders() throws Exception {
        Files.createDirectory(folder.resolve("notes-of-may"));

        assertThat(completions(script("bash"), "herald build no")).contains("notes-of-may");
    }

    @Test
    void zshCompletesByTheSameScript() throws Exception {
        MissingPart.unless(isHere("zsh"), "there is no zsh here");

        assertThat(shell(
                        "zsh",
                        "-f",
                        "-c",
                        "autoload -U compinit; compinit -u -d " + folder + "/dump; source " + script("zsh")
                                + "; echo $_comps[herald]"))
                .singleElement()
                .asString()
                .contains("-F _complete_herald");
    }

    @Test
    void fishCompletesVerbsOptionsWordsAndFolders() throws Exception {
        MissingPart.unless(isHere("fish"), "there is no fish here");
        Path script = script("fish");
        Files.createDirectory(folder.resolve("notes-of-may"));

        assertThat(fish(script, "herald bu")).containsExactly("build\tBuilds a blog");
        assertThat(fish(script, "herald new --ta")).containsExactly("--tags\tits tags, with commas between them");
        assertThat(fish(script, "herald completion ")).containsExactly("bash", "fish", "zsh");
        assertThat(fish(script, "herald init --ci for"))
                .containsExactly("forgejo\tgithub, gitlab, forgejo, jenkins or none (default)");
        assertThat(fish(script, "herald hel"))
                .containsExactly("help\tDisplay help information about the specified command");
        assertThat(fish(script, "herald help pla")).containsExactly("plan");
        assertThat(fish(script, "herald build not")).containsExactly("notes-of-may/");
        assertThat(fish(script, "herald new not")).isEmpty();
    }

    private List<String> fish(Path script, String typed) throws Exception {
        return shell("fish", "--no-config", "-c", "source " + script + "; complete -C '" + typed + "'");
    }

    private List<String> completions(Path script, String typed) throws Exception {
        return shell("bash", "--norc", "-c", """
                source %s
                COMP_LINE='%s' COMP_POINT=${#COMP_LINE}
                COMP_WORDS=($COMP_LINE) COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                _complete_herald 2>/dev/null # compopt works in a living shell only
                printf '%%s\\n' "${COMPREPLY[@]}"
                """.formatted(script, typed)).stream()
                .map(String::strip)
                .toList();
    }

    private Path script(String shell) throws IOException {
        out = new StringWriter();
        assertThat(run("completion", shell)).isZero();
        return Files.writeString(folder.resolve("herald." + shell), out.toString());
    }

    private static boolean isHere(String shell) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, shell)));
    }

    private List<String> shell(String... command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as(lines.toString()).isZero();
        return lines;
    }

    private static List<String> verbs() {
        return Stream.of(Main.class.getAnnotation(CommandLine.Command.class).subcommands())
                .filter(verb -> verb != CommandLine.HelpCommand.class)
                .map(verb -> verb.getAnnotation(CommandLine.Command.class).name())
                .toList();
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
