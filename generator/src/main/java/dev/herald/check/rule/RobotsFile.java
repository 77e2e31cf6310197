package dev.herald.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What {@code robots.txt} tells all search engines (RFC 9309).
 *
 * @param rules of the group of {@code *}
 */
record RobotsFile(List<Line> rules, List<String> sitemaps) {

    static final String NAME = "robots.txt";

    /** A rule; an empty path matches nothing. */
    record Line(boolean allow, String path) {

        boolean matches(String asked) {
            String[] parts = path.split("\\*", -1);
            StringBuilder pattern = new StringBuilder();
            for (int i = 0; i < parts.length; i++) {
                pattern.append(i > 0 ? ".*" : "").append(Pattern.quote(parts[i].replaceFirst("\\$$", "")));
            }
            String all = pattern + (path.endsWith("$") ? "" : ".*");
            return !path.isEmpty() && asked.matches(all);
        }
    }

    static RobotsFile parse(String text) {
        List<Line> rules = new ArrayList<>();
        List<String> sitemaps = new ArrayList<>();
        boolean ours = false;
        boolean naming = false;
        for (String line : text.split("\\R")) {
            String[] parts = line.replaceFirst("#.*", "").strip().split(":", 2);
            String name = parts[0].strip().toLowerCase(Locale.ROOT);
            String value = parts.length < 2 ? "" : parts[1].strip();
            if (name.equals("user-agent")) {
                ours = naming && ours || value.equals("*");
                naming = true;
            } else if (!name.isEmpty()) {
                naming = naming && name.equals("sitemap");
            }
            if (ours && (name.equals("allow") || name.equals("disallow"))) {
                rules.add(new Line(name.equals("allow"), value));
            } else if (name.equals("sitemap")) {
                sitemaps.add(value);
            }
        }
        return new RobotsFile(List.copyOf(rules), List.copyOf(sitemaps));
    }

    /** The longest rule that matches decides; of two the one that allows. */
    boolean allows(String path) {
        int longest = -1;
        boolean allowed = true;
        for (Line rule : rules) {
            int length = rule.path.length();
            if (rule.matches(path) && (length > longest || length == longest && rule.allow)) {
                longest = length;
                allowed = rule.allow;
            }
        }
        return allowed;
    }
}
