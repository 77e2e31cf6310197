package dev.herald.importer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;

/** The comments on a text, as a file of data. */
final class CommentFile {

    private CommentFile() {}

    static String name(Place place) {
        return "data/comments/" + place.stem() + ".yaml";
    }

    static String of(Place place) {
        List<Object> all = new ArrayList<>();
        place.text().comments().forEach(comment -> all.add(fields(comment)));
        Map<String, Object> fields = new LinkedHashMap<>();
        place.route().ifPresent(route -> fields.put("post", route));
        fields.put("comments", all);
        return Yaml.of(fields);
    }

    private static Map<String, Object> fields(Comment comment) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", comment.id());
        comment.parent().ifPresent(parent -> said.put("parent", parent));
        if (!comment.kind().equals("comment")) {
            said.put("kind", comment.kind());
        }
        said.put("author", comment.author());
        comment.url().ifPresent(url -> said.put("url", url));
        comment.date().ifPresent(date -> said.put("date", date.toString()));
        said.put("text", Blocks.of(Jsoup.parseBodyFragment(comment.html()).body()));
        return said;
    }
}
