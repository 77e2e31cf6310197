package dev.herald.report;

import dev.herald.channel.Announcement;
import dev.herald.channel.Picture;
import dev.herald.plan.Plan;
import dev.herald.plan.Plan.Due;
import dev.herald.plan.Plan.Offer;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan as Markdown (GitHub's), for a comment on a pull request or a job's summary. It has at most 60,000 characters: a comment may have 65,536, and a
 * summary 1 MiB.
 */
public final class PlanMarkdown {

    private static final int MOST = 60_000;
    private static final int ROWS = 50;
    private static final int LONG = 12; // lines, after which a text is folded
    private static final int LONGEST = 8000; // characters of one text

    private PlanMarkdown() {}

    /** The whole text. What writers wrote stands in code blocks or escaped, so that it mentions nobody and opens no link. */
    public static String of(Plan plan) {
        List<String> blocks = new ArrayList<>();
        blocks.add("## Announcements\n");
        plan.refusals()
                .forEach(refusal -> blocks.add("> [!CAUTION]\n> Nothing will be sent: " + escaped(refusal) + "\n"));
        plan.notes().forEach(note -> blocks.add("> [!NOTE]\n> " + escaped(note) + "\n"));
        blocks.add(plan.due().isEmpty() ? "Nothing is due.\n" : table(plan));
        plan.due().forEach(due -> blocks.add(due(due)));
        section("Not settled", plan.open().stream().map(PlanText::open).toList(), blocks);
        offers(plan, blocks);
        section("New channels", PlanText.adoptions(plan), blocks);
        section("Not told", PlanText.left(plan), blocks);
        return within(blocks);
    }

    /** All blocks that fit; what is left out is said at the end. */
    private static String within(List<String> blocks) {
        StringBuilder text = new StringBuilder();
        int missing = 0;
        for (String block : blocks) {
            if (text.length() + block.length() < MOST) {
                text.append(text.isEmpty() ? "" : "\n").append(block);
            } else {
                missing++;
            }
        }
        return missing == 0
                ? text.toString()
                : text + "\n_" + Counted.of(missing, "part") + " more: see plan.html, which has all._\n";
    }

    private static String table(Plan plan) {
        StringBuilder table = new StringBuilder("| Channel | Post | Length | Cost |\n|:--|:--|--:|--:|\n");
        plan.due().stream().limit(ROWS).forEach(due -> table.append(row(due)));
        int more = plan.due().size() - ROWS;
        return more > 0 ? table + "\n" + Counted.of(more, "message") + " more.\n" : table.toString();
    }

    private static String row(Due due) {
        return "| " + escaped(due.channel().name()) + " | "
                + escaped(due.announcement().title()) + " | "
                + escaped(due.length().toString()) + " | "
                + due.cost().map(cost -> escaped(cost.toString())).orElse("–") + " |\n";
    }

    private static String due(Due due) {
        Announcement message = due.announcement();
        StringBuilder text = new StringBuilder("### ")
                .append(escaped(due.channel().name()))
                .append(": ")
                .append(escaped(message.title()))
                .append("\n\n")
                .append(folded(message.text()))
                .append("\n- link: ")
                .append(code(message.link()))
                .append("\n");
        message.picture().ifPresent(picture -> text.append(picture(picture)));
        if (!message.tags().isEmpty()) {
            text.append("- tags: ")
                    .append(escaped(String.join(", ", message.tags())))
                    .append("\n");
        }
        due.remarks()
                .forEach(remark ->
                        text.append("- remark: ").append(escaped(remark)).append("\n"));
        return text.toString();
    }

    private static String picture(Picture picture) {
        String alt = picture.image().alt();
        return "- picture: " + code(picture.image().src()) + ", "
                + (alt.isEmpty() ? "no alternative text" : escaped(alt)) + "\n";
    }

    private static String folded(String text) {
        long lines = text.lines().count();
        return lines > LONG || text.length() > 2000
                ? "<details><summary>" + Counted.of(lines, "line") + "</summary>\n\n" + fenced(text) + "\n</details>\n"
                : fenced(text);
    }

    private static String fenced(String text) {
        String shown = text.length() > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST - 1))) + "\n…"
                : text;
        String fence = "```";
        while (shown.contains(fence)) {
            fence += "`";
        }
        return fence + "text\n" + shown + "\n" + fence + "\n";
    }

    private static void offers(Plan plan, List<String> blocks) {
        String heading = "### Offered\n\n";
        for (Offer offer : plan.offers()) {
            blocks.add(heading + offer(offer));
            heading = "";
        }
    }

    private static String offer(Offer offer) {
        StringBuilder text = new StringBuilder(escaped(PlanText.offer(offer))).append("\n\n");
        offer.entry().announcement().ifPresent(told -> text.append("Told:\n\n").append(fenced(told.text())));
        offer.announcement().ifPresent(words -> text.append("\nNow:\n\n").append(fenced(words.text())));
        return text.toString();
    }

    private static void section(String title, List<String> lines, List<String> blocks) {
        if (!lines.isEmpty()) {
            StringBuilder text = new StringBuilder("### " + title + "\n\n");
            lines.stream()
                    .limit(ROWS)
                    .forEach(line -> text.append("- ").append(escaped(line)).append("\n"));
            if (lines.size() > ROWS) {
                text.append("- … and ").append(lines.size() - ROWS).append(" more\n");
            }
            blocks.add(text.toString());
        }
    }

    private static String code(String text) {
        return "`" + text.replaceAll("[`\\p{Cntrl}]", "'") + "`";
    }

    /**
     * CommonMark, section 2.4. GitHub looks for {@code @name} and {@code #1} in what is left, so that an invisible joiner follows them; for addresses it
     * looks before.
     */
    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replaceAll("[\\\\`*_{}\\[\\]<>()#+!|~&$]", "\\\\$0")
                .replaceAll("://", "\\\\://")
                .replaceAll("(?i)www\\.", "www\\\\.")
                .replaceAll("[@#]", "$0\u2060");
    }
}
