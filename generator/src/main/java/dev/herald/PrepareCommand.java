package dev.herald;

import dev.herald.problem.SiteException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code herald prepare}. */
@Command(
        name = "prepare",
        description = "Makes later builds start in half the time: writes herald.args beside the jar, for"
                + " 'java @herald.args build SITE TARGET'. Once for each Java and each new jar.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:it cannot be done here; herald.jar works as before", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {"  java -jar herald.jar prepare", "  java @herald.args build . target/site"})
final class PrepareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path jar = Path.of(System.getProperty("java.class.path"));
        if (!jar.toString().endsWith(".jar")) {
            throw new ParameterException(
                    spec.commandLine(), "only a jar can be prepared: java -jar herald.jar prepare");
        }
        try {
            Path arguments = new StartUp(Path.of(System.getProperty("java.home"), "bin", "java"), jar).prepare();
            spec.commandLine().getOut().println("Now build with: java @" + arguments + " build SITE TARGET");
            return 0;
        } catch (SiteException fault) {
            fault.problems().forEach(problem -> spec.commandLine().getErr().println(Main.told(problem)));
            return 1;
        }
    }
}
