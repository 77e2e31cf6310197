package dev.herald.report;

import dev.herald.announce.Plan;
import dev.herald.announce.Plan.Due;
import dev.herald.channel.Announcement;
import java.util.ArrayList;
import java.util.List;

/** A plan as Markdown (GitHub's), for a pull request or a job's summary. */
public final class PlanMarkdown {

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
        section("Open", plan.open().stream().map(PlanText::open).toList(), blocks);
        section("Offered", plan.offers().stream().map(PlanText::offer).toList(), blocks);
        section("New channels", adoptions(plan), blocks);
        section("Not due", left(plan), blocks);
        return String.join("\n", blocks);
    }

    private static String table(Plan plan) {
        StringBuilder table = new StringBuilder("| Channel | Post | Length | Cost |\n|:--|:--|--:|--:|\n");
        plan.due()
                .forEach(due -> table.append("| ")
                        .append(cell(due.channel().name()))
                        .append(" | ")
                        .append(cell(due.announcement().title()))
                        .append(" | ")
                        .append(cell(due.length().toString()))
                        .append(" | ")
                        .append(due.cost().map(Object::toString).orElse("–"))
                        .append(" |\n"));
        return table.toString();
    }

    private static String due(Due due) {
        Announcement message = due.announcement();
        StringBuilder text = new StringBuilder("### ")
                .append(escaped(due.channel().name()))
                .append(": ")
                .append(escaped(message.title()))
                .append("\n\n")
                .append(fenced(message.text()))
                .append("\n- link: `")
                .append(message.link().replace('`', '\''))
                .append("`\n");
        message.picture()
                .ifPresent(picture -> text.append("- picture: `")
                        .append(picture.image().src().replace('`', '\''))
                        .append("`, ")
                        .append(
                                picture.image().alt().isEmpty()
                                        ? "no alternative text"
                                        : escaped(picture.image().alt()))
                        .append("\n"));
        due.remarks()
                .forEach(remark ->
                        text.append("- remark: ").append(escaped(remark)).append("\n"));
        return text.toString();
    }

    private static String fenced(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence + "text\n" + text + "\n" + fence + "\n";
    }

    private static List<String> adoptions(Plan plan) {
        return plan.adoptions().stream()
                .map(adoption -> adoption.channel().name() + " knows "
                        + Counted.of(adoption.posts().size(), "post") + " from now on and tells none of them")
                .toList();
    }

    private static List<String> left(Plan plan) {
        return LeftGroup.of(plan).stream()
                .map(group -> group.channel() + ": " + group.titles() + ": " + group.because())
                .toList();
    }

    private static void section(String title, List<String> lines, List<String> blocks) {
        if (!lines.isEmpty()) {
            StringBuilder text = new StringBuilder("### " + title + "\n\n");
            lines.forEach(line -> text.append("- ").append(escaped(line)).append("\n"));
            blocks.add(text.toString());
        }
    }

    private static String cell(String text) {
        return escaped(text).replace("\n", " ");
    }

    /** CommonMark, section 2.4; an {@code @} gets an invisible joiner, so that it mentions nobody. */
    private static String escaped(String text) {
        return text.replaceAll("[\\\\`*_{}\\[\\]<>()#+!|~&]", "\\\\$0")
                .replace("@", "@\u2060")
                .replace('\n', ' ');
    }
}
