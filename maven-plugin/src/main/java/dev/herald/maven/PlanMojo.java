package dev.herald.maven;

import dev.herald.Announcing;
import dev.herald.plan.Plan;
import dev.herald.report.PlanText;
import dev.herald.report.Reports;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Shows what each channel would hear now, and for everything else why not: on the console, as a page, as Markdown (also in a job's summary, where
 * <code>GITHUB_STEP_SUMMARY</code> names one) and as JSON. Needs no secrets and no network.
 */
@Mojo(name = "plan", requiresProject = false, threadSafe = true)
public final class PlanMojo extends AnnouncingMojo {

    /** Another moment than now, such as <code>2026-11-23T09:00:00Z</code>. */
    @Parameter(property = "herald.at")
    private String at;

    @Inject
    public PlanMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    String skipped() {
        return "Nothing is planned";
    }

    @Override
    void run(Announcing.Place place, Reports out) {
        Announcing announcing = announcing(place, Moment.of(at));
        Plan plan = announcing.plan();
        PlanText.of(plan).forEach(getLog()::info);
        getLog().info("Open " + out.write(plan, announcing.page(plan)).toUri());
    }
}
