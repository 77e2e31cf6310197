package dev.herald.serve;

import dev.herald.content.Absence;
import dev.herald.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What needs its writer's attention, for the desk's template. */
record DeskNews(DeskBlog blog, DeskList list, Instant now) {

    private static final int NAMED = 5;

    Map<String, Object> model() {
        List<DeskText> drafts = blog.of(DeskState.DRAFT);
        List<DeskText> troubles =
                blog.texts().stream().filter(DeskNews::isTrouble).toList();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("done", blog.done());
        model.put("notes", blog.notes());
        model.put("found", found());
        model.put(
                "problems",
                blog.problems().stream().limit(NAMED).map(DeskNews::problem).toList());
        model.put("moreProblems", more(blog.problems()));
        model.put("troubles", first(troubles));
        model.put("moreTroubles", more(troubles));
        model.put("drafts", first(drafts));
        model.put("moreDrafts", more(drafts));
        model.put("draftsAt", new DeskQuery("", Optional.of(DeskState.DRAFT), 1).address());
        next().ifPresent(text -> model.put("next", next(text)));
        return model;
    }

    private static boolean isTrouble(DeskText text) {
        return text.told().stream().anyMatch(DeskTold::isTrouble);
    }

    private List<Map<String, Object>> first(List<DeskText> texts) {
        return texts.stream().limit(NAMED).map(list::text).toList();
    }

    private static int more(List<?> all) {
        return Math.max(0, all.size() - NAMED);
    }

    /** {@code 1 error and 3 warnings}; "" for none. */
    private String found() {
        long errors = blog.errors();
        long warnings = blog.problems().size() - errors;
        String faults = errors == 0 ? "" : DeskWindow.counted(errors, "error");
        String doubts = warnings == 0 ? "" : DeskWindow.counted(warnings, "warning");
        return faults + (errors > 0 && warnings > 0 ? " and " : "") + doubts;
    }

    static Map<String, Object> problem(Problem problem) {
        return Map.of(
                "file", problem.file(),
                "line", problem.line(),
                "what", problem.what(),
                "fix", problem.fix(),
                "error", problem.isError());
    }

    private Optional<DeskText> next() {
        return blog.of(DeskState.SCHEDULED).stream()
                .filter(text -> text.date().isPresent())
                .min(Comparator.comparing(text -> text.date().orElseThrow().toInstant()));
    }

    private Map<String, Object> next(DeskText text) {
        ZonedDateTime date = text.date().orElseThrow();
        Map<String, Object> model = list.text(text);
        model.put("in", Absence.span(Duration.between(now, date)));
        model.put("after", blog.of(DeskState.SCHEDULED).size() - 1);
        model.put("at", new DeskQuery("", Optional.of(DeskState.SCHEDULED), 1).address());
        return model;
    }
}
