package dev.herald.output;

import dev.herald.output.AskedPrints.Wish;
import dev.herald.site.Route;
import dev.herald.state.Packer;
import dev.herald.state.Unpacker;
import java.util.List;
import java.util.Optional;

/**
 * What a page was made with besides what its key tells, and what else has to be there for one that is not made again.
 *
 * @param asked for what of the site
 * @param links that stand in its text
 * @param cards in its head
 * @param prints of pictures that it shows
 * @param policy what it may, packed; nothing if it says so itself
 */
record PageNote(Answered asked, Linked links, List<Route> cards, List<Wish> prints, Optional<byte[]> policy) {

    /**
     * What the whole gave a page.
     *
     * @param key of it all
     */
    record Answered(List<String> parts, List<Route> pictures, long key) {

        boolean holds(Keys keys) {
            return keys.asked(parts, pictures) == key;
        }
    }

    /**
     * What the links of a text meant.
     *
     * @param addresses of the whole site, at which the answers were found
     */
    record Linked(long addresses, List<String> questions, long answers) {}

    PageNote with(List<Route> allCards, Optional<byte[]> itsPolicy) {
        return new PageNote(asked, links, allCards, prints, itsPolicy);
    }

    /** The same at other addresses, at which the links mean the same. */
    PageNote at(long addresses) {
        return new PageNote(asked, new Linked(addresses, links.questions, links.answers), cards, prints, policy);
    }

    static PageNote unpack(Unpacker in) {
        return new PageNote(
                new Answered(in.all(in::text), in.all(() -> new Route(in.text())), in.number()),
                new Linked(in.number(), in.all(in::text), in.number()),
                in.all(() -> new Route(in.text())),
                in.all(() -> new Wish(in.text(), in.text())),
                in.maybe(in::bytes));
    }

    void pack(Packer out) {
        out.all(asked.parts, out::text).all(asked.pictures, picture -> out.text(picture.path()));
        out.number(asked.key);
        out.number(links.addresses).all(links.questions, out::text).number(links.answers);
        out.all(cards, card -> out.text(card.path()));
        out.all(prints, print -> out.text(print.src()).text(print.role()));
        out.maybe(policy, out::bytes);
    }
}
