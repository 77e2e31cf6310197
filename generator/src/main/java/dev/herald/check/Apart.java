package dev.herald.check;

import dev.herald.config.SiteConfig;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whether a blog and its site keep apart: the site may lie in the blog's folder, but not over anything of the blog. */
public final class Apart {

    private Apart() {}

    /** @throws SiteException if the site would be written over the blog */
    public static void require(Path blog, Path target, SiteConfig.Content content) {
        Path site = real(target);
        boolean over = Stream.of(
                        content.posts(),
                        content.pages(),
                        content.drafts(),
                        content.files(),
                        List.of("theme", "data", "."))
                .flatMap(List::stream)
                .map(folder -> real(blog.resolve(folder)))
                .anyMatch(folder -> folder.startsWith(site));
        if (over) {
            throw new SiteException(Problem.error(
                    target.toString(),
                    0,
                    "the site would be written over the blog",
                    "choose another folder, such as " + blog.resolve("target/site")));
        }
    }

    /** The path without symbolic links, as far as it exists. */
    private static Path real(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        if (whole.getParent() == null || Files.exists(whole)) {
            return followed(whole);
        }
        return real(whole.getParent()).resolve(whole.getFileName());
    }

    private static Path followed(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
