package dev.herald.maven;

import dev.herald.Announcing.Place;
import dev.herald.Announcing.World;
import dev.herald.Checking;
import dev.herald.Checking.Keeping;
import dev.herald.check.report.ConsoleReport;
import dev.herald.check.report.Wanted;
import dev.herald.check.rule.Findings;
import dev.herald.config.SiteDefaults;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Settings;

/**
 * Builds the blog, which does nothing if nothing changed, and looks on its site for what readers, search engines and networks would stumble over. Each rule has its
 * weight below <code>check.rules</code> in <code>site.yaml</code>; an error fails the build.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class CheckMojo extends BlogMojo {

    /** Whether drafts are looked at too. */
    @Parameter(property = "herald.drafts", defaultValue = "false")
    private boolean drafts;

    /** Whether posts whose date is still to come are looked at too. */
    @Parameter(property = "herald.future", defaultValue = "false")
    private boolean future;

    /** Whether links to other sites are asked, which takes a while and the network. */
    @Parameter(property = "herald.check.outside", defaultValue = "false")
    private boolean outside;

    /**
     * In which forms what was found is written, each as <code>FORMAT</code> or <code>FORMAT=FILE</code>: <code>html</code>, <code>junit</code>,
     * <code>sarif</code>, <code>github</code> (annotations, which a job on GitHub prints).
     */
    @Parameter(property = "herald.check.reports", defaultValue = "html")
    private List<String> formats;

    /** Where reports go that name no file: by default <code>target/herald</code>. */
    @Parameter(property = "herald.reports")
    private File reports;

    /** The site is online: note its addresses and feed items in the folder <code>published</code>, if there are no errors. */
    @Parameter(property = "herald.check.record", defaultValue = "false")
    private boolean record;

    /** Addresses and feed ids that are lost may go: note what is there now. */
    @Parameter(property = "herald.check.accept", defaultValue = "false")
    private boolean accept;

    /** Whether the alias is written into each text that has lost its address. */
    @Parameter(property = "herald.check.mend", defaultValue = "false")
    private boolean mend;

    /** Whether to build the blog without looking at its site. */
    @Parameter(property = "herald.check.skip", defaultValue = "false")
    private boolean skipCheck;

    @Parameter(defaultValue = "${settings}", readonly = true, required = true)
    private Settings settings;

    @Override
    String skipped() {
        return "The site is not checked";
    }

    @Override
    String nothingDone() {
        return "nothing was checked";
    }

    @Override
    void run(Folders folders, SiteDefaults defaults) throws MojoFailureException {
        if (skipCheck) {
            getLog().info(skipped() + ": herald.check.skip is set");
            return;
        }
        requireOnline();
        List<Wanted> wanted = wanted();
        Checking.Wish wish = wish();
        World world = World.real(secret -> Optional.empty(), Clock.systemUTC());
        Place place = new Place(folders.site(), folders.target(), defaults);
        Findings findings = Checking.check(place, world, wish);
        tell(findings);
        wanted.forEach(report -> {
            report.write(findings, folders.site());
            getLog().info("Wrote " + report.file());
        });
        if (findings.errors() > 0) {
            throw new MojoFailureException(ConsoleReport.summary(findings));
        }
        getLog().info(ConsoleReport.summary(findings));
    }

    private void tell(Findings findings) {
        ConsoleReport.told(findings).forEach(finding -> {
            String line = finding.problem() + " [" + finding.rule() + "]";
            if (finding.isError()) {
                getLog().error(line);
            } else {
                getLog().warn(line);
            }
        });
        findings.notes().forEach(getLog()::info);
    }

    private void requireOnline() {
        if (outside && settings.isOffline()) {
            throw new SiteException(Problem.error(
                    "settings.xml",
                    0,
                    "Maven is offline, and links to other sites shall be asked",
                    "leave out -o, or herald.check.outside"));
        }
    }

    private List<Wanted> wanted() throws MojoFailureException {
        try {
            return formats.stream().map(text -> Wanted.of(text, folder())).toList();
        } catch (IllegalArgumentException unknown) {
            throw new MojoFailureException("herald.check.reports: " + unknown.getMessage());
        }
    }

    private Checking.Wish wish() throws MojoFailureException {
        try {
            return new Checking.Wish(drafts, future, outside, keeping());
        } catch (IllegalArgumentException notBoth) {
            throw new MojoFailureException("herald.check: " + notBoth.getMessage());
        }
    }

    private Path folder() {
        return Optional.ofNullable(reports)
                .map(File::toPath)
                .orElseGet(() -> buildFolder().resolve("herald"));
    }

    private Keeping keeping() throws MojoFailureException {
        if ((record ? 1 : 0) + (accept ? 1 : 0) + (mend ? 1 : 0) > 1) {
            throw new MojoFailureException("of herald.check.record, .accept and .mend at most one can be set");
        }
        return record ? Keeping.RECORD : accept ? Keeping.ACCEPT : mend ? Keeping.MEND : Keeping.COMPARE;
    }
}
