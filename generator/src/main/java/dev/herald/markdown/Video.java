package dev.herald.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A video that a link leads to.
 *
 * @param service its name, or "" for a file that the browser plays itself
 * @param embed the address of a player that sets no cookies; "" for a file
 */
record Video(String service, String embed) {

    private static final Video FILE = new Video("", "");
    private static final Pattern YOUTUBE = Pattern.compile(
            "https?://(?:www\\.|m\\.)?(?:youtube\\.com/(?:watch\\?(?:\\S*&)?v=|shorts/|live/|embed/)|youtu\\.be/)([\\w-]{6,20})([?&#]\\S*)?");
    private static final Pattern VIMEO = Pattern.compile(
            "https?://(?:www\\.|player\\.)?vimeo\\.com/(?:video/|channels/\\w+/)?(\\d{4,12})(?:[/?#]\\S*)?");
    private static final Pattern START = Pattern.compile("[?&#](?:t|start)=(?:(\\d+)h)?(?:(\\d+)m)?(\\d*)s?(?:&|$)");

    static Optional<Video> of(String url) {
        if (isFile(url)) {
            return Optional.of(FILE);
        }
        Matcher youtube = YOUTUBE.matcher(url);
        if (youtube.matches()) {
            return Optional.of(
                    new Video("YouTube", "https://www.youtube-nocookie.com/embed/" + youtube.group(1) + start(url)));
        }
        Matcher vimeo = VIMEO.matcher(url);
        return vimeo.matches()
                ? Optional.of(new Video("Vimeo", "https://player.vimeo.com/video/" + vimeo.group(1) + "?dnt=1"))
                : Optional.empty();
    }

    /** Whether the path of an address ends like a video's. */
    static boolean isFile(String url) {
        String path = url.split("[?#]", 2)[0].toLowerCase(Locale.ROOT);
        return path.endsWith(".mp4") || path.endsWith(".webm") || path.endsWith(".ogv") || path.endsWith(".m4v");
    }

    boolean isFile() {
        return service.isEmpty();
    }

    /** Whether a page may frame this address: it is one of those that we make. */
    static boolean isPlayer(String embed) {
        return embed.startsWith("https://www.youtube-nocookie.com/embed/")
                || embed.startsWith("https://player.vimeo.com/video/");
    }

    private static String start(String url) {
        Matcher start = START.matcher(url);
        if (!start.find()) {
            return "";
        }
        long seconds = number(start.group(1)) * 3600 + number(start.group(2)) * 60 + number(start.group(3));
        return seconds > 0 ? "?start=" + seconds : "";
    }

    private static long number(String digits) {
        return digits == null || digits.isEmpty() || digits.length() > 6 ? 0 : Long.parseLong(digits);
    }
}
