package dev.herald.channel;

import dev.herald.site.Html;
import dev.herald.site.Post;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A post with what channels tell of it.
 *
 * @param url its canonical address, whole and as it is
 * @param page the address of its own page here, which the gate looks at
 * @param summary plain text; "" if there is none
 * @param picture the one that stands for it
 * @param html its text with whole addresses only
 * @param links the whole addresses to which its text links, each once, in order
 * @param mark of its page in this build
 */
public record Story(
        Post post,
        String url,
        String page,
        String summary,
        Optional<Picture> picture,
        Html html,
        List<String> links,
        String mark) {

    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cc}\\x{2028}\\x{2029}\\x{202D}\\x{202E}]+");

    public Story {
        links = List.copyOf(links);
    }

    public String id() {
        return post.id();
    }

    /** On one line, without what would turn the words behind it or only moves a cursor. */
    public String title() {
        return UNSEEN.matcher(post.title()).replaceAll(" ").strip();
    }
}
