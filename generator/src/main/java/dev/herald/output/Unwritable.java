package dev.herald.output;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Why a site cannot be written to its folder, in words. */
final class Unwritable {

    private Unwritable() {}

    static SiteException because(Path target, IOException fault) {
        return new SiteException(clash(OutputFolder.staging(target), fault)
                .orElseGet(() -> Problem.error(
                        target.toString(), 0, "the site cannot be written here (" + why(fault) + ")", fix(fault))));
    }

    /** What no folder could help: two parts of the site want the same place. */
    private static Optional<Problem> clash(Path staging, IOException fault) {
        boolean isThere = fault instanceof FileAlreadyExistsException;
        return Optional.of(fault)
                .filter(FileSystemException.class::isInstance)
                .map(one -> ((FileSystemException) one).getFile())
                .map(file -> Path.of(file))
                .filter(file -> file.startsWith(staging))
                .filter(file -> isThere || Files.isDirectory(file) || Files.isRegularFile(file.getParent()))
                .map(file -> staging.relativize(file).toString().replace('\\', '/'))
                .map(name -> Problem.error(
                        name,
                        0,
                        "the site has a file and a folder of this name",
                        "give one of the two another address"));
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
