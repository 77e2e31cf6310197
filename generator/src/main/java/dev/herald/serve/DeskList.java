package dev.herald.serve;

import dev.herald.site.Post;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The blog's texts for the desk's template: those that are asked for, the newest first. */
final class DeskList {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm VV", Locale.ROOT);

    private final DeskBlog blog;
    private final Map<String, Long> problems;

    DeskList(DeskBlog blog) {
        this.blog = blog;
        this.problems = blog.problems().stream()
                .collect(Collectors.groupingBy(problem -> problem.file(), Collectors.counting()));
    }

    Map<String, Object> of(DeskQuery query) {
        List<DeskText> meant = blog.texts().stream().filter(query::means).toList();
        List<DeskText> asked = meant.stream()
                .filter(text -> query.state().isEmpty() || query.state().get() == text.state())
                .toList();
        DeskWindow<DeskText> window = new DeskWindow<>(asked, query.page());
        Map<String, Object> model = window.model("text", page -> query.at(page).address());
        model.put("words", query.words());
        model.put("state", query.state().map(DeskState::key).orElse(""));
        model.put("states", states(query, meant));
        model.put("texts", window.shown().stream().map(this::text).toList());
        return model;
    }

    /** Every state that has texts, with their number. */
    private List<Map<String, Object>> states(DeskQuery query, List<DeskText> meant) {
        Map<DeskState, Integer> counts = new EnumMap<>(DeskState.class);
        meant.forEach(text -> counts.merge(text.state(), 1, Integer::sum));
        List<Map<String, Object>> states = new ArrayList<>();
        states.add(state("All", query, Optional.empty(), meant.size()));
        for (DeskState state : DeskState.values()) {
            boolean shown = counts.containsKey(state) || query.state().equals(Optional.of(state));
            if (shown) {
                states.add(state(state.plural(), query, Optional.of(state), counts.getOrDefault(state, 0)));
            }
        }
        return states;
    }

    private static Map<String, Object> state(String name, DeskQuery query, Optional<DeskState> state, int count) {
        return Map.of(
                "name",
                name,
                "count",
                String.format(Locale.ROOT, "%,d", count),
                "address",
                query.with(state).address(),
                "chosen",
                query.state().equals(state));
    }

    /** One text with all that leads on from it. */
    Map<String, Object> text(DeskText text) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", text.title());
        model.put(
                "language",
                text.post().map(post -> post.language().toLanguageTag()).orElse(""));
        model.put("file", text.file());
        model.put("kind", text.isPage() ? "Page" : "");
        model.put("state", text.state().title());
        model.put("key", text.state().key());
        model.put("because", text.because());
        model.put("date", text.date().map(date -> date(text.state(), date)).orElse(""));
        model.put(
                "page",
                text.post().map(post -> blog.addresses().path(post.route())).orElse(""));
        model.put("looks", text.post().map(DeskPlace::looks).orElse(""));
        model.put(
                "plan",
                text.post()
                        .filter(post -> isToBeTold(text, post))
                        .map(DeskPlace::plan)
                        .orElse(""));
        model.put("told", text.told().stream().map(DeskList::told).toList());
        long faults = problems.getOrDefault(text.file(), 0L);
        model.put("problems", faults == 0 ? "" : DeskWindow.counted(faults, "problem"));
        model.put("mend", DeskPlace.problems(text.file()));
        return model;
    }

    private static boolean isToBeTold(DeskText text, Post post) {
        return post.kind() == Post.Kind.POST && text.state() != DeskState.PUBLISHED;
    }

    /** What is still to come has its minute too. */
    static String date(DeskState state, ZonedDateTime date) {
        return (state == DeskState.SCHEDULED ? MINUTE : DAY).format(date);
    }

    static Map<String, Object> told(DeskTold told) {
        return Map.of(
                "channel", told.channel(),
                "said", told.said(),
                "url", told.url().orElse(""),
                "trouble", told.isTrouble());
    }
}
