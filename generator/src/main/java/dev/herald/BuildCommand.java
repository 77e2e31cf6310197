package dev.herald;

import dev.herald.config.SiteDefaults;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code herald build SITE TARGET}. */
@Command(
        name = "build",
        description = "Builds a blog. Only what has changed since the last build is made and written.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the site is built, perhaps with warnings",
            "1:the blog has problems; the target is as it was",
            "2:wrong usage"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  herald build . target/site", "  herald build -D -F notes /tmp/everything"})
final class BuildCommand implements Callable<Integer> {

    private static final Set<String> FLAGS = Set.of("-D", "-F");

    @Parameters(paramLabel = "SITE", description = "the blog's folder, with site.yaml in it")
    private Path site;

    @Parameters(paramLabel = "TARGET", description = "where the site goes; files of others in it stay")
    private Path target;

    @Option(
            names = {"-D", "--drafts"},
            description = "publish drafts too")
    private boolean drafts;

    @Option(
            names = {"-F", "--future"},
            description = "publish posts that are not due yet")
    private boolean future;

    @Option(names = "--clean", description = "build everything, as if nothing was remembered of the last build")
    private boolean clean;

    @Spec
    private CommandSpec spec;

    /** A build that is asked for in the plainest way, which needs no library to be understood: the library takes longer to start than a page to build. */
    static Optional<BuildCommand> plain(String... arguments) {
        List<String> words = List.of(arguments);
        if (words.isEmpty() || !words.get(0).equals("build")) {
            return Optional.empty();
        }
        List<String> flags = words.stream().filter(FLAGS::contains).toList();
        List<String> folders =
                words.stream().skip(1).filter(word -> !FLAGS.contains(word)).toList();
        boolean plain = folders.size() == 2
                && folders.stream().allMatch(folder -> folder.matches("[^-@].*"))
                && new HashSet<>(flags).size() == flags.size();
        return plain ? Optional.of(of(folders, flags)) : Optional.empty();
    }

    private static BuildCommand of(List<String> folders, List<String> flags) {
        BuildCommand build = new BuildCommand();
        build.site = Path.of(folders.get(0));
        build.target = Path.of(folders.get(1));
        build.drafts = flags.contains("-D");
        build.future = flags.contains("-F");
        return build;
    }

    @Override
    public Integer call() {
        return build(spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    /** Builds, and tells what was done; returns the exit code. */
    int build(PrintWriter out, PrintWriter err) {
        Report report = report(Clock.systemUTC().instant(), err);
        report.problems().forEach(problem -> err.println(Main.told(problem)));
        report.skipped().forEach(file -> out.println("skipped: " + file.file() + ": " + file.reason()));
        out.println(report.summary());
        out.println("Open " + report.start());
        report.outlook().ifPresent(looks -> out.println("See how each post will look out there: " + looks));
        return 0;
    }

    private Report report(Instant now, PrintWriter err) {
        try (Meter meter = new Meter(err, System::nanoTime, Terminal::showsErrors)) {
            return clean
                    ? Herald.buildAnew(site, target, SiteDefaults.NONE, drafts, future, now, meter)
                    : Herald.build(site, target, SiteDefaults.NONE, drafts, future, now, meter);
        }
    }
}
