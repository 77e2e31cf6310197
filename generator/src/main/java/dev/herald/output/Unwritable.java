package dev.herald.output;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Why a site cannot be written to its folder, in words. */
final class Unwritable {

    private Unwritable() {}

    static SiteException because(Path target, IOException fault) {
        Path staging = OutputFolder.staging(target);
        if (isClash(fault) && Path.of(((FileSystemException) fault).getFile()).startsWith(staging)) {
            String name = staging.relativize(Path.of(((FileSystemException) fault).getFile()))
                    .toString();
            return new SiteException(Problem.error(
                    name.replace('\\', '/'),
                    0,
                    "the site has a file and a folder of this name",
                    "give one of the two another address"));
        }
        return new SiteException(Problem.error(
                target.toString(), 0, "the site cannot be written here (" + why(fault) + ")", fix(fault)));
    }

    private static boolean isClash(IOException fault) {
        return fault instanceof FileAlreadyExistsException || fault instanceof DirectoryNotEmptyException;
    }

    private static String fix(IOException fault) {
        return fault instanceof NoSuchFileException
                ? "build again, and let one build end before the next begins"
                : "choose a folder that can be written";
    }

    private static String why(IOException fault) {
        if (fault instanceof FileAlreadyExistsException exists) {
            return exists.getFile() + " is a file, not a folder";
        }
        if (fault instanceof DirectoryNotEmptyException full) {
            return full.getFile() + " is a folder, not a file";
        }
        if (fault instanceof AccessDeniedException denied) {
            return denied.getFile() + ": permission denied";
        }
        if (fault instanceof NoSuchFileException gone) {
            return gone.getFile() + " is gone; another build may be writing here";
        }
        return fault.getMessage();
    }

    /** Java names files in the locale's encoding, and a bare Linux machine's knows ASCII only; told once, not for each file. */
    static SiteException name(Path target) {
        return new SiteException(Problem.error(
                target.toString(),
                0,
                "this machine's locale has no letters for the names of some of the site's files",
                "set LC_ALL=C.UTF-8 and build again"));
    }
}
