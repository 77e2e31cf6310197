package dev.herald.share;

import java.util.Optional;

/**
 * One way to pass a page on.
 *
 * @param network as {@code site.yaml} names it: {@code hacker-news}, {@code email}, {@code copy}
 * @param name as the network calls itself
 * @param url where a click leads; none for what only a script can do: {@code copy} and {@code print}
 */
public record ShareButton(String network, String name, Optional<String> url) {}
