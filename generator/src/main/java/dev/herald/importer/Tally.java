package dev.herald.importer;

import dev.herald.content.Slug;
import dev.herald.importer.OldBlog.OldAuthor;
import dev.herald.importer.OldText.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an old blog has, all in all.
 *
 * @param now what is later is not public yet
 */
record Tally(OldBlog old, Instant now) {

    /** Texts that readers see. */
    Stream<OldText> open() {
        return old.texts().stream()
                .filter(OldText::isPublic)
                .filter(text -> text.when()
                        .published()
                        .filter(date -> date.toInstant().isAfter(now))
                        .isEmpty());
    }

    /** Authors of texts. */
    List<OldAuthor> authors() {
        Set<String> used = old.texts().stream()
                .flatMap(text -> text.terms().authors().stream())
                .collect(Collectors.toSet());
        return old.authors().stream()
                .filter(author -> used.contains(author.id()))
                .toList();
    }

    /** The blog's own zone; most exports name none, but most of their dates show how far it is from UTC. */
    ZoneId zone() {
        return old.zone().orElseGet(this::usualZone);
    }

    private ZoneId usualZone() {
        Map<Integer, Integer> counts = new TreeMap<>();
        old.texts().stream()
                .filter(text -> text.kind() == Kind.POST)
                .flatMap(text -> text.when().published().stream())
                .forEach(date -> counts.merge(date.getOffset().getTotalSeconds(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue())
                .<ZoneId>map(most -> ZoneOffset.ofTotalSeconds(most.getKey()))
                .filter(zone -> !zone.equals(ZoneOffset.UTC))
                .orElse(ZoneId.of("UTC"));
    }

    Moved.Counts counts() {
        List<OldText> all = old.texts();
        int open = (int) all.stream().filter(OldText::isPublic).count();
        int posts = (int) all.stream()
                .filter(text -> text.isPublic() && text.kind() == Kind.POST)
                .count();
        return new Moved.Counts(
                posts,
                open - posts,
                all.size() - open,
                all.stream().mapToInt(text -> text.comments().size()).sum(),
                distinct(all.stream().flatMap(text -> text.terms().categories().stream())),
                distinct(all.stream().flatMap(text -> text.terms().tags().stream())),
                authors().size());
    }

    private static int distinct(Stream<String> names) {
        return (int) names.map(Slug::of).distinct().count();
    }

    /** The addresses at which the old blog answered: of its texts, and of lists that lead on. */
    List<String> addresses(OldAddresses paths, Set<String> lists) {
        Set<String> all = new LinkedHashSet<>();
        open().forEach(text -> {
            text.at().address().ifPresent(all::add);
            all.addAll(text.at().formerly());
        });
        old.pages().keySet().stream()
                .filter(address ->
                        paths.ownPath(address).filter(lists::contains).isPresent())
                .forEach(all::add);
        return List.copyOf(all);
    }
}
