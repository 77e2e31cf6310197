package dev.herald.report;

import dev.herald.announce.Plan;
import dev.herald.announce.Plan.Adoption;
import dev.herald.announce.Plan.Due;
import dev.herald.announce.Plan.Offer;
import dev.herald.announce.Plan.Open;
import dev.herald.channel.Announcement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plan for the console. */
public final class PlanText {

    private static final int LINES = 16;

    private PlanText() {}

    /** The plan, line by line. */
    public static List<String> of(Plan plan) {
        List<String> lines = new ArrayList<>();
        plan.refusals().forEach(refusal -> lines.add("Nothing will be sent: " + refusal));
        plan.notes().forEach(note -> lines.add("Note: " + note));
        lines.add(Counted.of(plan.due().size(), "message") + (plan.due().size() == 1 ? " is due" : " are due"));
        plan.due().forEach(due -> due(due, lines));
        plan.open().forEach(open -> lines.add(open(open)));
        plan.offers().forEach(offer -> lines.add(offer(offer)));
        plan.adoptions()
                .forEach(adoption -> lines.add(adoption.channel().name() + ": a new channel; " + adopted(adoption)));
        LeftGroup.of(plan)
                .forEach(group -> lines.add(group.channel() + ": not " + group.titles() + ": " + group.because()));
        return List.copyOf(lines);
    }

    private static String adopted(Adoption adoption) {
        int posts = adoption.posts().size();
        return posts == 0
                ? "each new post is told from now on"
                : "it takes note of " + Counted.of(posts, "post") + " and tells " + (posts == 1 ? "it" : "them")
                        + " not; a post that says 'announce: true' is told all the same";
    }

    private static void due(Due due, List<String> lines) {
        Announcement message = due.announcement();
        lines.add("");
        lines.add(due.channel().name() + " (" + due.channel().kind().title() + "), " + due.length()
                + due.cost().map(cost -> ", " + cost).orElse(""));
        List<String> text = message.text().lines().toList();
        text.stream().limit(LINES).forEach(line -> lines.add("  | " + line));
        if (text.size() > LINES) {
            lines.add("  | … and " + Counted.of(text.size() - LINES, "line") + " more");
        }
        lines.add("  link: " + message.link());
        lines.add(
                "  card: " + message.title() + (message.description().isEmpty() ? "" : " / " + message.description()));
        message.picture()
                .ifPresent(picture -> lines.add("  picture: " + picture.image().src() + " ("
                        + (picture.image().alt().isEmpty()
                                ? "no alternative text"
                                : picture.image().alt()) + ")"));
        if (!message.tags().isEmpty()) {
            lines.add("  tags: " + String.join(", ", message.tags()));
        }
        due.remarks().forEach(remark -> lines.add("  remark: " + remark));
    }

    static String open(Open open) {
        return open.channel().name() + ": " + String.join(", ", open.entry().posts()) + ": "
                + open.entry().state().key()
                + open.entry().reason().map(reason -> ", " + reason).orElse("");
    }

    static String offer(Offer offer) {
        return offer.channel().name() + ": " + offer.change().name().toLowerCase(Locale.ROOT) + " of "
                + String.join(", ", offer.entry().posts()) + " is offered: " + offer.because();
    }
}
