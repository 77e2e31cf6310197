package dev.herald;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.herald.Announcing.World;
import dev.herald.config.Secrets;
import dev.herald.config.SiteDefaults;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Herald from the command line, without Maven. */
@Command(
        name = "herald",
        description = "Herald, a static blog generator: a folder of Markdown in, a folder of HTML out.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            Main.Build.class,
            PlanCommand.class,
            AnnounceCommand.class,
            ChannelsCommand.class,
            ReconcileCommand.class,
            CommandLine.HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the blog has problems; nothing was written", "2:wrong usage"})
public final class Main {

    private static final Secrets ENVIRONMENT =
            name -> Optional.ofNullable(System.getenv(name.name())).filter(text -> !text.isEmpty());

    private final World world;

    private Main(World world) {
        this.world = world;
    }

    World world() {
        return world;
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(new PrintWriter(System.out, true, UTF_8), new PrintWriter(System.err, true, UTF_8), arguments));
    }

    /** Runs a command; returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(World.real(ENVIRONMENT, Clock.systemUTC()), out, err, arguments);
    }

    /** Runs a command in another world. */
    static int run(World world, PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Main(world));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Instant.class, Main::moment);
        line.setOut(out).setErr(err);
        line.setExecutionExceptionHandler((fault, command, parsed) -> {
            if (fault instanceof SiteException site) {
                site.problems().forEach(problem -> command.getErr().println(told(problem)));
                command.getErr().println(summary(site));
                return 1;
            }
            throw fault;
        });
        return arguments.length == 0 ? line.execute("help") : line.execute(arguments);
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new CommandLine.TypeConversionException(
                    "'" + text + "' is no moment; write one such as 2026-11-23T09:00:00Z");
        }
    }

    static String told(Problem problem) {
        return (problem.isError() ? "error: " : "warning: ") + problem;
    }

    private static String summary(SiteException fault) {
        long errors = fault.problems().stream().filter(Problem::isError).count();
        return errors + (errors == 1 ? " problem" : " problems") + " in the blog; nothing was done";
    }

    /** {@code herald build SITE TARGET}. */
    @Command(name = "build", description = "Builds a blog.", mixinStandardHelpOptions = true)
    static final class Build implements Callable<Integer> {

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

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            Report report = report(Clock.systemUTC().instant());
            report.problems().forEach(problem -> spec.commandLine().getErr().println(told(problem)));
            report.skipped().forEach(file -> out.println("skipped: " + file.file() + ": " + file.reason()));
            out.println(report.summary());
            out.println("Open " + report.start());
            report.outlook().ifPresent(looks -> out.println("See how each post will look out there: " + looks));
            return 0;
        }

        private Report report(Instant now) {
            return clean
                    ? Herald.buildAnew(site, target, SiteDefaults.NONE, drafts, future, now)
                    : Herald.build(site, target, SiteDefaults.NONE, drafts, future, now);
        }
    }

    /** The version from the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"herald " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
