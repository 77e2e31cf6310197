package dev.herald;

import dev.herald.importer.MovedText;
import dev.herald.problem.SiteException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code herald import EXPORT BLOG}. */
@Command(
        name = "import",
        description = "Makes a blog of another tool's export, and proves that its old addresses answer."
                + " A second time it renews what nobody has edited since.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, and every old address answers that a static site can answer",
            "1:the import could not be done, or what was imported cannot be built yet",
            "2:wrong usage",
            "3:done, but some of them do not answer"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  herald import wordpress.xml notes", "  herald import export.zip notes --download"})
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "EXPORT", description = "the old blog's export: a file, a zip or a folder")
    private Path export;

    @Parameters(paramLabel = "BLOG", description = "the new blog's folder; made if it is not there")
    private Path blog;

    @Option(
            names = "--from",
            paramLabel = "TOOL",
            description = "what made the export, if it does not tell: wordpress, blogger …")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "where the new blog will be, if not where the old one was")
    private Optional<String> url = Optional.empty();

    @Option(
            names = "--pictures",
            paramLabel = "FOLDER",
            description = "a copy of the old blog's uploads, such as wp-content/uploads")
    private Optional<Path> pictures = Optional.empty();

    @Option(names = "--download", description = "fetch pictures that are not in that folder from where they are")
    private boolean download;

    @Option(
            names = "--addresses",
            paramLabel = "FILE",
            description = "the old blog's sitemap, or a list of its addresses, one on each line; they must answer too")
    private List<Path> addresses = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Importing importing = new Importing(export, blog, from, url, pictures, download, addresses);
        try {
            return told(importing.run(Main.of(spec).world()), out);
        } catch (SiteException fault) {
            fault.problems().forEach(problem -> spec.commandLine().getErr().println(Main.told(problem)));
            return 1;
        }
    }

    private int told(Importing.Result result, PrintWriter out) {
        result.problems().forEach(problem -> spec.commandLine().getErr().println(Main.told(problem)));
        MovedText.of(result.moved()).forEach(out::println);
        result.proof().ifPresent(proof -> MovedText.of(proof).forEach(out::println));
        if (result.warnings() > 0) {
            out.println("A build will tell " + result.warnings() + (result.warnings() == 1 ? " warning" : " warnings")
                    + ", most often of pictures and links");
        }
        return result.proof().map(proof -> proof.isWhole() ? 0 : 3).orElse(1);
    }
}
