package dev.herald;

import dev.herald.announce.FileLedger;
import dev.herald.announce.GitLedger;
import dev.herald.announce.Ledger;
import dev.herald.announce.PostgresLedger;
import dev.herald.channel.Censor;
import dev.herald.config.AnnounceConfig;
import dev.herald.config.AnnounceConfig.Database;
import dev.herald.config.SiteConfig;
import java.nio.file.Path;

/** The ledger that a blog has. */
record Ledgers(Path blog, SiteConfig config, Censor censor) {

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

    private Ledger files() {
        return new FileLedger(blog.resolve(config.announce().folder()));
    }

    private Ledger postgres(Database database) {
        return new PostgresLedger(
                censor.reveal(database.url()),
                database.user().map(censor::reveal),
                database.password().map(censor::reveal),
                config.url().toString());
    }
}
