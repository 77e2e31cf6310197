package dev.herald.output;

import dev.herald.picture.Print;
import dev.herald.picture.Prints;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Notes which pictures a page asks for while a thread makes it. Thread-safe. */
public final class AskedPrints implements Prints {

    private final Prints prints;
    private final ThreadLocal<Set<Asked>> asked = ThreadLocal.withInitial(LinkedHashSet::new);

    public AskedPrints(Prints prints) {
        this.prints = prints;
    }

    /** A picture in a role. */
    record Asked(String src, String role) {}

    @Override
    public Optional<Print> of(String src, String role) {
        asked.get().add(new Asked(src, role));
        return prints.of(src, role);
    }

    /** What this thread has asked for since it was last asked that. */
    List<Asked> taken() {
        List<Asked> taken = new ArrayList<>(asked.get());
        asked.get().clear();
        return taken;
    }
}
