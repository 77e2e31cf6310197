package dev.herald.output;

import dev.herald.state.Packer;
import dev.herald.state.Unpacker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What pages may load and run (Content Security Policy Level 3): what comes from the site itself, and what is named here besides.
 *
 * @param more sources by directive: hashes, whole origins, {@code data:}
 */
record Policy(Map<String, SortedSet<String>> more) {

    static final Policy OWN = new Policy(Map.of());

    private static final SortedSet<String> NOTHING = Collections.emptySortedSet();
    private static final String SELF = "'self'";
    private static final String NONE = "'none'";

    private static final String REST = "default-src";
    private static final String STYLES = "style-src";

    /** The directives in their order, and what each says by itself; one that says nothing falls back to the first (section 6.8.3). */
    private static final Map<String, String> ALWAYS = new LinkedHashMap<>();

    static {
        ALWAYS.put(REST, SELF);
        ALWAYS.put("script-src", "");
        ALWAYS.put(STYLES, "");
        ALWAYS.put("img-src", "");
        ALWAYS.put("font-src", "");
        ALWAYS.put("media-src", "");
        ALWAYS.put("connect-src", "");
        ALWAYS.put("frame-src", NONE);
        ALWAYS.put("object-src", NONE);
        ALWAYS.put("form-action", SELF);
        ALWAYS.put("base-uri", NONE);
    }

    Policy {
        Map<String, SortedSet<String>> copy = new TreeMap<>();
        more.forEach(
                (directive, sources) -> copy.put(directive, Collections.unmodifiableSortedSet(new TreeSet<>(sources))));
        more = Collections.unmodifiableMap(copy);
    }

    /** What is allowed, for {@link #unpack}. */
    byte[] packed() {
        Packer out = new Packer();
        out.all(more.entrySet(), one -> out.text(one.getKey()).all(one.getValue(), out::text));
        return out.packed();
    }

    static Policy unpack(byte[] packed) {
        Unpacker in = new Unpacker(packed);
        Map<String, SortedSet<String>> more = new TreeMap<>();
        in.all(() -> more.put(in.text(), new TreeSet<>(in.all(in::text))));
        return new Policy(more);
    }

    /** Whether this one allows all that the other does. */
    boolean allows(Policy other) {
        return other.more.entrySet().stream()
                .allMatch(one -> more.getOrDefault(one.getKey(), NOTHING).containsAll(one.getValue()));
    }

    /** A policy that allows what either allows. */
    Policy and(Policy other) {
        Map<String, SortedSet<String>> both = new TreeMap<>();
        more.forEach((directive, sources) -> both.put(directive, new TreeSet<>(sources)));
        other.more.forEach((directive, sources) ->
                both.computeIfAbsent(directive, any -> new TreeSet<>()).addAll(sources));
        return new Policy(both);
    }

    /** The policy for an answer whose styles are nobody's business but the page's: they are too many to name. */
    String withoutStyles() {
        List<String> said = new ArrayList<>();
        ALWAYS.forEach((directive, always) -> {
            if (always.isEmpty() && !directive.equals(STYLES)) {
                said.add(says(directive, SELF));
            } else if (!always.isEmpty() && !directive.equals(REST)) {
                said.add(says(directive, always));
            }
        });
        return String.join("; ", said) + "; manifest-src " + SELF;
    }

    /** The policy as a header or {@code <meta>} says it. */
    @Override
    public String toString() {
        return ALWAYS.entrySet().stream()
                .map(always -> says(always.getKey(), always.getValue()))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining("; "));
    }

    private String says(String directive, String always) {
        SortedSet<String> sources = more.getOrDefault(directive, NOTHING);
        if (sources.isEmpty()) {
            return always.isEmpty() ? "" : directive + " " + always;
        }
        Stream<String> own = always.equals(NONE) ? Stream.of() : Stream.of(SELF);
        return directive + " " + Stream.concat(own, sources.stream()).distinct().collect(Collectors.joining(" "));
    }
}
