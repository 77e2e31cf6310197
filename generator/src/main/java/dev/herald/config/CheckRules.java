package dev.herald.config;

import dev.herald.config.SiteConfig.Weight;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the check of the built site is told.
 *
 * @param chosen weights by the names of rules, which {@code check} knows
 * @param mild whether a rule for which nothing is chosen only warns, as in a blog that moves in
 * @param ignore outside addresses that nobody asks: each the beginning of some, or a pattern with {@code *}
 * @param remember how long an outside address that answered is not asked again; default 7 days
 */
public record CheckRules(Map<String, Weight> chosen, boolean mild, List<String> ignore, Duration remember) {

    /** What is done if {@code site.yaml} says nothing. */
    public static final CheckRules USUAL = new CheckRules(Map.of(), false, List.of(), Duration.ofDays(7));

    public CheckRules {
        chosen = Map.copyOf(chosen);
        ignore = List.copyOf(ignore);
    }

    static CheckRules of(Settings check, boolean mild) {
        Map<String, Weight> chosen = new TreeMap<>();
        Settings rules = check.section("rules");
        rules.names().forEach(name -> chosen.put(name, rules.choice(name, Weight.class, Weight.WARNING)));
        try (Settings outside = check.section("outside")) {
            return new CheckRules(
                    chosen,
                    mild,
                    outside.texts("ignore", List.of()),
                    outside.parsed("remember", Durations::of, Durations.FIX).orElse(USUAL.remember));
        }
    }

    /** What a rule weighs. */
    public Weight weight(String rule, Weight usual) {
        return Optional.ofNullable(chosen.get(rule)).orElse(mild ? usual.mild() : usual);
    }
}
