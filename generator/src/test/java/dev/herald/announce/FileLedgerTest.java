package dev.herald.announce;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileLedgerTest extends LedgerContract {

    @TempDir
    private Path blog;

    @Override
    protected Ledger open() {
        return new FileLedger(blog.resolve("announcements"));
    }
}
