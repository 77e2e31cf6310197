package dev.herald.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code Link} headers of an answer (RFC 8288, section 3). */
public final class LinkHeader {

    private static final Pattern LINK = Pattern.compile(
            "<([^>]*+)>((?:\\s*+;\\s*+[^\\s=;,\"]++(?:\\s*+=\\s*+(?:\"(?:[^\"\\\\]|\\\\.)*+\"|[^\\s\";,]*+))?+)*+)");

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*+([^\\s=;,\"]++)(?:\\s*+=\\s*+(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\\s\";,]*+)))?+");

    private LinkHeader() {}

    /** The targets, as they are written, of links of the page itself that have this relation, in order. */
    public static List<String> targets(List<String> headers, String relation) {
        List<String> targets = new ArrayList<>();
        for (String header : headers) {
            Matcher link = LINK.matcher(header);
            while (link.find()) {
                if (has(link.group(2), relation)) {
                    targets.add(link.group(1).strip());
                }
            }
        }
        return targets;
    }

    private static boolean has(String parameters, String relation) {
        List<String> relations = List.of();
        Matcher parameter = PARAMETER.matcher(parameters);
        while (parameter.find()) {
            String name = parameter.group(1).toLowerCase(Locale.ROOT);
            if (name.equals("anchor")) {
                return false; // a link of some other page
            }
            if (name.equals("rel") && relations.isEmpty()) { // only the first counts
                relations = relations(parameter);
            }
        }
        return relations.contains(relation);
    }

    private static List<String> relations(Matcher parameter) {
        String value = parameter.group(2) != null ? parameter.group(2) : parameter.group(3);
        return value == null
                ? List.of()
                : Arrays.asList(value.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    }
}
