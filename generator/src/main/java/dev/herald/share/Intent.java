package dev.herald.share;

import dev.herald.config.Network;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The address at which a network opens its own window with a text in it.
 *
 * @param start up to the first parameter
 * @param parameters by name, in order; one without a value is left out
 */
record Intent(String start, Map<String, Function<Shared, String>> parameters) {

    /** Every network that a link can reach. */
    static final Map<Network, Intent> ALL = Map.ofEntries(
            Map.entry(Network.BLUESKY, to("https://bsky.app/intent/compose?").with("text", Shared::post)),
            // Behind the #, so that the text reaches no log. One line, because servers before 2025 stumble over two
            // (mastodon#33681).
            Map.entry(Network.MASTODON, to("https://share.joinmastodon.org/#").with("text", Shared::line)),
            Map.entry(
                    Network.THREADS,
                    to("https://www.threads.com/intent/post?")
                            .with("text", Shared::title)
                            .with("url", Shared::url)),
            Map.entry(
                    Network.X,
                    to("https://x.com/intent/tweet?")
                            .with("text", Shared::title)
                            .with("url", Shared::url)),
            Map.entry(
                    Network.LINKEDIN,
                    to("https://www.linkedin.com/sharing/share-offsite/?").with("url", Shared::url)),
            Map.entry(
                    Network.FACEBOOK,
                    to("https://www.facebook.com/sharer/sharer.php?").with("u", Shared::url)),
            Map.entry(
                    Network.REDDIT,
                    to("https://www.reddit.com/submit?")
                            .with("url", Shared::url)
                            .with("title", Shared::title)),
            Map.entry(
                    Network.HACKER_NEWS,
                    to("https://news.ycombinator.com/submitlink?")
                            .with("u", Shared::url)
                            .with("t", Shared::title)),
            Map.entry(
                    Network.PINTEREST,
                    to("https://www.pinterest.com/pin/create/button/?")
                            .with("url", Shared::url)
                            .with("media", Shared::pictureUrl)
                            .with("description", Shared::title)),
            Map.entry(
                    Network.TUMBLR,
                    to("https://www.tumblr.com/widgets/share/tool?")
                            .with("canonicalUrl", Shared::url)
                            .with("title", Shared::title)
                            .with("caption", Shared::summary)
                            .with("tags", Shared::tagList)),
            Map.entry(
                    Network.TELEGRAM,
                    to("https://t.me/share/url?").with("url", Shared::url).with("text", Shared::title)),
            Map.entry(Network.WHATSAPP, to("https://wa.me/?").with("text", Shared::lines)),
            Map.entry(
                    Network.EMAIL,
                    to("mailto:?").with("subject", Shared::subject).with("body", Shared::letter)));

    private static Intent to(String start) {
        return new Intent(start, Map.of());
    }

    private Intent with(String name, Function<Shared, String> value) {
        Map<String, Function<Shared, String>> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new Intent(start, more);
    }

    String address(Shared shared) {
        StringBuilder address = new StringBuilder(start);
        parameters.forEach((name, value) -> {
            String text = value.apply(shared);
            if (!text.isEmpty()) {
                address.append(address.length() == start.length() ? "" : "&")
                        .append(name)
                        .append('=');
                address.append(Percent.encode(text));
            }
        });
        return address.toString();
    }
}
