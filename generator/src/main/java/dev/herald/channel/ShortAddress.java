package dev.herald.channel;

/** An address as people read it where a link hides the whole: {@code example.com/posts/tid…}. */
final class ShortAddress {

    private static final int LONGEST = 30;

    private ShortAddress() {}

    static String of(String url) {
        String plain = url.replaceFirst("(?i)^https?://(?:www\\.)?", "")
                .replaceFirst("[?#].*$", "")
                .replaceFirst("/$", "");
        int length = plain.codePointCount(0, plain.length());
        return length <= LONGEST ? plain : plain.substring(0, plain.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
