package dev.herald.announce;

import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A ledger of one small file for each message, {@code FOLDER/CHANNEL/posts-hello-1a2b3c4d.json}, made to be committed: two branches that tell different
 * posts never change the same file. Runners on this machine take turns; what is claimed or saved has reached the disk. {@code FOLDER/.gitignore} keeps
 * the lock and half a file out of the repository.
 */
public final class FileLedger implements Ledger {

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::channel).thenComparing(Entry::key);

    private final LedgerFolder folder;
    private final String name;
    private final Duration patience;
    private final Map<Path, Entry> claims = new HashMap<>();

    /** @param folder which need not exist yet */
    public FileLedger(Path folder) {
        this(folder, Duration.ofSeconds(30));
    }

    FileLedger(Path folder, Duration patience) {
        this.folder = new LedgerFolder(folder);
        this.name = String.valueOf(folder.getFileName());
        this.patience = patience;
    }

    /** @throws SiteException with every file that is damaged */
    @Override
    public List<Entry> entries() {
        return on(() -> read(folder.places())).values().stream().sorted(ORDER).toList();
    }

    private Map<Path, Entry> read(List<Path> places) throws IOException {
        Problems problems = new Problems();
        Map<Path, Entry> entries = new TreeMap<>();
        for (Path place : places) {
            try {
                read(place).ifPresent(entry -> entries.put(place, entry));
            } catch (SiteException damaged) {
                problems.addAll(damaged.problems());
            }
        }
        problems.throwIfErrors();
        return entries;
    }

    private Optional<Entry> read(Path place) throws IOException {
        return folder.file(place).map(file -> EntryText.read(file.name(), file.text()));
    }

    @Override
    public boolean claim(Entry entry) {
        return alone(() -> {
            boolean free = claims(entry.channel()).stream().noneMatch(kept -> isTaken(kept, entry));
            if (free) {
                folder.write(place(entry), EntryText.of(entry));
            }
            return free;
        });
    }

    /** The channel's entries as they were when this runner first read them: of what posts they hold, nothing changes later. */
    private Collection<Entry> claims(String channel) throws IOException {
        List<Path> places = folder.places(channel);
        List<Path> others =
                places.stream().filter(place -> !claims.containsKey(place)).toList();
        claims.putAll(read(others));
        return places.stream().map(claims::get).filter(Objects::nonNull).toList();
    }

    private static boolean isTaken(Entry kept, Entry entry) {
        return kept.key().equals(entry.key())
                || kept.round() == entry.round() && !Collections.disjoint(kept.posts(), entry.posts());
    }

    @Override
    public boolean save(Entry entry) {
        return alone(() -> {
            boolean follows = read(place(entry)).stream()
                    .anyMatch(kept -> kept.key().equals(entry.key()) && kept.revision() + 1 == entry.revision());
            if (follows) {
                folder.write(place(entry), EntryText.of(entry));
            }
            return follows;
        });
    }

    /** A single post by its id, several by the key of their message. */
    private static Path place(Entry entry) {
        String named = entry.posts().size() == 1 ? entry.posts().get(0) : entry.key();
        return Path.of(entry.channel(), FileName.of(named, entry.key()) + ".json");
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    /** While no other runner changes anything. */
    private synchronized boolean alone(Work<Boolean> work) {
        return on(() -> {
            folder.prepare();
            FolderLock lock = FolderLock.take(folder.lock(), patience);
            try {
                return work.run();
            } finally {
                lock.close();
            }
        });
    }

    private <T> T on(Work<T> work) {
        try {
            return work.run();
        } catch (IOException fault) {
            throw new SiteException(Problem.error(
                    name,
                    0,
                    "the ledger cannot be used (" + why(fault) + ")",
                    "make this folder one that Herald can read and write; what is not written there is not sent"));
        }
    }

    private static String why(IOException fault) {
        if (fault instanceof FileAlreadyExistsException exists) {
            return Path.of(exists.getFile()).getFileName() + " is a file, not a folder";
        }
        if (fault instanceof AccessDeniedException denied) {
            return Path.of(denied.getFile()).getFileName() + ": permission denied";
        }
        if (fault instanceof FileSystemException about && about.getReason() != null) {
            return Path.of(about.getFile()).getFileName() + ": " + about.getReason();
        }
        return fault.getMessage();
    }

    @Override
    public void close() {
        // nothing stays open between two changes
    }
}
