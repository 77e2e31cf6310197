package dev.herald;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code herald completion SHELL}. */
@Command(
        name = "completion",
        description = "Prints what makes your shell complete the verbs and options of a command called herald.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  herald completion bash > ~/.local/share/bash-completion/completions/herald",
            "  herald completion zsh > ~/.herald.zsh",
            "    # and in ~/.zshrc, after compinit: source ~/.herald.zsh",
            "  herald completion fish > ~/.config/fish/completions/herald.fish",
            "",
            "For a jar, let the command be a script on your PATH:",
            "  exec java -jar ~/herald.jar \"$@\""
        })
final class CompletionCommand implements Callable<Integer> {

    private enum Shell {
        bash,
        zsh,
        fish
    }

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish")
    private Shell shell;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        CommandLine herald = spec.root().commandLine();
        switch (shell) {
            case bash, zsh -> out.print(AutoComplete.bash("herald", herald)); // zsh runs it by its bashcompinit
            case fish -> new Fish(herald).lines().forEach(out::println);
        }
        out.flush();
        return 0;
    }
}
