package dev.herald.serve;

import dev.herald.site.JsonText;
import dev.herald.site.Route;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which pages a plain build would not have, for the script of a page.
 *
 * @param path of a route on this host, decoded
 */
record State(Map<Route, Mark> marks, Function<Route, String> path) {

    /** As JSON: the mark of a page, if it is that of a text, and what is said of all texts that are not published, by their paths. */
    String of(Optional<Route> page) {
        Map<String, Object> unpublished = new TreeMap<>();
        marks.forEach((route, mark) -> {
            if (!mark.isPublished()) {
                unpublished.put(path.apply(route), mark.says());
            }
        });
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("page", page.map(marks::get).map(State::said));
        all.put("unpublished", unpublished);
        return JsonText.of(all);
    }

    private static Map<String, Object> said(Mark mark) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("state", mark.state());
        said.put("says", mark.says());
        said.put("file", mark.file());
        return said;
    }
}
