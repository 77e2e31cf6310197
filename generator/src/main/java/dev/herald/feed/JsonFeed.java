package dev.herald.feed;

import dev.herald.site.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
final class JsonFeed {

    private static final String END = "\n}\n";
    private static final String LINE = "\n    "; // of an item, two steps in

    private JsonFeed() {}

    static Frame frame(FeedContents feed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", feed.title());
        json.put("home_page_url", feed.page());
        json.put("feed_url", feed.self());
        json.put("description", feed.description());
        json.put("authors", List.of(author(feed.author())));
        json.put("language", feed.language().toLanguageTag());
        json.put("hubs", feed.hub().map(hub -> List.of(hub(hub))));
        String head = JsonText.indented(json);
        String open = head.substring(0, head.length() - END.length()) + ",\n  \"items\" : [";
        return feed.isEmpty()
                ? new Frame(open + " ]" + END, "", "")
                : new Frame(open + LINE, "," + LINE, "\n  ]" + END);
    }

    /** @param usual the language of the feed */
    static String item(FeedItem item, Locale usual) {
        return JsonText.indented(members(item, usual)).strip().replace("\n", LINE); // no text has a line break in JSON
    }

    private static Map<String, Object> hub(String url) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "WebSub");
        json.put("url", url);
        return json;
    }

    private static Map<String, Object> members(FeedItem item, Locale usual) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", item.id());
        json.put("url", item.url());
        json.put("title", item.title());
        json.put("summary", item.summary());
        json.put(
                item.html().isPresent() ? "content_html" : "content_text",
                item.html().or(item::summary).orElse(item.title()));
        json.put("image", item.picture().map(FeedPicture::url));
        json.put("date_published", item.published().toString());
        json.put("date_modified", item.updated().toString());
        json.put(
                "authors",
                unlessEmpty(item.authors().stream().map(JsonFeed::author).toList()));
        json.put("tags", unlessEmpty(item.categories()));
        json.put(
                "language",
                Optional.of(item.language().toLanguageTag())
                        .filter(tag -> !item.language().equals(usual)));
        return json;
    }

    private static Map<String, Object> author(FeedAuthor author) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", author.name());
        json.put("url", author.url());
        json.put("avatar", author.avatar());
        return json;
    }

    private static Optional<List<?>> unlessEmpty(List<?> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }
}
