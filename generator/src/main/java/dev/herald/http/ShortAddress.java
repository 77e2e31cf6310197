package dev.herald.http;

/** An address as people read it where a link hides the whole: {@code example.com/posts/tid…}. */
public final class ShortAddress {

    private static final int LONGEST = 30;

    private ShortAddress() {}

    /** Its first signs, as Mastodon shows them: {@code example.com/posts/tide/?utm_sour…}. */
    public static String beginning(String url) {
        return cut(url.replaceFirst("(?i)^https?://(?:www\\.)?", ""), LONGEST + 1);
    }

    public static String of(String url) {
        String plain = url.replaceFirst("(?i)^https?://(?:www\\.)?", "")
                .replaceFirst("[?#].*$", "")
                .replaceFirst("/$", "");
        return cut(plain, LONGEST);
    }

    private static String cut(String plain, int longest) {
        int length = plain.codePointCount(0, plain.length());
        return length <= longest ? plain : plain.substring(0, plain.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
