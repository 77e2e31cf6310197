package dev.herald.output;

import dev.herald.site.Html;
import dev.herald.site.Post;
import dev.herald.site.Teaser;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A teaser that waits for the lists that show it, its beginning on the disk.
 *
 * @param beginning in UTF-8
 */
record Waiting(Post post, Supplier<byte[]> beginning, boolean more, int minutes) {

    /** @param aside where pieces wait; used from several threads */
    static Waiting of(Teaser teaser, Function<byte[], Supplier<byte[]>> aside) {
        byte[] beginning = teaser.excerpt().html().getBytes(StandardCharsets.UTF_8);
        return new Waiting(teaser.post(), aside.apply(beginning), teaser.more(), teaser.minutes());
    }

    Teaser teaser() {
        return new Teaser(post, new Html(new String(beginning.get(), StandardCharsets.UTF_8)), more, minutes);
    }
}
