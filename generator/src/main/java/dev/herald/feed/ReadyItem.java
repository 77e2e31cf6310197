package dev.herald.feed;

import dev.herald.config.FeedConfig.Format;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A post as it stands in feeds.
 *
 * @param updated the last significant change
 * @param hasText whether it has the whole text, and not only its summary
 * @param hasDublinCore whether its RSS uses the words of Dublin Core
 * @param written in each format, in UTF-8; fetched from where it waits
 */
record ReadyItem(Instant updated, boolean hasText, boolean hasDublinCore, Map<Format, Supplier<byte[]>> written) {}
