package dev.herald.check.guard;

import dev.herald.check.rule.Flaw;
import dev.herald.check.rule.SiteFiles;
import dev.herald.check.rule.SiteRule;
import dev.herald.check.rule.Whole;
import dev.herald.config.SiteConfig.Checks;
import dev.herald.config.SiteConfig.Weight;
import dev.herald.site.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Addresses that were published and answer no more. */
public final class AddressesRule implements SiteRule {

    /** Its name. */
    public static final String NAME = "addresses";

    private final Addresses kept;
    private final Texts now;
    private final Supplier<Renames> renames;

    /** @param renames asked only if a file is gone */
    public AddressesRule(Addresses kept, Texts now, Supplier<Renames> renames) {
        this.kept = kept;
        this.now = now;
        this.renames = renames;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String wants() {
        return "Every address that was published still answers";
    }

    /** Of a blog that moves in too: this is what must not get lost then. */
    @Override
    public Weight usual(Checks checks) {
        return Weight.ERROR;
    }

    /**
     * An address that is lost.
     *
     * @param now where its text is, published or left out; nothing if nobody knows
     */
    private record Lost(Route address, String before, Optional<Renames.Found> now) {

        boolean isRenamed() {
            return now.filter(found -> !found.file().equals(before)).isPresent();
        }
    }

    /**
     * A text that has lost an address, for sure: one that only looks like it is for a person to judge.
     *
     * @param file relative to the blog
     */
    public record Loser(String file, Route address) {}

    /** All of them, sorted by address. */
    public List<Loser> losers(SiteFiles site) {
        return lost(site)
                .flatMap(lost -> lost.now().stream()
                        .filter(found -> found.sure() && now.at(found.file()).isPresent())
                        .map(found -> new Loser(found.file(), lost.address())))
                .toList();
    }

    private Stream<Lost> lost(SiteFiles site) {
        Map<Route, String> gone = new TreeMap<>(kept.files());
        gone.keySet().removeIf(address -> site.find(address.path()).isPresent());
        Set<String> there = Set.copyOf(now.files());
        Optional<Renames> renamed = Optional.of(renames)
                .filter(any -> !there.containsAll(gone.values()))
                .map(Supplier::get);
        Function<String, Optional<Renames.Found>> find = file -> there.contains(file)
                ? Optional.of(new Renames.Found(file, true))
                : renamed.flatMap(all -> all.of(file));
        return gone.entrySet().stream()
                .map(entry -> new Lost(entry.getKey(), entry.getValue(), find.apply(entry.getValue())));
    }

    @Override
    public void look(Whole site, Consumer<Flaw> found) {
        lost(site.ground().files()).forEach(lost -> found.accept(flaw(lost)));
    }

    private Flaw flaw(Lost lost) {
        String what = "the address " + lost.address() + " was published and answers no more";
        return lost.now().map(there -> flaw(lost, there, what)).orElseGet(() -> ofNoText(lost, what));
    }

    private Flaw flaw(Lost lost, Renames.Found there, String what) {
        String file = there.file();
        Optional<Advice> advice = now.at(file).map(Advice::new);
        if (advice.isEmpty()) {
            return Flaw.in(
                    file,
                    0,
                    what + renamed(lost) + "; the text is not published now ("
                            + now.left().get(file) + ")",
                    "publish it again, or say with --accept that the address may go");
        }
        return there.sure()
                ? Flaw.in(file, 0, what + renamed(lost), advice.get().aliasOrMend(lost.address()))
                : Flaw.in(
                        file,
                        0,
                        what + "; this looks like the text that was " + lost.before(),
                        "if it is, " + advice.get().alias(lost.address())
                                + "; if not, say with --accept that the address may go");
    }

    private static Flaw ofNoText(Lost lost, String what) {
        return Flaw.in(
                Addresses.FILE,
                0,
                what + (lost.before().isEmpty() ? "" : "; it was made of " + lost.before()),
                "add it to the 'aliases' of the text that takes its place, or say with --accept that it may go");
    }

    private static String renamed(Lost lost) {
        return lost.isRenamed() && lost.now().get().sure() ? "; git says that the file was " + lost.before() : "";
    }
}
