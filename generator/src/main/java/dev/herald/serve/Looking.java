package dev.herald.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** How saves are noticed, and how often everything is looked at besides. */
enum Looking {
    /** The file system tells of each save; now and then we look all the same. */
    SELDOM(true, Duration.ofSeconds(10)),
    /** It may tell, but not of what others do on a network, or on the other side of a virtual machine. */
    OFTEN(true, Duration.ofSeconds(1)),
    /** Java's own way is to look every few seconds here, which is too seldom. */
    ALWAYS(false, Duration.ofMillis(200));

    /** File systems on Linux that tell of everything that happens in them. */
    private static final Set<String> TELLING =
            Set.of("ext2", "ext3", "ext4", "xfs", "btrfs", "zfs", "f2fs", "tmpfs", "overlay", "bcachefs", "ntfs");

    private final boolean told;
    private final Duration every;

    Looking(boolean told, Duration every) {
        this.told = told;
        this.every = every;
    }

    static Looking of(Path folder) {
        return of(System.getProperty("os.name"), type(folder));
    }

    /**
     * The way that fits.
     *
     * @param system its name, as Java has it
     * @param type of the file system
     */
    static Looking of(String system, String type) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac") || name.contains("darwin")) {
            return ALWAYS;
        }
        return TELLING.contains(type.toLowerCase(Locale.ROOT)) ? SELDOM : OFTEN;
    }

    private static String type(Path folder) {
        try {
            return Files.getFileStore(folder).type();
        } catch (IOException unknown) {
            return "";
        }
    }

    /** Whether the file system is asked to tell. */
    boolean isTold() {
        return told;
    }

    /** @param blind whether it cannot tell of every folder */
    Duration every(boolean blind) {
        return blind ? OFTEN.every : every;
    }
}
