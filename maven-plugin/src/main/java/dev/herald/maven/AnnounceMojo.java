package dev.herald.maven;

import dev.herald.Announcing;
import dev.herald.Diary;
import dev.herald.Simulation;
import dev.herald.announce.Result;
import dev.herald.announce.Result.Ending;
import dev.herald.plan.Plan.Change;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import dev.herald.report.Reports;
import dev.herald.report.Told;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Tells each post that is due, once, after its page is live. Prints a line for each message with its public address. Fails unless everything that was due is
 * told; the word for how it ended (<code>done</code>, <code>held</code>, <code>partial</code>, <code>needs-a-person</code>, <code>configuration</code>) is in
 * <code>target/herald/outcome</code>, and in a job's outputs where <code>GITHUB_OUTPUT</code> names them. Bound to no phase.
 */
@Mojo(name = "announce", requiresProject = false, threadSafe = true)
public final class AnnounceMojo extends AnnouncingMojo {

    /** Whether the networks are simulated on this machine: the whole flow, without an account, with a ledger that is thrown away. */
    @Parameter(property = "herald.simulate", defaultValue = "false")
    private boolean simulate;

    /** Another moment than now; only for a simulation, where the default is an hour after the newest post. */
    @Parameter(property = "herald.at")
    private String at;

    /** Whether messages are changed whose posts have changed. */
    @Parameter(property = "herald.edit", defaultValue = "false")
    private boolean edit;

    /** Whether messages are deleted whose posts are withdrawn or gone. */
    @Parameter(property = "herald.delete", defaultValue = "false")
    private boolean delete;

    /** Whether it is well if something has to wait, such as for its page to be live; a later run tells it. */
    @Parameter(property = "herald.held", defaultValue = "false")
    private boolean held;

    @Inject
    public AnnounceMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    String skipped() {
        return "Nothing is told";
    }

    @Override
    void run(Announcing.Place place, Reports out) throws MojoFailureException {
        Result result;
        try {
            result = simulate ? simulated(place) : announced(place);
        } catch (SiteException faults) {
            out.write(Ending.CONFIGURATION);
            throw faults;
        }
        out.write(result.ending());
        getLog().info(Told.sum(result));
        if (result.ending() != Ending.DONE && !(held && result.ending() == Ending.HELD)) {
            throw new MojoFailureException(Told.word(result.ending()) + ": " + Told.sum(result));
        }
    }

    private Result simulated(Announcing.Place place) {
        try (Simulation simulation = Simulation.of(place, Moment.of(at))) {
            return simulation.run(changes(), new Diary(getLog()::info));
        }
    }

    private Result announced(Announcing.Place place) {
        requireOnline();
        if (at != null) {
            throw new SiteException(Problem.error(
                    "herald.at",
                    0,
                    "another moment is for a simulation only",
                    "add -Dherald.simulate, or leave it out"));
        }
        return announcing(place, Optional.empty()).announce(changes(), outcome -> getLog().info(Told.line(outcome)));
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
