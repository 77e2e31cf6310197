package dev.herald.serve;

import dev.herald.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The problems of a blog for the desk's template: file by file, those with errors first. */
final class DeskProblems {

    private final DeskBlog blog;
    private final DeskList list;
    private final Map<String, DeskText> texts = new HashMap<>();

    DeskProblems(DeskBlog blog, DeskList list) {
        this.blog = blog;
        this.list = list;
        blog.texts().forEach(text -> texts.put(text.file(), text));
    }

    Map<String, Object> of(DeskQuery query) {
        List<Problem> asked = blog.problems().stream()
                .filter(problem -> means(query, problem))
                .toList();
        List<Problem> byFile = new ArrayList<>();
        byFile(asked).values().forEach(byFile::addAll);
        DeskWindow<Problem> window = new DeskWindow<>(byFile, query.page());
        Map<String, Object> model =
                window.model("problem", page -> query.at(page).address());
        model.put("words", query.words());
        model.put(
                "files",
                byFile(window.shown()).entrySet().stream().map(this::file).toList());
        return model;
    }

    private static boolean means(DeskQuery query, Problem problem) {
        String all = (problem.file() + " " + problem.what()).toLowerCase(Locale.ROOT);
        return List.of(query.words().toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .allMatch(all::contains);
    }

    private static Map<String, List<Problem>> byFile(List<Problem> problems) {
        Map<String, List<Problem>> files = new LinkedHashMap<>();
        problems.forEach(problem -> files.computeIfAbsent(problem.file(), absent -> new ArrayList<>())
                .add(problem));
        return files;
    }

    private Map<String, Object> file(Map.Entry<String, List<Problem>> file) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("file", file.getKey());
        model.put("problems", file.getValue().stream().map(DeskNews::problem).toList());
        if (texts.containsKey(file.getKey())) {
            model.put("text", list.text(texts.get(file.getKey())));
        }
        return model;
    }
}
