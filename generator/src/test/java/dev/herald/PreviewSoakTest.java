package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.serve.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day of edits. {@code -Dherald.soak=2000} takes it whole. */
class PreviewSoakTest {

    private static final int SAVES = Integer.getInteger("herald.soak", 100);
    private static final Duration PATIENCE = Duration.ofSeconds(9); // what is found after ten, by looking, was missed
    private static final Pattern STYLE = Pattern.compile("assets/style\\.\\w+\\.css");
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    private final Random random = new Random(7);
    private final List<Long> seen = new ArrayList<>();
    private final List<Long> memory = new ArrayList<>();
    private Blog blog;
    private Path site;

    @Test
    void noSaveIsMissedAndMemoryStaysFlat() throws Exception {
        blog = new Blog(folder);
        site = Serving.folder(folder);
        for (int post = 0; post < 8; post++) {
            blog.post(name(post), text("As it was."));
        }
        try (Showing showing = Showing.of(folder);
                Visitor.Listener page = new Visitor(showing.port()).listen("")) {
            for (int save = 0; save < SAVES; save++) {
                edit(save, page);
                if (save % (SAVES / 10) == 0) {
                    memory.add(used());
                }
            }
        }

        tell();
        assertThat(memory.get(9) - memory.get(2))
                .as("megabytes more: %s", memory)
                .isLessThan(8);
        assertThat(Blog.files(site).keySet())
                .filteredOn(file -> file.startsWith("posts/"))
                .hasSize(8);
    }

    private static String name(int post) {
        return "2026-01-0" + (post + 1) + "-post-" + post + ".md";
    }

    private static String text(String words) {
        return "---\ntitle: A post\n---\n" + words + "\n";
    }

    private void edit(int save, Visitor.Listener page) throws Exception {
        String words = "Words of save " + save + ".";
        int post = random.nextInt(8);
        switch (save % 10) {
            case 0, 5 -> saveInPlace(post, words);
            case 1, 6 -> saveByRenaming(post, words);
            case 2 -> comeAndGo(save, words, page);
            case 3 -> breakAndMend(post, words, page);
            case 4 -> draft(post, words);
            case 7 -> postpone(post, words);
            case 8 -> dress(save);
            default -> rename(save);
        }
        page.next("problems");
    }

    private void saveInPlace(int post, String words) throws Exception {
        blog.post(name(post), text(words));
        await(page(post), words);
    }

    /** As vim does, and most others in their own ways. */
    private void saveByRenaming(int post, String words) throws Exception {
        Path file = folder.resolve("content/posts").resolve(name(post));
        Path fresh = file.resolveSibling("4913");
        Files.writeString(fresh, text(words));
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        await(page(post), words);
    }

    private void comeAndGo(int save, String words, Visitor.Listener page) throws Exception {
        Path bundle = folder.resolve("content/posts/2026-02-01-bundle-" + save);
        blog.file(folder.relativize(bundle).resolve("index.md").toString(), text(words));
        await("posts/bundle-" + save + "/index.html", words);
        page.next("problems");
        Files.delete(bundle.resolve("index.md"));
        Files.delete(bundle);
        long began = System.nanoTime();
        while (Files.exists(site.resolve("posts/bundle-" + save + "/index.html"))) {
            pause(began, "the bundle is still there");
        }
    }

    private void breakAndMend(int post, String words, Visitor.Listener page) throws Exception {
        blog.post(name(post), "---\ntitel: A post\n---\n");
        String told = page.next("problems");
        while (!told.contains("titel")) {
            told = page.next("problems");
        }
        saveInPlace(post, words);
    }

    private void draft(int post, String words) throws Exception {
        blog.post(name(post), text(words).replace("\n---\n", "\ndraft: true\n---\n"));
        await(page(post), words);
    }

    private void postpone(int post, String words) throws Exception {
        blog.post(name(post), text(words).replace("\n---\n", "\ndate: 2027-01-01\n---\n"));
        await(page(post), words);
    }

    private void dress(int save) throws Exception {
        String words = "outline-offset:" + save + "px";
        if (random.nextBoolean()) {
            blog.file("theme/assets/more.css", "h1 {" + words + "}\n");
            awaitStyle(words);
        } else {
            blog.file("theme/templates/slots/end.ftlh", "<p style=\"" + words + "\">End</p>\n");
            await("posts/post-0/index.html", words);
        }
    }

    private void awaitStyle(String words) throws Exception {
        long began = System.nanoTime();
        while (!STYLE.matcher(read("posts/post-0/index.html"))
                .results()
                .anyMatch(sheet -> read(sheet.group()).contains(words))) {
            pause(began, words);
        }
        seen.add((System.nanoTime() - began) / 1_000_000);
    }

    private void rename(int save) throws Exception {
        blog.file("site.yaml", "title: Blog of save " + save + ".\nurl: https://example.com\n");
        await("index.html", "Blog of save " + save + ".");
    }

    private static String page(int post) {
        return "posts/post-" + post + "/index.html";
    }

    private void await(String file, String words) throws Exception {
        long began = System.nanoTime();
        while (!read(file).contains(words)) {
            pause(began, words);
        }
        seen.add((System.nanoTime() - began) / 1_000_000);
    }

    /** "" for a file that is not there, or goes. */
    private String read(String file) {
        try {
            return Files.readString(site.resolve(file));
        } catch (NoSuchFileException gone) {
            return "";
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void pause(long began, String what) throws InterruptedException {
        if (System.nanoTime() - began > PATIENCE.toNanos()) {
            throw new AssertionError("missed: " + what);
        }
        Thread.sleep(2);
    }

    private static long used() throws InterruptedException {
        System.gc();
        Thread.sleep(20);
        System.gc();
        Runtime java = Runtime.getRuntime();
        return (java.totalMemory() - java.freeMemory()) / MEGABYTE;
    }

    private void tell() {
        long[] sorted = seen.stream().mapToLong(Long::longValue).sorted().toArray();
        String all =
                "saves " + SAVES + ", milliseconds from save to page: median " + sorted[sorted.length / 2] + ", 99 % "
                        + sorted[sorted.length * 99 / 100] + ", longest "
                        + Arrays.stream(sorted).max().orElse(0)
                        + "; megabytes used: " + memory;
        if (SAVES >= 1000) {
            System.out.println(all);
        }
    }
}
