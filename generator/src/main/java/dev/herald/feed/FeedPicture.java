package dev.herald.feed;

import java.util.Optional;

/**
 * A post's picture.
 *
 * @param url a whole address
 * @param type the media type, as measured, else by the ending of the address
 * @param length in bytes; 0 if the picture is not one of the blog's own, as the RSS profile says (section "enclosure")
 */
record FeedPicture(String url, Optional<String> type, long length) {}
