package dev.herald;

import dev.herald.Announcing.Place;
import dev.herald.Checking.Keeping;
import dev.herald.check.report.ConsoleReport;
import dev.herald.check.report.Manual;
import dev.herald.check.report.Wanted;
import dev.herald.check.rule.Findings;
import dev.herald.config.SiteDefaults;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code herald check SITE TARGET}. */
@Command(
        name = "check",
        description = "Builds a blog and looks for what readers, search engines and networks would stumble over.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no errors", "1:errors", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  herald check . target/site",
            "  herald check . target/site --report sarif=check.sarif",
            "  herald check --explain title-cut"
        })
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SITE", arity = "0..1", description = "the blog's folder, with site.yaml in it")
    private Path site;

    @Parameters(paramLabel = "TARGET", arity = "0..1", description = "where the site goes; files of others in it stay")
    private Path target;

    @Option(names = "--explain", paramLabel = "RULE", description = "print what a rule wants, why, and how to mend it")
    private String rule;

    @Option(
            names = {"-D", "--drafts"},
            description = "look at drafts too")
    private boolean drafts;

    @Option(
            names = {"-F", "--future"},
            description = "look at posts that are not due yet")
    private boolean future;

    @Option(names = "--outside", description = "ask links to other sites too, which takes a while")
    private boolean outside;

    @Option(
            names = "--report",
            paramLabel = "FORMAT=FILE",
            description = "also write what was found as html, junit, sarif or github (annotations); may be repeated")
    private List<String> reports = List.of();

    @ArgGroup
    private Keep keep = new Keep();

    /** Of these at most one. */
    static final class Keep {

        @Option(
                names = "--record",
                description = "the site is online: note its addresses and feed items if there are no errors")
        private boolean record;

        @Option(names = "--accept", description = "addresses and feed ids that are lost may go; note what is there now")
        private boolean accept;

        @Option(names = "--mend", description = "write the alias into each text that has lost its address")
        private boolean mend;

        Keeping keeping() {
            return record ? Keeping.RECORD : accept ? Keeping.ACCEPT : mend ? Keeping.MEND : Keeping.COMPARE;
        }
    }

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (rule != null) {
            spec.commandLine().getOut().print(page());
            return 0;
        }
        if (target == null) {
            String lacks = site == null ? "s: 'SITE', 'TARGET'" : ": 'TARGET'";
            throw new ParameterException(spec.commandLine(), "Missing required parameter" + lacks);
        }
        List<Wanted> wanted = wanted();
        Checking.Wish wish = wish();
        PrintWriter out = spec.commandLine().getOut();
        Main main = (Main) spec.root().userObject();
        Place place = new Place(site, target, SiteDefaults.NONE);
        Findings findings = Checking.check(place, main.world(), wish);
        ConsoleReport.lines(findings).forEach(out::println);
        wanted.forEach(report -> report.write(findings, site));
        out.println(ConsoleReport.summary(findings));
        return findings.errors() > 0 ? 1 : 0;
    }

    private String page() {
        try {
            return Manual.page(rule);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), unknown.getMessage());
        }
    }

    private Checking.Wish wish() {
        try {
            return new Checking.Wish(drafts, future, outside, keep.keeping());
        } catch (IllegalArgumentException notBoth) {
            throw new ParameterException(spec.commandLine(), notBoth.getMessage());
        }
    }

    private List<Wanted> wanted() {
        try {
            return reports.stream().map(text -> Wanted.of(text, Path.of(""))).toList();
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), unknown.getMessage());
        }
    }
}
