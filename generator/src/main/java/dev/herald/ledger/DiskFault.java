package dev.herald.ledger;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.IOException;

/** What is told where the files beside a ledger cannot be written or read. */
final class DiskFault {

    private DiskFault() {}

    static SiteException told(IOException fault) {
        return new SiteException(Problem.error(
                ".git",
                0,
                "the files that the ledger needs beside the repository cannot be used (" + fault.getMessage() + ")",
                "look whether the disk is full or may not be written"));
    }
}
