package dev.herald.plan;

import dev.herald.channel.Channel;
import dev.herald.check.PublicAddress;
import dev.herald.config.SiteConfig;
import dev.herald.plan.Plan.Due;
import java.util.ArrayList;
import java.util.List;

/** Why nothing at all may be sent, and what to do. */
final class Refusals {

    private final List<String> refusals = new ArrayList<>();

    private Refusals() {}

    static List<String> of(SiteConfig config, List<Channel> channels, List<Due> due) {
        Refusals found = new Refusals();
        found.address(config);
        found.cap(config, due.size());
        channels.forEach(channel -> found.cap(channel, due));
        return found.refusals;
    }

    private void address(SiteConfig config) {
        if (!PublicAddress.fault(config).isEmpty()) {
            refusals.add(
                    "'url' in site.yaml is " + config.url() + ", which only this computer or its network can reach;"
                            + " write the address at which readers find the blog");
        }
    }

    private void cap(SiteConfig config, int items) {
        int cap = config.announce().cap();
        if (items > cap) {
            refusals.add("this would post " + items + " items, and 'announce.cap' is " + cap
                    + "; if all of them are news, raise it, else write a shorter 'announce.max-age'");
        }
    }

    private void cap(Channel channel, List<Due> due) {
        long items = due.stream()
                .filter(message -> message.channel().name().equals(channel.name()))
                .count();
        channel.strategy()
                .cap()
                .filter(cap -> items > cap)
                .ifPresent(cap ->
                        refusals.add("this would post " + items + " items to " + channel.name() + ", and 'channels."
                                + channel.name() + ".cap' is " + cap
                                + "; if all of them are news, raise it, else write a 'gap' or rules for the channel"));
    }
}
