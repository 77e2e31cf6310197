package dev.herald;

import dev.herald.announce.Result;
import dev.herald.announce.Result.Ending;
import dev.herald.plan.Plan.Change;
import dev.herald.problem.SiteException;
import dev.herald.report.Told;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code herald announce SITE}. */
@Command(
        name = "announce",
        description = "Tells each post that is due, once, after its page is live.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; everything that was due is told",
            "1:the blog has problems; nothing was sent",
            "2:wrong usage",
            "3:held; something waits, such as for its page to be live, and a later run tells it",
            "4:partial; a network refused a message, or a channel could not be used",
            "5:a person must look; nobody else can know whether a message arrived",
            "6:configuration; the plan does not allow it, and nothing was sent"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  herald announce . --simulate", "  MASTODON_TOKEN=... herald announce ."})
final class AnnounceCommand implements Callable<Integer> {

    @Mixin
    private BlogArguments blog;

    @Option(
            names = "--simulate",
            description =
                    "on simulated networks on this machine, without an account, with a ledger that is thrown away")
    private boolean simulate;

    @Option(
            names = "--at",
            paramLabel = "MOMENT",
            description = "another moment than now, for a simulation only (default: an hour after the newest post)")
    private Instant at;

    @Option(names = "--edit", description = "change messages whose posts have changed")
    private boolean edit;

    @Option(names = "--delete", description = "delete messages whose posts are withdrawn or gone")
    private boolean delete;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (at != null && !simulate) {
            throw new ParameterException(spec.commandLine(), "--at is for a simulation only; add --simulate");
        }
        PrintWriter out = spec.commandLine().getOut();
        Result result;
        try {
            result = result(out);
        } catch (SiteException faults) {
            blog.reports().write(Ending.CONFIGURATION);
            throw faults;
        }
        blog.reports().write(result.ending());
        out.println(Told.sum(result));
        return result.ending().code();
    }

    private Result result(PrintWriter out) {
        if (!simulate) {
            return blog.announcing(Optional.empty()).announce(changes(), outcome -> out.println(Told.line(outcome)));
        }
        try (Simulation simulation = Simulation.of(blog.place(), Optional.ofNullable(at))) {
            return simulation.run(changes(), new Diary(out::println));
        }
    }

    private Set<Change> changes() {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        if (edit) {
            changes.add(Change.EDIT);
        }
        if (delete) {
            changes.add(Change.DELETE);
        }
        return changes;
    }
}
