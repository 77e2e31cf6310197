package dev.herald.report;

import dev.herald.channel.Channel;
import dev.herald.channel.Money;
import dev.herald.channel.Story;
import dev.herald.config.SiteConfig;
import dev.herald.outlook.OwnPage;
import dev.herald.outlook.PageHead;
import dev.herald.plan.Plan;
import dev.herald.plan.Plan.Left;
import dev.herald.plan.Plan.Offer;
import dev.herald.plan.Plan.Open;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A plan as a page that shows each message about as its network will. One file that loads nothing, so that it can be sent to a colleague. */
public final class PlanPage {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm (VV)", Locale.ENGLISH);
    private final SiteConfig config;
    private final List<Channel> channels;
    private final Plan plan;
    private final Thumbnails thumbnails;
    private final PageMessage messages;

    private PlanPage(
            Path blog,
            SiteConfig config,
            List<Channel> channels,
            Plan plan,
            Function<Story, Optional<PageHead>> heads) {
        this.config = config;
        this.channels = channels;
        this.plan = plan;
        this.thumbnails = new Thumbnails(blog);
        this.messages = new PageMessage(thumbnails, new PagePieces(config.title(), thumbnails, heads));
    }

    /**
     * The whole page.
     *
     * @param blog its folder, in which pictures lie
     * @param channels all of the blog's, in its order
     * @param heads what the page of a story says to networks; nothing if nobody knows
     */
    public static String of(
            Path blog,
            SiteConfig config,
            List<Channel> channels,
            Plan plan,
            Function<Story, Optional<PageHead>> heads) {
        return OwnPage.fill("report/plan.ftlh", new PlanPage(blog, config, channels, plan, heads).model());
    }

    /**
     * The same as a page of the preview's desk, to which it leads back.
     *
     * @param problems how many the blog has
     */
    public static String onDesk(
            Path blog,
            SiteConfig config,
            List<Channel> channels,
            Plan plan,
            Function<Story, Optional<PageHead>> heads,
            int problems) {
        Map<String, Object> model = new PlanPage(blog, config, channels, plan, heads).model();
        model.put("desk", "/_herald/");
        model.put("problems", problems);
        model.put("home", config.basePath() + "/");
        return OwnPage.fill("report/plan.ftlh", model);
    }

    private Map<String, Object> model() {
        PageChannel channel = new PageChannel(plan, messages);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("blog", config.title());
        model.put("face", face());
        model.put("initial", initial());
        model.put("language", config.language().toLanguageTag());
        model.put("at", MOMENT.format(plan.at().atZone(config.timezone())));
        model.put("refusals", plan.refusals());
        model.put("notes", plan.notes());
        model.put("due", PlanText.sum(plan));
        model.put("cost", cost().map(Money::toString).orElse(""));
        model.put("channels", channels.stream().map(channel::of).toList());
        model.put("everywhere", PageChannel.left(plan, Left.EVERY_CHANNEL));
        model.put("open", plan.open().stream().map(this::open).toList());
        model.put("offers", plan.offers().stream().map(this::offer).toList());
        return model;
    }

    /** The blog's logo; "" if it has none of its own. */
    private String face() {
        return config.publisher()
                .logo()
                .filter(path -> path.startsWith("/"))
                .flatMap(path -> thumbnails.of(Path.of("static" + path)))
                .orElse("");
    }

    private String initial() {
        return config.title().isEmpty()
                ? "·"
                : config.title().substring(0, config.title().offsetByCodePoints(0, 1));
    }

    private Optional<Money> cost() {
        return plan.due().stream().flatMap(due -> due.cost().stream()).reduce(Money::plus);
    }

    private Map<String, Object> open(Open open) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("channel", open.channel().name());
        model.put("posts", PlanText.posts(open.entry().posts()));
        model.put("state", open.entry().state().key());
        model.put("reason", open.entry().reason().orElse(""));
        model.put("next", open.next());
        open.entry()
                .announcement()
                .ifPresent(message -> model.put("message", messages.message(open.channel(), message)));
        return model;
    }

    private Map<String, Object> offer(Offer offer) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("line", PlanText.offer(offer));
        offer.entry().announcement().ifPresent(told -> model.put("before", messages.message(offer.channel(), told)));
        offer.announcement().ifPresent(words -> model.put("after", messages.message(offer.channel(), words)));
        return model;
    }
}
