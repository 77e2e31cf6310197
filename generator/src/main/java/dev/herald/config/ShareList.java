package dev.herald.config;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A list of share networks, as {@code site.yaml} and front matter have it: {@code [bluesky, mastodon, copy]}. */
public final class ShareList {

    private final Faults faults;
    private final Set<Network> networks = new LinkedHashSet<>();

    private ShareList(Faults faults) {
        this.faults = faults;
    }

    /** Gets what is wrong with a list. */
    @FunctionalInterface
    public interface Faults {
        void tell(int line, String what, String fix);
    }

    /** The networks that a list names, in its order; a text names those between its commas. What is no network is told and left out. */
    public static List<Network> of(Value value, Faults faults) {
        ShareList list = new ShareList(faults);
        list.read(value);
        return List.copyOf(list.networks);
    }

    private void read(Value value) {
        if (value instanceof Value.Items items) {
            items.items().forEach(this::read);
        } else if (value instanceof Value.Scalar scalar) {
            names(scalar).forEach(name -> add(name, scalar.line()));
        } else {
            faults.tell(
                    value.line(), "'share' holds a group of settings", "write names, as in 'share: [bluesky, copy]'");
        }
    }

    private static Stream<String> names(Value.Scalar scalar) {
        return Arrays.stream(scalar.text().split(",")).map(String::strip).filter(name -> !name.isEmpty());
    }

    private void add(String name, int line) {
        Optional<Network> network = Network.named(name);
        if (network.isEmpty()) {
            NoNetwork fault = NoNetwork.of(name);
            faults.tell(line, fault.what(), fault.fix());
        } else if (!networks.add(network.get())) {
            faults.tell(line, "the share network '" + name + "' stands here twice", "leave one of the two out");
        }
    }
}
