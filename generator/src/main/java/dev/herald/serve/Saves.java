package dev.herald.serve;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import dev.herald.state.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What is saved in a blog's folder: told by the file system where it tells, and found by looking where it does not. Not thread-safe but for {@link #close}.
 */
final class Saves implements AutoCloseable {

    private static final long QUIET = 20; // milliseconds without news after which a save is done
    private static final long LONGEST =
            250; // milliseconds of news without a pause, after which they are told all the same

    private static final long LINKS = 200; // milliseconds between looks at what links lead to

    private final Path blog;
    private final Optional<WatchService> service;
    private final Looking looking;
    private final Map<WatchKey, Set<Path>> keys = new HashMap<>();
    private Paths paths;
    private Stamps stamps;
    private long looked;
    private boolean blind;
    private boolean moved;
    private volatile boolean closed;

    private Saves(Path blog, Places places, Optional<WatchService> service, Looking looking) {
        this.blog = blog;
        this.service = service;
        this.looking = looking;
        this.paths = new Paths(blog, places);
        this.stamps = Stamps.of(blog, places);
        this.looked = System.nanoTime();
        watch(stamps.folders(blog));
    }

    /** As fits the file system of a blog. */
    static Saves in(Path blog, Places places) {
        return in(blog, places, Looking.of(blog));
    }

    static Saves in(Path blog, Places places, Looking looking) {
        try {
            Optional<WatchService> service =
                    looking.isTold() ? Optional.of(blog.getFileSystem().newWatchService()) : Optional.empty();
            return new Saves(blog, places, service, looking);
        } catch (IOException none) { // a limit of the system's: then we look
            return new Saves(blog, places, Optional.empty(), Looking.OFTEN);
        }
    }

    /** Goes by other settings from now on. */
    void lookAt(Places places) {
        Paths before = paths;
        paths = new Paths(blog, places);
        if (!paths.isLike(before)) {
            stamps = Stamps.of(blog, places);
            watch(stamps.folders(blog));
            moved = true; // what was saved in new places while nobody looked is not lost
        }
    }

    /** Waits for the next save, and until it is whole; the files and folders that were saved, added or removed. Nothing once this is closed. */
    Set<Path> next() throws InterruptedException {
        Set<Path> saved = new HashSet<>(moved ? Set.of(blog) : Set.of());
        moved = false;
        while (saved.isEmpty() && !closed) {
            try {
                listen(saved);
                saved.addAll(stamps.lookAtLinks());
            } catch (ClosedWatchServiceException end) {
                return Set.of();
            }
            if (saved.isEmpty()
                    && System.nanoTime() - looked >= looking.every(blind).toNanos()) {
                look(saved);
            }
        }
        return saved;
    }

    private void listen(Set<Path> saved) throws InterruptedException {
        long every = looking.every(blind).toMillis();
        long pause = stamps.haveLinks() ? Math.min(every, LINKS) : every;
        if (service.isEmpty()) {
            Thread.sleep(pause);
            return;
        }
        Optional<WatchKey> key = Optional.ofNullable(service.get().poll(pause, TimeUnit.MILLISECONDS));
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST);
        while (key.isPresent()) {
            take(key.get(), saved);
            boolean more = saved.isEmpty() || System.nanoTime() < end;
            key = more ? Optional.ofNullable(service.get().poll(QUIET, TimeUnit.MILLISECONDS)) : Optional.empty();
        }
    }

    private void take(WatchKey key, Set<Path> saved) {
        Set<Path> folders = Set.copyOf(keys.getOrDefault(key, Set.of()));
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == OVERFLOW) {
                look(saved); // more happened than the system remembers
            } else {
                folders.forEach(folder -> take(folder.resolve((Path) event.context()), event.kind(), saved));
            }
        }
        if (!key.reset()) {
            keys.remove(key);
        }
    }

    private void take(Path path, WatchEvent.Kind<?> kind, Set<Path> saved) {
        if (kind == ENTRY_DELETE || kind == ENTRY_CREATE) {
            drop(path, saved);
        }
        if (kind != ENTRY_DELETE && isFolder(path)) {
            come(path, kind, saved);
        } else if (paths.have(path)) {
            stamps.look(path);
            saved.add(path);
        }
    }

    private boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) || paths.follow(path);
    }

    /** What was at a path is gone, also where something else has taken its place. */
    private void drop(Path path, Set<Path> saved) {
        saved.addAll(stamps.forget(path));
        keys.values().forEach(folders -> folders.removeIf(folder -> folder.startsWith(path)));
        keys.entrySet().removeIf(key -> key.getValue().isEmpty() && cancelled(key.getKey()));
    }

    private static boolean cancelled(WatchKey key) {
        key.cancel();
        return true;
    }

    /** A folder that came has files before anyone could watch it. */
    private void come(Path folder, WatchEvent.Kind<?> kind, Set<Path> saved) {
        if (kind != ENTRY_CREATE || !paths.leadTo(folder)) {
            return;
        }
        Set<Path> watched = new HashSet<>();
        boolean more = true;
        while (more) { // of a folder that comes before its parent is watched nobody tells
            stamps.walk(folder, paths);
            Set<Path> folders = stamps.folders(folder);
            watch(folders);
            more = watched.addAll(folders);
        }
        saved.addAll(stamps.below(folder));
    }

    /** Compares everything with what was known. */
    private void look(Set<Path> saved) {
        Stamps now = Stamps.of(blog, paths.places());
        saved.addAll(now.since(stamps));
        stamps = now;
        watch(stamps.folders(blog));
        looked = System.nanoTime();
    }

    private void watch(Set<Path> folders) {
        service.ifPresent(to -> folders.forEach(folder -> watch(folder, to)));
    }

    private void watch(Path folder, WatchService to) {
        try {
            WatchKey key = folder.register(to, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
            keys.computeIfAbsent(key, fresh -> new HashSet<>()).add(folder); // links make two of one
        } catch (IOException full) { // the system watches no more folders for this user: then we look
            blind = blind || Files.exists(folder);
        }
    }

    @Override
    public void close() {
        closed = true;
        service.ifPresent(Saves::close);
    }

    private static void close(WatchService service) {
        try {
            service.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
