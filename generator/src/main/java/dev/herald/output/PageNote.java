package dev.herald.output;

import dev.herald.output.AskedPrints.Asked;
import dev.herald.site.Route;
import dev.herald.state.Packer;
import dev.herald.state.Unpacker;
import java.util.List;
import java.util.Optional;

/**
 * What else has to be there for a page that is not made again.
 *
 * @param cards in its head
 * @param pictures that it shows
 * @param policy what it may, packed; nothing if it says so itself
 */
record PageNote(List<Route> cards, List<Asked> pictures, Optional<byte[]> policy) {

    static PageNote unpack(Unpacker in) {
        return new PageNote(
                in.all(() -> new Route(in.text())), in.all(() -> new Asked(in.text(), in.text())), in.maybe(in::bytes));
    }

    void pack(Packer out) {
        out.all(cards, card -> out.text(card.path()));
        out.all(pictures, picture -> out.text(picture.src()).text(picture.role()));
        out.maybe(policy, out::bytes);
    }
}
