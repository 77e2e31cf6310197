package dev.herald.simulate;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sites that take webmentions. {@code links.example/1} to {@code /25} are pages with every way to name an endpoint, of which 24 and 25 name none;
 * {@code queue.example} answers 201 with the address of a status. All else at these hosts names no endpoint. A mention that comes again is
 * shown once, as W3C Webmention, section 3.2.4, wants.
 */
public final class FakeWebmentionSites implements Fake {

    private static final Pattern PAGE = Pattern.compile("/(\\d{1,2})");
    private static final Pattern ENDPOINT = Pattern.compile("/endpoint/\\d{1,2}");

    private final WebmentionPages pages = new WebmentionPages();
    private final TreeSet<String> mentions = new TreeSet<>();

    @Override
    public List<String> hosts() {
        return List.of("links.example", "queue.example");
    }

    @Override
    public synchronized Reply answer(Call call) {
        if (call.method().equals("POST")) {
            return mention(call);
        }
        if (call.address().getHost().equals("queue.example")) {
            return Reply.empty(200).header("Link", "<https://queue.example/mentions>; rel=\"webmention\"");
        }
        if (call.path().equals("/moved/page")) {
            return WebmentionPages.moved();
        }
        Matcher page = PAGE.matcher(call.path());
        return pages.page(page.matches() ? Integer.parseInt(page.group(1)) : 0);
    }

    private Reply mention(Call call) {
        Map<String, String> form = call.form();
        String source = form.getOrDefault("source", "");
        String target = form.getOrDefault("target", "");
        if (!isAddress(source) || !isAddress(target) || source.equals(target)) {
            return Reply.json(400, Map.of("error", "bad_request", "error_description", "source or target is wrong"));
        }
        if (!isEndpoint(call, target)) {
            return Reply.json(404, Map.of("error", "not_found", "error_description", "this is no endpoint"));
        }
        mentions.add(source + " → " + target);
        return call.address().getHost().equals("queue.example")
                ? Reply.empty(201).header("Location", "https://queue.example/status/" + mentions.size())
                : Reply.text(202, "text/plain", "It is in the queue.");
    }

    private static boolean isAddress(String text) {
        return text.startsWith("https://") || text.startsWith("http://");
    }

    /** Each page has one place of its own, with its query. */
    private static boolean isEndpoint(Call call, String target) {
        String asked = call.path()
                + Optional.ofNullable(call.address().getRawQuery())
                        .map(query -> "?" + query)
                        .orElse("");
        return switch (URI.create(target).getPath()) {
            case "/15" -> asked.equals("/15");
            case "/21" -> asked.equals("/endpoint/21?query=yes");
            case "/22" -> asked.equals("/22/endpoint");
            case "/23" -> asked.equals("/moved/23-endpoint");
            default ->
                asked.equals("/mentions")
                        || ENDPOINT.matcher(asked).matches()
                                && asked.endsWith(URI.create(target).getPath());
        };
    }

    /** The mentions, by source and target. */
    @Override
    public synchronized List<Shown> shown() {
        return mentions.stream().map(mention -> new Shown(mention, mention)).toList();
    }
}
