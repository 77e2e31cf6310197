package dev.herald.report;

import dev.herald.channel.Announcement;
import dev.herald.channel.Channel;
import dev.herald.channel.Look;
import dev.herald.channel.Money;
import dev.herald.channel.Picture;
import dev.herald.channel.Preview;
import dev.herald.channel.Story;
import dev.herald.plan.Plan.Due;
import freemarker.core.TemplateHTMLOutputModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A message for the plan's page. */
final class PageMessage {

    private static final Set<Look> WITH_TITLES = Set.of(Look.MAIL, Look.CHAT);

    private final Thumbnails thumbnails;
    private final PagePieces pieces;

    PageMessage(Thumbnails thumbnails, PagePieces pieces) {
        this.thumbnails = thumbnails;
        this.pieces = pieces;
    }

    /** One that is due, with what is said about it. */
    Map<String, Object> due(Due due) {
        Map<String, Object> model = message(due.channel(), due.announcement(), due.stories());
        model.put("used", due.length().used());
        model.put("limit", due.length().limit());
        model.put("length", due.length().toString());
        model.put("fill", filled(due));
        model.put("cost", due.cost().map(Money::toString).orElse(""));
        model.put("remarks", due.remarks());
        model.put("round", due.round());
        model.put("posts", due.stories().stream().map(story -> story.title()).toList());
        return model;
    }

    /** In percent. */
    private static long filled(Due due) {
        long limit = due.length().limit();
        return limit == 0 ? 0 : Math.min(100, due.length().used() * 100L / limit);
    }

    /** Any message, as a channel's readers see it. */
    Map<String, Object> message(Channel channel, Announcement message) {
        return message(channel, message, List.of());
    }

    private Map<String, Object> message(Channel channel, Announcement message, List<Story> stories) {
        Preview preview = channel.preview(message);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("look", channel.look().name());
        model.put("speaker", preview.speaker());
        model.put("head", preview.head());
        model.put("title", message.title());
        model.put("language", message.language().toLanguageTag());
        model.put("link", message.link());
        model.put("tags", message.tags());
        model.put("attached", preview.attached());
        words(channel, message, preview, model);
        pieces.of(channel, message, preview, stories).ifPresent(piece -> model.put("piece", piece));
        message.picture().ifPresent(picture -> picture(picture, model));
        return model;
    }

    private static void words(Channel channel, Announcement message, Preview preview, Map<String, Object> model) {
        if (channel.look() == Look.ARTICLE) {
            ArticleHtml article = ArticleHtml.of(message);
            model.put("article", article.beginning());
            model.put("more", article.more() == 0 ? "" : Counted.of(article.more(), "more word"));
        } else {
            model.put("text", text(channel.look(), preview));
        }
    }

    private static TemplateHTMLOutputModel text(Look look, Preview preview) {
        return WITH_TITLES.contains(look) ? TextHtml.withTitles(preview.words()) : TextHtml.of(preview.words());
    }

    private void picture(Picture picture, Map<String, Object> model) {
        model.put("illustrated", true);
        model.put("alt", picture.image().alt());
        model.put("picture", thumbnails.of(picture).orElse(""));
    }
}
