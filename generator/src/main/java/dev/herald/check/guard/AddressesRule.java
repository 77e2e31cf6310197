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
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Addresses that were published and answer no more. */
public final class AddressesRule implements SiteRule {

    /** Its name. */
    public static final String NAME = "addresses";

    private final Addresses kept;
    private final Addresses now;
    private final Supplier<Renames> renames;

    /** @param renames asked only if a file is gone */
    public AddressesRule(Addresses kept, Addresses now, Supplier<Renames> renames) {
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
     * @param now where its text is; nothing if nobody knows
     */
    public record Lost(Route address, String before, Optional<Renames.Found> now) {

        /** The file that has its text for sure: a text that only looks like it is for a person to judge. */
        public Optional<String> file() {
            return now.filter(Renames.Found::sure).map(Renames.Found::file);
        }
    }

    /** All of them, sorted. */
    public List<Lost> lost(SiteFiles site) {
        return kept.files().entrySet().stream()
                .filter(entry -> site.find(entry.getKey().path()).isEmpty())
                .map(this::lost)
                .toList();
    }

    private Lost lost(Map.Entry<Route, String> entry) {
        String before = entry.getValue();
        Optional<Renames.Found> there = now.hasFile(before)
                ? Optional.of(new Renames.Found(before, true))
                : renames.get().of(before).filter(found -> now.hasFile(found.file()));
        return new Lost(entry.getKey(), before, there);
    }

    @Override
    public void look(Whole site, Consumer<Flaw> found) {
        lost(site.ground().files()).forEach(lost -> found.accept(flaw(lost)));
    }

    private static Flaw flaw(Lost lost) {
        String what = "the address " + lost.address() + " was published and answers no more";
        String alias = "write 'aliases: [" + lost.address() + "]' into the front matter";
        return lost.now()
                .map(found -> found.sure()
                        ? Flaw.in(found.file(), 0, what + renamed(lost, found), alias + ", or let --mend do it")
                        : Flaw.in(
                                found.file(),
                                0,
                                what + "; this looks like the text that was " + lost.before(),
                                "if it is, " + alias + "; if not, say with --accept that the address may go"))
                .orElseGet(
                        () -> Flaw.in(
                                Addresses.FILE,
                                0,
                                what + (lost.before().isEmpty() ? "" : "; it was made of " + lost.before()),
                                "add it to the 'aliases' of the text that takes its place, or say with --accept that it may go"));
    }

    private static String renamed(Lost lost, Renames.Found found) {
        return found.file().equals(lost.before()) ? "" : "; git says that the file was " + lost.before();
    }
}
