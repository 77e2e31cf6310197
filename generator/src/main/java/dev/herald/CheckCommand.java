package dev.herald;

import dev.herald.Announcing.Place;
import dev.herald.check.report.ConsoleReport;
import dev.herald.check.rule.Findings;
import dev.herald.config.SiteDefaults;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code herald check SITE TARGET}. */
@Command(
        name = "check",
        description = "Builds a blog and looks for what readers, search engines and networks would stumble over.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no errors", "1:errors", "2:wrong usage"})
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SITE", description = "the blog's folder, with site.yaml in it")
    private Path site;

    @Parameters(paramLabel = "TARGET", description = "where the site goes; files of others in it stay")
    private Path target;

    @Option(
            names = {"-D", "--drafts"},
            description = "look at drafts too")
    private boolean drafts;

    @Option(
            names = {"-F", "--future"},
            description = "look at posts that are not due yet")
    private boolean future;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Main main = (Main) spec.root().userObject();
        Place place = new Place(site, target, SiteDefaults.NONE);
        Findings findings = Checking.check(place, main.world(), new Checking.Wish(drafts, future));
        ConsoleReport.lines(findings).forEach(out::println);
        out.println(ConsoleReport.summary(findings));
        return findings.errors() > 0 ? 1 : 0;
    }
}
