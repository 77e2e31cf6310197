package dev.herald;

import dev.herald.plan.Plan;
import dev.herald.report.PlanText;
import dev.herald.report.Reports;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code herald plan SITE}. */
@Command(
        name = "plan",
        description = "Shows what each channel would hear now, and why not the rest. Needs no secrets and no network.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:the blog has problems; nothing is planned", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {"  herald plan .", "  herald plan . --at 2026-12-24T18:00:00Z --reports /tmp/plan"})
final class PlanCommand implements Callable<Integer> {

    @Mixin
    private BlogArguments blog;

    @Option(
            names = "--at",
            paramLabel = "MOMENT",
            description = "another moment than now, such as 2026-11-23T09:00:00Z")
    private Instant at;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Announcing announcing = blog.announcing(Optional.ofNullable(at));
        Plan plan = announcing.plan();
        PlanText.of(plan).forEach(out::println);
        Reports reports = blog.reports();
        out.println("Open " + reports.write(plan, announcing.page(plan)).toUri());
        return 0;
    }
}
