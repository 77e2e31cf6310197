package dev.herald.theme;

import java.util.List;

/**
 * The texts that the sitemap names, for files such as {@code llms.txt}.
 *
 * @param posts the newest first; a long list makes each when it is asked for, so that it takes no room
 * @param pages by their addresses
 */
public record Listed(List<Text> posts, List<Text> pages) {

    /**
     * A post or plain page.
     *
     * @param url absolute
     * @param description plain text, at most about 160 characters
     */
    public record Text(String title, String url, String description) {}
}
