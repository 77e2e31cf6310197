package dev.herald;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.herald.Announcing.World;
import dev.herald.config.Secrets;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** Herald from the command line, without Maven. */
@Command(
        name = "herald",
        description = "Herald, a static blog generator: a folder of Markdown in, a folder of HTML out.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            InitCommand.class,
            NewCommand.class,
            BuildCommand.class,
            ServeCommand.class,
            CheckCommand.class,
            PrepareCommand.class,
            PlanCommand.class,
            AnnounceCommand.class,
            ChannelsCommand.class,
            ReconcileCommand.class,
            CompletionCommand.class,
            ImportCommand.class,
            CommandLine.HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the blog has problems; nothing was written", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  herald init notes",
            "  herald build notes notes/target/site",
            "  herald help build                          what a verb takes, and more examples"
        })
public final class Main {

    private static final Secrets ENVIRONMENT =
            name -> Optional.ofNullable(System.getenv(name.name())).filter(text -> !text.isEmpty());

    private final World world;
    private final Supplier<Optional<Terminal>> terminal;

    private Main(World world, Supplier<Optional<Terminal>> terminal) {
        this.world = world;
        this.terminal = terminal;
    }

    World world() {
        return world;
    }

    /** Who can be asked, if anybody can. */
    Optional<Terminal> terminal() {
        return terminal.get();
    }

    /** What a verb belongs to. */
    static Main of(CommandSpec verb) {
        return (Main) verb.root().userObject();
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
        return run(world, Terminal::real, out, err, arguments);
    }

    /** Runs a command in another world, at another terminal. */
    static int run(
            World world, Supplier<Optional<Terminal>> terminal, PrintWriter out, PrintWriter err, String... arguments) {
        Optional<BuildCommand> build = BuildCommand.plain(arguments);
        if (build.isEmpty()) {
            return line(new Main(world, terminal), out, err)
                    .execute(arguments.length == 0 ? new String[] {"help"} : arguments);
        }
        try {
            return build.get().build(out, err);
        } catch (SiteException fault) {
            return told(fault, err);
        }
    }

    private static CommandLine line(Main main, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(main);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Instant.class, Main::moment);
        line.setOut(out).setErr(err);
        line.setExecutionExceptionHandler((fault, command, parsed) -> {
            if (fault instanceof SiteException site) {
                return told(site, err);
            }
            throw fault;
        });
        return line;
    }

    /** Tells what is wrong with the blog; returns the exit code. */
    private static int told(SiteException fault, PrintWriter err) {
        fault.problems().forEach(problem -> err.println(told(problem)));
        err.println(summary(fault));
        return 1;
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

    /** The version from the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"herald " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
