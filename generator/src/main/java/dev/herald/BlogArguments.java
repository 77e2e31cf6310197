package dev.herald;

import dev.herald.Announcing.World;
import dev.herald.config.SiteDefaults;
import dev.herald.report.Reports;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What every verb about announcements is told. */
final class BlogArguments {

    @Parameters(paramLabel = "SITE", description = "the blog's folder, with site.yaml in it")
    private Path site;

    @Option(
            names = "--reports",
            paramLabel = "FOLDER",
            description = "where reports go (default: ${DEFAULT-VALUE})",
            defaultValue = "target/herald")
    private Path reports;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    Reports reports() {
        return new Reports(reports, System::getenv);
    }

    Announcing.Place place() {
        return new Announcing.Place(site, site.resolve("target/site"), SiteDefaults.NONE);
    }

    /** @param at the moment for which is planned; the present one by default */
    Announcing announcing(Optional<Instant> at) {
        World world = ((Main) command.root().userObject()).world();
        Announcing announcing = Announcing.of(place(), at.map(world::at).orElse(world));
        announcing.warnings().forEach(warning -> command.commandLine().getErr().println(Main.told(warning)));
        return announcing;
    }
}
