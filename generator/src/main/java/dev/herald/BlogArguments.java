package dev.herald;

import dev.herald.config.Secrets;
import dev.herald.config.SiteDefaults;
import dev.herald.report.Reports;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every verb about announcements is told. */
final class BlogArguments {

    private static final Secrets ENVIRONMENT =
            name -> Optional.ofNullable(System.getenv(name.name())).filter(text -> !text.isEmpty());

    @Parameters(paramLabel = "SITE", description = "the blog's folder, with site.yaml in it")
    private Path site;

    @Option(
            names = "--reports",
            paramLabel = "FOLDER",
            description = "where reports go (default: ${DEFAULT-VALUE})",
            defaultValue = "target/herald")
    private Path reports;

    Reports reports() {
        return new Reports(reports, System::getenv);
    }

    Announcing.Place place() {
        return new Announcing.Place(site, site.resolve("target/site"), SiteDefaults.NONE);
    }

    /** @param at the moment for which is planned; the present one by default */
    Announcing announcing(Optional<Instant> at) {
        Clock clock = at.map(moment -> Clock.fixed(moment, ZoneOffset.UTC)).orElse(Clock.systemUTC());
        return Announcing.of(place(), Announcing.World.real(ENVIRONMENT, clock));
    }
}
