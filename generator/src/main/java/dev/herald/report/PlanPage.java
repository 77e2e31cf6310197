package dev.herald.report;

import dev.herald.announce.Plan;
import dev.herald.announce.Plan.Due;
import dev.herald.channel.Announcement;
import dev.herald.channel.Channel;
import dev.herald.channel.Money;
import dev.herald.config.SiteConfig;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A plan as a page that shows each message about as its network will. One file that loads nothing, so that it can be sent to a colleague. */
public final class PlanPage {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm VV", Locale.ENGLISH);
    private static final Configuration TEMPLATES = templates();

    private final Path blog;
    private final SiteConfig config;
    private final List<Channel> channels;
    private final Plan plan;

    private PlanPage(Path blog, SiteConfig config, List<Channel> channels, Plan plan) {
        this.blog = blog;
        this.config = config;
        this.channels = channels;
        this.plan = plan;
    }

    /**
     * The whole page.
     *
     * @param blog its folder, in which pictures lie
     * @param channels all of the blog's, in its order
     */
    public static String of(Path blog, SiteConfig config, List<Channel> channels, Plan plan) {
        StringWriter page = new StringWriter();
        try {
            TEMPLATES.getTemplate("plan.ftlh").process(new PlanPage(blog, config, channels, plan).model(), page);
            return page.toString();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (TemplateException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private static Configuration templates() {
        Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setClassForTemplateLoading(PlanPage.class, "");
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setLocale(Locale.ROOT);
        templates.setNumberFormat("computer");
        return templates;
    }

    private Map<String, Object> model() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("blog", config.title());
        model.put("at", MOMENT.format(plan.at().atZone(config.timezone())));
        model.put("refusals", plan.refusals());
        model.put("notes", plan.notes());
        model.put("due", Counted.of(plan.due().size(), "message"));
        model.put("cost", cost().map(Money::toString).orElse(""));
        model.put("channels", channels.stream().map(this::channel).toList());
        model.put("open", plan.open().stream().map(PlanText::open).toList());
        model.put("offers", plan.offers().stream().map(PlanText::offer).toList());
        return model;
    }

    private Optional<Money> cost() {
        return plan.due().stream().flatMap(due -> due.cost().stream()).reduce(Money::plus);
    }

    private Map<String, Object> channel(Channel channel) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", channel.name());
        model.put("network", channel.kind().title());
        model.put("look", channel.look().name().toLowerCase(Locale.ROOT));
        model.put("strategy", StrategyLines.of(channel.strategy()));
        model.put("promise", promise(channel));
        model.put(
                "messages",
                plan.due().stream()
                        .filter(due -> due.channel().name().equals(channel.name()))
                        .map(this::message)
                        .toList());
        model.put(
                "left",
                LeftGroup.of(plan).stream()
                        .filter(group -> group.channel().equals(channel.name()))
                        .map(group -> Map.of("titles", group.titles(), "because", group.because()))
                        .toList());
        model.put(
                "adopted",
                plan.adoptions().stream()
                        .filter(adoption -> adoption.channel().name().equals(channel.name()))
                        .mapToInt(adoption -> adoption.posts().size())
                        .sum());
        return model;
    }

    private static String promise(Channel channel) {
        return switch (channel.delivery()) {
            case CONDITIONAL -> "Told exactly once: the network refuses a second message.";
            case WINDOWED, LOOK_UP -> "Told exactly once: if an answer gets lost, Herald looks before it repeats.";
            case BLIND -> "Told at most once: if an answer gets lost, Herald asks you.";
        };
    }

    private Map<String, Object> message(Due due) {
        Announcement message = due.announcement();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("text", TextHtml.of(message));
        model.put("used", due.length().used());
        model.put("limit", due.length().limit());
        model.put("unit", due.length().unit());
        model.put("title", message.title());
        model.put("description", message.description());
        model.put("link", message.link());
        model.put("host", config.url().getHost());
        model.put("language", message.language().toLanguageTag());
        model.put("tags", message.tags());
        model.put(
                "picture",
                message.picture()
                        .flatMap(picture -> Thumbnail.of(blog, picture))
                        .orElse(""));
        model.put("alt", message.picture().map(picture -> picture.image().alt()).orElse(""));
        model.put("illustrated", message.picture().isPresent());
        model.put("cost", due.cost().map(Money::toString).orElse(""));
        model.put("more", message.more());
        model.put("remarks", due.remarks());
        model.put(
                "authors",
                due.stories().stream()
                        .flatMap(story -> story.post().authors().stream())
                        .map(author -> author.name())
                        .distinct()
                        .toList());
        model.put("posts", due.stories().stream().map(story -> story.title()).toList());
        return model;
    }
}
