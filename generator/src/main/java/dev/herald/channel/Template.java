package dev.herald.channel;

import dev.herald.problem.Spelling;
import dev.herald.wording.Lines;
import dev.herald.wording.OwnWords;
import dev.herald.wording.Part;
import dev.herald.wording.Part.Role;
import dev.herald.wording.Part.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a message says, with places such as {@code {title}} for what a post brings; {@code {{title}}} stands for the word in its braces. A line whose
 * places are all empty is left out.
 */
public final class Template {

    private static final List<String> PLACES = List.of("title", "summary", "link", "tags", "author", "series");

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}|\\{([a-z]+)}");

    private Template() {}

    /** The places of a template that do not exist, each once. */
    public static List<String> faults(String template) {
        return PLACE.matcher(template)
                .results()
                .map(place -> place.group(2))
                .filter(name -> name != null && !PLACES.contains(name))
                .distinct()
                .toList();
    }

    /** What to write instead of a place that does not exist. */
    public static String remedy(String place) {
        return Spelling.nearest(place, PLACES)
                .map(near -> "did you mean '{" + near + "}'?")
                .orElse("use " + PLACES.stream().map(name -> "{" + name + "}").collect(Collectors.joining(", ")));
    }

    /** Fills the places: what a writer wrote is put in as it is and never looked at again. */
    static List<Part> fill(String template, Brief brief, List<String> tags) {
        List<Part> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(template);
        int end = 0;
        while (place.find()) {
            parts.addAll(OwnWords.parts(template.substring(end, place.start())));
            fill(place.toMatchResult(), brief, tags, parts);
            end = place.end();
        }
        parts.addAll(OwnWords.parts(template.substring(end)));
        return Lines.tidy(parts);
    }

    private static void fill(MatchResult place, Brief brief, List<String> tags, List<Part> parts) {
        Story story = brief.story();
        switch (Optional.ofNullable(place.group(2)).orElse("")) {
            case "title" -> parts.add(new Words(story.title().strip(), Role.TITLE));
            case "summary" -> parts.add(new Words(story.summary().strip(), Role.SUMMARY));
            case "link" -> parts.add(new Part.Link(brief.link(), story.title()));
            case "author" -> parts.add(new Words(authors(story), Role.NAME));
            case "series" ->
                parts.add(new Words(
                        story.post().series().map(series -> series.name()).orElse(""), Role.NAME));
            case "tags" -> tags(tags, parts);
            default -> parts.add(new Words(place.group().replace("{{", "{").replace("}}", "}"), Role.FIXED));
        }
    }

    private static String authors(Story story) {
        return story.post().authors().stream().map(author -> author.name()).collect(Collectors.joining(", "));
    }

    private static void tags(List<String> tags, List<Part> parts) {
        if (tags.isEmpty()) {
            parts.add(new Words("", Role.SUMMARY));
        }
        for (int index = 0; index < tags.size(); index++) {
            if (index > 0) {
                parts.add(new Words(" ", Role.FIXED));
            }
            parts.add(new Part.Tag(tags.get(index)));
        }
    }
}
