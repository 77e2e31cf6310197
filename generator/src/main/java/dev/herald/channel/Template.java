package dev.herald.channel;

import dev.herald.channel.Part.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills the places of a template: what a writer wrote is put in as it is and never looked at again. */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{(title|summary|link|tags|author)}");

    private Template() {}

    static List<Part> fill(String template, Brief brief, List<String> tags) {
        List<Part> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(template);
        int end = 0;
        while (place.find()) {
            words(template.substring(end, place.start()), Role.FIXED, parts);
            fill(place.group(1), brief, tags, parts);
            end = place.end();
        }
        words(template.substring(end), Role.FIXED, parts);
        return List.copyOf(parts);
    }

    private static void fill(String place, Brief brief, List<String> tags, List<Part> parts) {
        switch (place) {
            case "title" -> words(brief.story().title(), Role.TITLE, parts);
            case "summary" -> words(brief.story().summary(), Role.SUMMARY, parts);
            case "link" -> parts.add(new Part.Link(brief.link(), brief.story().title()));
            case "author" -> words(authors(brief), Role.FIXED, parts);
            default -> tags(tags, parts);
        }
    }

    private static String authors(Brief brief) {
        return brief.story().post().authors().stream()
                .map(author -> author.name())
                .collect(Collectors.joining(", "));
    }

    private static void tags(List<String> tags, List<Part> parts) {
        for (int index = 0; index < tags.size(); index++) {
            words(index == 0 ? "" : " ", Role.FIXED, parts);
            parts.add(new Part.Tag(tags.get(index)));
        }
    }

    private static void words(String text, Role role, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Part.Words(text, role));
        }
    }
}
