package dev.herald.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/**
 * What of a feed is not its items.
 *
 * @param head before the first
 * @param joint between two
 * @param foot behind the last
 */
record Frame(String head, String joint, String foot) {

    /** The whole feed in UTF-8. */
    byte[] around(List<Supplier<byte[]>> items) {
        ByteArrayOutputStream feed = new ByteArrayOutputStream();
        feed.writeBytes(bytes(head));
        for (int index = 0; index < items.size(); index++) {
            feed.writeBytes(bytes(index == 0 ? "" : joint));
            feed.writeBytes(items.get(index).get());
        }
        feed.writeBytes(bytes(foot));
        return feed.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
