package dev.herald.importer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What a page plays or shows from elsewhere, as the address that a reader can open. */
final class Embeds {

    private static final Pattern YOUTUBE =
            Pattern.compile("(?i)(?:https?:)?//(?:www\\.)?youtube(?:-nocookie)?\\.com/(?:embed|v)/([\\w-]{6,20}).*");
    private static final Pattern YOUTUBE_LIST = Pattern.compile(
            "(?i)(?:https?:)?//(?:www\\.)?youtube(?:-nocookie)?\\.com/embed/videoseries\\?(list=[\\w-]+).*");
    private static final Pattern VIMEO = Pattern.compile("(?i)(?:https?:)?//player\\.vimeo\\.com/video/(\\d+).*");
    private static final Pattern SPOTIFY = Pattern.compile("(?i)(?:https?:)?//open\\.spotify\\.com/embed/([\\w/]+).*");
    private static final Pattern PLAYED = Pattern.compile("(?i).*\\.(?:mp4|webm|ogv|m4v)(?:[?#].*)?");

    private Embeds() {}

    /** Where an embedded page, a film or a sound is to be had; "" if that is not said. */
    static String address(Element element) {
        String src = element.attr("src");
        if (src.isEmpty()) {
            src = element.select("source[src], embed[src], iframe[src]").attr("src");
        }
        if (src.isEmpty()) {
            src = element.select("param[name=movie]").attr("value");
        }
        return open(src.isEmpty() ? element.attr("data") : src);
    }

    /** The page itself instead of the frame made of it. */
    static String open(String written) {
        String src = written.strip();
        Matcher list = YOUTUBE_LIST.matcher(src);
        if (list.matches()) {
            return "https://www.youtube.com/playlist?" + list.group(1);
        }
        Matcher youtube = YOUTUBE.matcher(src);
        if (youtube.matches()) {
            return "https://www.youtube.com/watch?v=" + youtube.group(1);
        }
        Matcher vimeo = VIMEO.matcher(src);
        if (vimeo.matches()) {
            return "https://vimeo.com/" + vimeo.group(1);
        }
        Matcher spotify = SPOTIFY.matcher(src);
        if (spotify.matches()) {
            return "https://open.spotify.com/" + spotify.group(1);
        }
        return src.startsWith("//") ? "https:" + src : src;
    }

    /** A block of its own: a video that Herald plays, or a link. */
    static String block(Element element) {
        String address = address(element);
        if (address.isEmpty()) {
            return "";
        }
        if (PLAYED.matcher(address).matches()) {
            return "![](" + Pictures.address(address) + ")";
        }
        if (element.normalName().equals("audio")) {
            return "<audio controls preload=\"none\" src=\"" + address.replace("\"", "%22") + "\"></audio>";
        }
        boolean whole = address.matches("https?://[^\\s<>]+");
        return !whole ? "" : link(address);
    }

    /** An address alone on its line: Herald plays a video there, and links to the rest. */
    static String link(String address) {
        return address.matches(".*[*_~\\[\\]`].*") && !address.matches("https://(?:www\\.youtube|vimeo)\\.com/.*")
                ? "<" + address + ">"
                : address;
    }
}
