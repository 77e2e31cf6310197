package dev.herald.ledger;

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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
    private final Map<String, Map<Path, Claim>> claims = new HashMap<>(); // by channel

    /** Which posts an entry holds; that never changes. */
    private record Claim(String key, int round, List<String> posts) {

        static Claim of(Entry entry) {
            return new Claim(entry.key(), entry.round(), entry.posts());
        }

        boolean isAgainst(Entry entry) {
            return key.equals(entry.key()) || round == entry.round() && !Collections.disjoint(posts, entry.posts());
        }
    }

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
    public synchronized List<Entry> entries() {
        List<Entry> entries = on(() -> remembered(folder.places()));
        return entries.stream().sorted(ORDER).toList();
    }

    private List<Entry> remembered(List<Path> places) throws IOException {
        Map<Path, Entry> entries = read(places);
        entries.forEach((place, entry) -> claims(entry.channel()).put(place, Claim.of(entry)));
        return List.copyOf(entries.values());
    }

    private Map<Path, Claim> claims(String channel) {
        return claims.computeIfAbsent(channel, name -> new HashMap<>());
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
        return folder.file(place).map(file -> inPlace(place, file.name(), EntryText.read(file.name(), file.text())));
    }

    /** Whoever renames a channel may move its folder, and think that it is done. */
    private static Entry inPlace(Path place, String file, Entry entry) {
        String home = place.getName(0).toString();
        if (!entry.channel().equals(home)) {
            throw new SiteException(Problem.error(
                    file,
                    0,
                    "this entry is of the channel '" + entry.channel() + "', and its folder is that of '" + home + "'",
                    "move it back, or let 'channel' in it say '" + home + "', too"));
        }
        return entry;
    }

    @Override
    public Optional<Entry> current(Entry entry) {
        return on(() -> read(place(entry)).filter(kept -> kept.key().equals(entry.key())));
    }

    @Override
    public boolean claim(Entry entry) {
        return alone(() -> {
            boolean free = everyClaim(entry.channel()).stream().noneMatch(kept -> kept.isAgainst(entry));
            if (free) {
                folder.write(place(entry), EntryText.of(entry));
            }
            return free;
        });
    }

    /** Those that this runner knows need not be read again, but they must still be there. */
    private Collection<Claim> everyClaim(String channel) throws IOException {
        Map<Path, Claim> known = claims(channel);
        List<Path> places = folder.places(channel);
        requireAll(known.keySet(), places);
        remembered(places.stream().filter(place -> !known.containsKey(place)).toList());
        return known.values();
    }

    private void requireAll(Set<Path> known, List<Path> places) {
        Set<Path> lost = new TreeSet<>(known);
        places.forEach(lost::remove);
        lost.stream().findFirst().ifPresent(place -> {
            throw new SiteException(Problem.error(
                    name + "/" + place.toString().replace('\\', '/'),
                    0,
                    "this entry of the ledger was taken away while Herald was at work",
                    "put it back, lest its post be told again; nothing more is sent in this run"));
        });
    }

    @Override
    public boolean save(Entry entry) {
        return alone(() -> {
            Path place = place(entry);
            boolean follows = read(place).stream()
                    .anyMatch(kept -> kept.key().equals(entry.key()) && kept.revision() + 1 == entry.revision());
            if (follows) {
                folder.write(place, EntryText.of(entry));
            }
            return follows;
        });
    }

    /** A single post by its id, several by the key of their message; in full where another message has the short name already. */
    private Path place(Entry entry) throws IOException {
        String named = entry.posts().size() == 1 ? entry.posts().get(0) : entry.key();
        Path usual = Path.of(entry.channel(), FileName.of(named, entry.key()) + ".json");
        boolean isAnothers =
                read(usual).filter(kept -> !kept.key().equals(entry.key())).isPresent();
        return isAnothers ? Path.of(entry.channel(), FileName.full(named, entry.key()) + ".json") : usual;
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
