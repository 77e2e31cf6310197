package dev.herald;

import dev.herald.announce.Reconciler.Found;
import dev.herald.announce.Verdict;
import dev.herald.report.FoundText;
import dev.herald.report.Told;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code herald reconcile SITE}. */
@Command(
        name = "reconcile",
        description =
                "Makes the ledger again from the networks that can be searched, or settles one message by what you"
                        + " have seen there. Sends nothing.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; channels that cannot be searched are named",
            "1:the blog has problems, or nothing is open where you have looked",
            "2:wrong usage",
            "4:a channel that can be searched could not be asked"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  herald reconcile .", "  herald reconcile . --channel hook --post /posts/hello/ --word sent"})
final class ReconcileCommand implements Callable<Integer> {

    /** What a person has seen. */
    private static final class Seen {

        @Option(names = "--channel", required = true, description = "where you have looked")
        private String channel;

        @Option(names = "--post", required = true, description = "the post's id, as the plan names it")
        private String post;

        @Option(
                names = "--word",
                required = true,
                description =
                        "what is so: sent (it is there), resend (it is not there, and shall be), skip (it shall not"
                                + " be told)")
        private Verdict word;
    }

    @Mixin
    private BlogArguments blog;

    @ArgGroup(exclusive = false, heading = "%nTo settle one message:%n")
    private Seen seen;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Announcing announcing = blog.announcing(Optional.empty());
        if (seen != null) {
            out.println(Told.line(announcing.settle(seen.channel, seen.post, seen.word)));
            return 0;
        }
        Found found = announcing.reconcile();
        FoundText.of(found).forEach(out::println);
        return found.ending().code();
    }
}
