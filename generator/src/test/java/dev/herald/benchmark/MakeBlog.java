package dev.herald.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Writes the posts and pictures of a blog that nobody wrote, as a generator wants them. */
public final class MakeBlog {

    /** A picture of one pixel: the benchmark is of texts. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC");

    private final Peer peer;
    private final Path folder;

    MakeBlog(Peer peer, Path folder) {
        this.peer = peer;
        this.folder = folder;
    }

    /**
     * {@code MakeBlog PEER POSTS FOLDER [one-tag]}.
     *
     * @param arguments {@code herald}, {@code hugo}, {@code jekyll}, {@code eleventy} or {@code jbake}; how many posts; the folder of the blog; perhaps {@code one-tag}, which all posts then have besides their own
     */
    public static void main(String[] arguments) throws IOException {
        boolean common = List.of(arguments).indexOf("one-tag") == 3;
        new MakeBlog(Peer.named(arguments[0]), Path.of(arguments[2]))
                .write(Integer.parseInt(arguments[1]), common ? SyntheticPost::withCommonTag : post -> post);
    }

    void write(int posts, UnaryOperator<SyntheticPost> change) throws IOException {
        for (int number : IntStream.range(0, SyntheticText.PICTURES).toArray()) {
            write(peer.picture(number), PICTURE);
        }
        for (int number : IntStream.range(0, posts).toArray()) {
            SyntheticPost post = change.apply(SyntheticPost.of(number));
            write(peer.file(post), peer.text(post).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void write(String file, byte[] bytes) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
    }
}
