package dev.herald.output;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What pages may load and run (Content Security Policy Level 3): what comes from the site itself, and what is named here besides.
 *
 * @param more sources by directive: hashes, whole origins, {@code data:}
 */
record Policy(Map<String, SortedSet<String>> more) {

    static final Policy OWN = new Policy(Map.of());

    private static final Map<String, String> ALWAYS = new LinkedHashMap<>();

    static {
        ALWAYS.put("default-src", "'none'");
        ALWAYS.put("script-src", "'self'");
        ALWAYS.put("style-src", "'self'");
        ALWAYS.put("img-src", "'self'");
        ALWAYS.put("font-src", "'self'");
        ALWAYS.put("media-src", "'self'");
        ALWAYS.put("connect-src", "'self'");
        ALWAYS.put("manifest-src", "'self'");
        ALWAYS.put("frame-src", "");
        ALWAYS.put("object-src", "");
        ALWAYS.put("form-action", "'self'");
        ALWAYS.put("base-uri", "'none'");
    }

    Policy {
        Map<String, SortedSet<String>> copy = new TreeMap<>();
        more.forEach(
                (directive, sources) -> copy.put(directive, Collections.unmodifiableSortedSet(new TreeSet<>(sources))));
        more = Collections.unmodifiableMap(copy);
    }

    /** A policy that allows what either allows. */
    Policy and(Policy other) {
        Map<String, SortedSet<String>> both = new TreeMap<>();
        more.forEach((directive, sources) -> both.put(directive, new TreeSet<>(sources)));
        other.more.forEach((directive, sources) ->
                both.computeIfAbsent(directive, any -> new TreeSet<>()).addAll(sources));
        return new Policy(both);
    }

    /** The policy as a header or {@code <meta>} says it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        ALWAYS.forEach((directive, always) -> {
            SortedSet<String> sources = new TreeSet<>(more.getOrDefault(directive, new TreeSet<>()));
            sources.remove(always);
            if (!always.isEmpty() || !sources.isEmpty()) {
                text.append(text.isEmpty() ? "" : "; ").append(directive);
                text.append(always.isEmpty() ? "" : " " + always);
                sources.forEach(source -> text.append(' ').append(source));
            }
        });
        return text.toString();
    }
}
