package dev.herald.output;

import dev.herald.picture.Print;
import dev.herald.picture.Prints;
import dev.herald.state.Asked;
import java.util.Optional;
import java.util.Set;

/** Notes which pictures a page asks for while a thread makes it. Thread-safe. */
public final class AskedPrints implements Prints {

    private final Prints prints;
    private final Asked<Wish> asked = new Asked<>();

    public AskedPrints(Prints prints) {
        this.prints = prints;
    }

    /** A picture in a role. */
    record Wish(String src, String role) {}

    @Override
    public Optional<Print> of(String src, String role) {
        asked.add(new Wish(src, role));
        return prints.of(src, role);
    }

    /** What this thread has asked for since it was last asked that. */
    Set<Wish> taken() {
        return asked.taken();
    }
}
