package dev.herald.report;

import dev.herald.channel.Announcement;
import dev.herald.channel.Picture;
import dev.herald.plan.Plan;
import dev.herald.plan.Plan.Due;
import dev.herald.plan.Plan.Offer;
import dev.herald.plan.Plan.Open;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plan for the console: lines of about 100 columns. */
public final class PlanText {

    private static final int LINES = 16;
    private static final int NAMED = 3;

    private final List<String> lines = new ArrayList<>();

    private PlanText() {}

    /** The plan, line by line. */
    public static List<String> of(Plan plan) {
        PlanText text = new PlanText();
        plan.refusals().forEach(refusal -> text.line("Nothing will be sent: " + refusal));
        plan.notes().forEach(note -> text.line("Note: " + note));
        text.add("", sum(plan));
        plan.due().forEach(text::due);
        text.group("Not settled", plan.open().stream().map(PlanText::open).toList());
        text.group("Offered", plan.offers().stream().map(PlanText::offer).toList());
        text.group("New channels", adoptions(plan));
        text.group("Not told", left(plan));
        return List.copyOf(text.lines);
    }

    /** {@code 5 messages are due}. */
    static String sum(Plan plan) {
        int due = plan.due().size();
        return Counted.of(due, "message") + (due == 1 ? " is due" : " are due");
    }

    private void due(Due due) {
        Announcement message = due.announcement();
        lines.add("");
        add(
                "",
                due.channel().name() + " (" + due.channel().kind().title() + "), " + due.length()
                        + due.cost().map(cost -> ", " + cost).orElse(""));
        text(message.text());
        add("  link: ", message.link());
        due.channel()
                .preview(message)
                .card()
                .ifPresent(card -> add(
                        "  card: ", card.title() + (card.description().isEmpty() ? "" : " / " + card.description())));
        message.picture().ifPresent(picture -> add("  picture: ", picture(picture)));
        if (!message.tags().isEmpty()) {
            add("  tags: ", String.join(", ", message.tags()));
        }
        due.remarks().forEach(remark -> add("  remark: ", remark));
    }

    private void text(String text) {
        List<String> shown = text.lines()
                .flatMap(line -> Columns.of("  | ", "  | ", line).stream())
                .toList();
        lines.addAll(shown.subList(0, Math.min(LINES, shown.size())));
        if (shown.size() > LINES) {
            lines.add("  | … and " + Counted.of(shown.size() - LINES, "line") + " more");
        }
    }

    private static String picture(Picture picture) {
        String alt = picture.image().alt();
        return picture.image().src() + " (" + (alt.isEmpty() ? "no alternative text" : alt) + ")";
    }

    private void group(String title, List<String> items) {
        if (!items.isEmpty()) {
            lines.add("");
            lines.add(title);
            items.forEach(item -> add("  - ", item));
        }
    }

    /** However long it is, so that it can be searched for. */
    private void line(String text) {
        lines.add(Columns.printable(text));
    }

    private void add(String before, String text) {
        lines.addAll(Columns.of(before, text));
    }

    /** {@code mastodon: /posts/tide/: intent, time-out; next: it is sent again}. */
    static String open(Open open) {
        return open.channel().name() + ": " + posts(open.entry().posts()) + ": "
                + open.entry().state().key()
                + open.entry().reason().map(reason -> ", " + reason).orElse("") + "; next: " + open.next();
    }

    /** {@code mastodon: edit of /posts/tide/ is offered: its title has changed}. */
    static String offer(Offer offer) {
        return offer.channel().name() + ": " + offer.change().name().toLowerCase(Locale.ROOT) + " of "
                + posts(offer.entry().posts()) + " is offered: " + offer.because();
    }

    /** {@code /posts/a/, /posts/b/, /posts/c/ and 4 more}. */
    static String posts(List<String> ids) {
        String named = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
        return ids.size() > NAMED ? named + " and " + (ids.size() - NAMED) + " more" : named;
    }

    /** What becomes of the posts that were there before a channel. */
    static String adoption(int posts) {
        return posts == 0
                ? "a new channel; each new post is told from now on"
                : "a new channel; it takes note of " + Counted.of(posts, "post") + " and tells "
                        + (posts == 1 ? "it" : "them")
                        + " not; a post that says 'announce: true' is told all the same";
    }

    static List<String> adoptions(Plan plan) {
        return plan.adoptions().stream()
                .map(adoption -> adoption.channel().name() + ": "
                        + adoption(adoption.posts().size()))
                .toList();
    }

    /** Channels that leave out the same posts for the same reason stand together. */
    static List<String> left(Plan plan) {
        return LeftGroup.acrossChannels(plan).stream()
                .map(group -> group.channel() + ": " + group.titles() + ": " + group.because())
                .toList();
    }
}
