package dev.herald.maven;

import dev.herald.Herald;
import dev.herald.Report;
import dev.herald.config.SiteDefaults;
import java.time.Instant;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Builds the blog: a folder of Markdown in, a folder of HTML out. Everything else is said in <code>site.yaml</code>; what it leaves
 * out is taken from the POM: <code>url</code>, <code>name</code>, <code>description</code>, <code>organization</code>,
 * <code>developers</code>, <code>scm</code> and <code>inceptionYear</code>. Also runs in a folder without a POM.
 */
@Mojo(name = "build", defaultPhase = LifecyclePhase.SITE, requiresProject = false, threadSafe = true)
public final class BuildMojo extends BlogMojo {

    /** Whether drafts are published. */
    @Parameter(property = "herald.drafts", defaultValue = "false")
    private boolean drafts;

    /** Whether posts whose date is still to come are published. */
    @Parameter(property = "herald.future", defaultValue = "false")
    private boolean future;

    /** Whether everything is built, as if nothing was remembered of the last build. */
    @Parameter(property = "herald.clean", defaultValue = "false")
    private boolean clean;

    @Override
    String skipped() {
        return "The blog is not built";
    }

    @Override
    String nothingDone() {
        return "nothing was written";
    }

    @Override
    void run(Folders folders, SiteDefaults defaults) {
        Report report = report(folders, defaults, Instant.now());
        tell(report.problems());
        report.skipped().forEach(left -> getLog().info("Left out " + left.file() + ": " + left.reason()));
        getLog().info(Count.of(report.posts(), "post") + ", " + Count.of(report.pages(), "page") + "; "
                + report.written() + " of " + Count.of(report.files(), "file") + " written, " + report.removed()
                + " removed");
        getLog().info("Open " + report.target().resolve("index.html").toUri());
        report.outlook().ifPresent(looks -> getLog().info("See how each post will look out there: " + looks));
    }

    private Report report(Folders folders, SiteDefaults defaults, Instant now) {
        return clean
                ? Herald.buildAnew(folders.site(), folders.target(), defaults, drafts, future, now)
                : Herald.build(folders.site(), folders.target(), defaults, drafts, future, now);
    }
}
