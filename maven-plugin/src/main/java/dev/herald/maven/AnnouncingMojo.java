package dev.herald.maven;

import dev.herald.Announcing;
import dev.herald.config.SiteDefaults;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import dev.herald.report.Reports;
import java.io.File;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** A goal that plans or tells. */
abstract class AnnouncingMojo extends BlogMojo {

    /**
     * Where reports go: <code>plan.html</code>, <code>plan.md</code>, <code>plan.json</code> and <code>outcome</code>. By default
     * <code>target/herald</code>.
     */
    @Parameter(property = "herald.reports")
    private File reports;

    @Parameter(defaultValue = "${settings}", readonly = true, required = true)
    private Settings settings;

    private final SettingsDecrypter decrypter;

    AnnouncingMojo(SettingsDecrypter decrypter) {
        this.decrypter = decrypter;
    }

    /** What the goal does. */
    abstract void run(Announcing.Place place, Reports out) throws MojoFailureException;

    @Override
    void run(Folders folders, SiteDefaults defaults) throws MojoFailureException {
        Problems problems = new Problems();
        Optional.ofNullable(reports).ifPresent(folder -> Pom.refuseUnset("herald.reports", folder.getPath(), problems));
        problems.throwIfErrors();
        run(new Announcing.Place(folders.site(), folders.target(), defaults), reports());
    }

    private Reports reports() {
        return new Reports(
                Optional.ofNullable(reports)
                        .map(File::toPath)
                        .orElseGet(() -> buildFolder().resolve("herald")),
                System::getenv);
    }

    /**
     * Reads the blog and tells what is amiss in it.
     *
     * @param at instead of now
     */
    Announcing announcing(Announcing.Place place, Optional<Instant> at) {
        ServerSecrets secrets = new ServerSecrets(System.getenv(), settings, decrypter);
        Clock clock = at.map(moment -> Clock.fixed(moment, ZoneOffset.UTC)).orElse(Clock.systemUTC());
        Announcing announcing = Announcing.of(place, Announcing.World.real(secrets, clock));
        tell(announcing.warnings());
        return announcing;
    }

    /** @throws SiteException if Maven may not ask anybody */
    void requireOnline() {
        if (settings.isOffline()) {
            throw new SiteException(
                    Problem.error(
                            "settings.xml",
                            0,
                            "Maven is offline, and this goal asks networks",
                            "leave out -o, or try it without networks: herald:plan, or herald:announce with -Dherald.simulate"));
        }
    }

    @Override
    String nothingDone() {
        return "nothing was sent";
    }
}
