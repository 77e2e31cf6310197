package dev.herald;

import dev.herald.Announcing.Place;
import dev.herald.Checking.Keeping;
import dev.herald.check.guard.Addresses;
import dev.herald.check.guard.AddressesRule;
import dev.herald.check.guard.FeedItems;
import dev.herald.check.guard.FeedsRule;
import dev.herald.check.guard.Mending;
import dev.herald.check.guard.Renames;
import dev.herald.check.guard.Texts;
import dev.herald.check.rule.Findings;
import dev.herald.check.rule.Rule;
import dev.herald.check.rule.SiteFiles;
import dev.herald.config.SiteConfig.Weight;
import dev.herald.site.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What guards a published site: the lists of what was published, and the rules that compare them with what is about to be. */
final class Guards {

    private final Arranged blog;
    private final Place place;
    private final Texts texts;
    private final Optional<Addresses> addresses;
    private final Optional<FeedItems> items;

    Guards(Arranged blog, Place place, Published kept) {
        this.blog = blog;
        this.place = place;
        this.texts = Texts.of(blog.content());
        this.addresses = kept.addresses();
        this.items = kept.items();
    }

    /** Those that have something to compare with. */
    List<Rule> rules(Keeping keeping) {
        List<Rule> rules = new ArrayList<>();
        if (keeping != Keeping.ACCEPT) {
            addresses.map(this::rule).ifPresent(rules::add);
            items.map(kept -> new FeedsRule(kept, addresses, texts)).ifPresent(rules::add);
        }
        return rules;
    }

    private AddressesRule rule(Addresses kept) {
        return new AddressesRule(kept, texts, () -> Renames.of(place.site(), texts.files()));
    }

    /** What is said of lists that are not kept yet. */
    List<String> notes(Keeping keeping) {
        boolean writes = keeping == Keeping.RECORD || keeping == Keeping.ACCEPT;
        return isFirst() && !writes
                ? List.of(
                        "published addresses and feeds are not guarded yet; once the site is online, run the check with"
                                + " --record (Maven: -Dherald.check.record) and commit the folder published")
                : List.of();
    }

    private boolean isFirst() {
        boolean on = isOn(AddressesRule.NAME) || isOn(FeedsRule.NAME);
        return on && (addresses.isEmpty() || items.isEmpty());
    }

    private boolean isOn(String rule) {
        return blog.config().check().rules().weight(rule, Weight.ERROR) != Weight.OFF;
    }

    /** Writes an alias into each text that has lost an address; says which. */
    List<String> mend() {
        SiteFiles files = SiteFiles.of(place.target());
        return addresses.stream()
                .flatMap(kept -> rule(kept).losers(files).stream())
                .filter(loser -> Mending.alias(place.site().resolve(loser.file()), loser.address()))
                .map(loser -> "the alias " + loser.address() + " was written into " + loser.file())
                .toList();
    }

    /** Writes the lists, if that is wished and nothing speaks against it; says what became of it. */
    List<String> keep(Keeping keeping, Findings findings) {
        if (keeping == Keeping.RECORD && findings.errors() > 0) {
            return List.of("nothing was recorded, as there are errors");
        }
        if (keeping != Keeping.RECORD && keeping != Keeping.ACCEPT) {
            return List.of();
        }
        write(keeping);
        return isFirst()
                ? List.of("what is published is kept in the folder published from now on; commit it")
                : List.of();
    }

    private void write(Keeping keeping) {
        SiteFiles files = SiteFiles.of(place.target());
        Addresses now = texts.addresses();
        if (isOn(AddressesRule.NAME)) {
            Addresses all = addresses.map(kept -> kept.with(now)).orElse(now);
            (keeping == Keeping.ACCEPT ? answering(all, files) : all).keep(place.site());
        }
        if (isOn(FeedsRule.NAME)) {
            FeedItems sent = FeedItems.of(files);
            FeedItems all = items.map(kept -> kept.with(sent)).orElse(sent);
            (keeping == Keeping.ACCEPT ? all.of(now.files().keySet()) : all).keep(place.site());
        }
    }

    private static Addresses answering(Addresses all, SiteFiles files) {
        TreeMap<Route, String> kept = new TreeMap<>(all.files());
        kept.keySet().removeIf(route -> files.find(route.path()).isEmpty());
        return new Addresses(kept);
    }
}
