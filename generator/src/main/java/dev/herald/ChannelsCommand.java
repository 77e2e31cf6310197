package dev.herald;

import dev.herald.announce.Checkup;
import dev.herald.announce.Result.Ending;
import dev.herald.report.CheckupText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code herald channels SITE}. */
@Command(
        name = "channels",
        description = "Asks each network whether the account works, which rights it has, how long its token lasts, and"
                + " what its own limits are. Sends nothing.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every channel can be used",
            "1:the blog has problems; no channel was asked",
            "2:wrong usage",
            "4:a channel cannot be used"
        },
        footerHeading = "%nExamples:%n",
        footer = "  MASTODON_TOKEN=... herald channels .")
final class ChannelsCommand implements Callable<Integer> {

    @Mixin
    private BlogArguments blog;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Checkup> checkups = blog.announcing(Optional.empty())
                .checkups(checkup -> CheckupText.of(checkup).forEach(out::println));
        checkups.forEach(checkup -> CheckupText.warning(checkup)
                .ifPresent(warning -> spec.commandLine().getErr().println("warning: " + warning)));
        return checkups.stream().allMatch(Checkup::works) ? Ending.DONE.code() : Ending.PARTIAL.code();
    }
}
