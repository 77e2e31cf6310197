package dev.herald.plan;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What names a message for good, wherever and whenever it is made: the first half of the SHA-256 of site, channel, round and posts. */
public final class MessageKey {

    private MessageKey() {}

    /**
     * 32 hexadecimal digits, fit for a file's name.
     *
     * @param posts their ids, in any order
     */
    public static String of(URI site, String channel, Collection<String> posts, int round) {
        String named = Stream.concat(
                        Stream.of(site.toString(), channel, String.valueOf(round)),
                        posts.stream().sorted())
                .collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(sha256(named), 0, 16);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent); // every Java has it
        }
    }
}
