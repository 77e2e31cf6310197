package dev.herald.report;

import dev.herald.channel.Announcement;
import dev.herald.channel.Picture;
import dev.herald.channel.Receipt;
import dev.herald.plan.Plan;
import dev.herald.plan.Plan.Adoption;
import dev.herald.plan.Plan.Due;
import dev.herald.plan.Plan.Left;
import dev.herald.plan.Plan.Offer;
import dev.herald.plan.Plan.Open;
import dev.herald.site.JsonText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A plan for programs. Members may be added; none changes its meaning. */
public final class PlanJson {

    private PlanJson() {}

    /** The whole file. */
    public static String of(Plan plan) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("version", 1);
        all.put("at", plan.at().toString());
        all.put("refusals", plan.refusals());
        all.put("notes", plan.notes());
        all.put("due", plan.due().stream().map(PlanJson::due).toList());
        all.put("open", plan.open().stream().map(PlanJson::open).toList());
        all.put("offers", plan.offers().stream().map(PlanJson::offer).toList());
        all.put("adoptions", plan.adoptions().stream().map(PlanJson::adoption).toList());
        all.put("left", plan.left().stream().map(PlanJson::left).toList());
        return JsonText.indented(all);
    }

    private static Map<String, Object> adoption(Adoption adoption) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("channel", adoption.channel().name());
        all.put("posts", adoption.posts());
        return all;
    }

    private static Map<String, Object> due(Due due) {
        Announcement message = due.announcement();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("channel", due.channel().name());
        all.put("network", due.channel().kind().key());
        all.put("posts", message.posts());
        all.put("round", due.round());
        all.put("key", message.key());
        all.put("text", message.text());
        all.put("length", due.length().used());
        all.put("limit", due.length().limit());
        all.put("unit", due.length().unit());
        all.put("link", message.link());
        all.put("title", message.title());
        all.put("description", message.description());
        all.put("picture", message.picture().map(PlanJson::picture));
        all.put("tags", message.tags());
        all.put("language", message.language().toLanguageTag());
        all.put("cost", due.cost().map(cost -> cost.dollars().toPlainString()));
        all.put("more", message.more());
        all.put("remarks", due.remarks());
        return all;
    }

    private static Map<String, Object> picture(Picture picture) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("url", picture.image().src());
        all.put("alt", picture.image().alt());
        return all;
    }

    private static Map<String, Object> open(Open open) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("channel", open.channel().name());
        all.put("posts", open.entry().posts());
        all.put("state", open.entry().state().key());
        all.put("reason", open.entry().reason());
        all.put("tries", open.entry().tries());
        all.put("next", open.next());
        return all;
    }

    private static Map<String, Object> offer(Offer offer) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("channel", offer.channel().name());
        all.put("posts", offer.entry().posts());
        all.put("change", offer.change().name().toLowerCase(Locale.ROOT));
        all.put("url", offer.entry().receipt().flatMap(Receipt::url));
        all.put("told", offer.entry().announcement().map(Announcement::text));
        all.put("text", offer.announcement().map(Announcement::text));
        all.put("because", offer.because());
        return all;
    }

    private static Map<String, Object> left(Left left) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("channel", left.channel());
        all.put("post", left.post());
        all.put("title", left.title());
        all.put("because", left.because());
        all.put("until", left.until().map(Object::toString));
        all.put("url", left.url());
        return all;
    }
}
