package dev.herald;

import dev.herald.config.AnnounceConfig;
import dev.herald.config.AnnounceConfig.Database;
import dev.herald.config.Secret;
import dev.herald.config.Secrets;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteFile;
import dev.herald.http.Censor;
import dev.herald.ledger.FileLedger;
import dev.herald.ledger.GitLedger;
import dev.herald.ledger.Ledger;
import dev.herald.ledger.PostgresLedger;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The ledger that a blog has. */
record Ledgers(Path blog, SiteConfig config, Secrets secrets, Censor censor) {

    /** The one that announcements are written to. */
    Ledger open() {
        AnnounceConfig announce = config.announce();
        return switch (announce.ledger()) {
            case FILES -> files();
            case GIT -> GitLedger.open(blog, announce.folder(), announce.branch());
            case POSTGRES -> postgres(announce.database().orElseThrow());
        };
    }

    /** The one that a plan reads, without a network: a clone has the ledger's files as they were when it was made. */
    Ledger openForPlan() {
        return config.announce().ledger() == AnnounceConfig.Ledger.POSTGRES ? open() : files();
    }

    /** The first secret of the ledger's database that is not set; nothing if a plan can read the ledger. */
    Optional<Secret> missing() {
        return config.announce().ledger() == AnnounceConfig.Ledger.POSTGRES
                ? needed(config.announce().database().orElseThrow())
                        .filter(name -> secrets.find(name).isEmpty())
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<Secret> needed(Database database) {
        return Stream.of(Optional.of(database.url()), database.user(), database.password())
                .flatMap(Optional::stream);
    }

    private Ledger files() {
        return new FileLedger(blog.resolve(config.announce().folder()));
    }

    private Ledger postgres(Database database) {
        missing().ifPresent(name -> {
            throw new SiteException(Problem.error(
                    SiteFile.NAME,
                    0,
                    "the ledger is in a database, and the secret " + name.name() + " is not set",
                    "put it into the environment, or into a <server> of Maven's settings.xml"));
        });
        return new PostgresLedger(
                censor.reveal(database.url()),
                database.user().map(censor::reveal),
                database.password().map(censor::reveal),
                config.url().toString());
    }
}
