package dev.herald;

import dev.herald.config.SiteDefaults;
import dev.herald.problem.Problem;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A preview of a blog that runs while a test looks at it. */
final class Showing implements AutoCloseable {

    private static final int PATIENCE = 60; // seconds for one build, on a busy machine

    private static final int QUIET = 500; // milliseconds

    private final Serving serving;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();

    private Showing(Serving serving) {
        this.serving = serving;
        Thread loop = new Thread(() -> serving.run(lines::add, this::add), "preview");
        loop.setDaemon(true);
        loop.start();
    }

    /** Opens a preview and waits for its first build. */
    static Showing of(Path blog) throws InterruptedException {
        Showing showing = new Showing(Serving.open(
                blog,
                Serving.folder(blog),
                SiteDefaults.NONE,
                OptionalInt.of(0),
                Clock.fixed(Blog.NOW, ZoneOffset.UTC)));
        showing.line();
        return showing;
    }

    private void add(Problem problem) {
        problems.add(Main.told(problem));
    }

    /** The address of a path such as {@code /about/}. */
    String address(String path) {
        return serving.address().resolve(path).toString();
    }

    /** Where another preview of the blog is. */
    Optional<String> other() {
        return serving.other();
    }

    int port() {
        return serving.address().getPort();
    }

    /** What was told last of a build, once it is. */
    String line() throws InterruptedException {
        String line = lines.poll(PATIENCE, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("nothing was built");
        }
        return line.replaceFirst("\\d+ ms$", "… ms");
    }

    /** Waits until nothing more is built. */
    void rest() throws InterruptedException {
        String line = lines.poll(QUIET, TimeUnit.MILLISECONDS);
        while (line != null) {
            line = lines.poll(QUIET, TimeUnit.MILLISECONDS);
        }
    }

    /** Every problem that was told. */
    List<String> problems() {
        return problems;
    }

    @Override
    public void close() {
        serving.close();
    }
}
