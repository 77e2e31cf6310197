package dev.herald.report;

import dev.herald.channel.Announcement;
import dev.herald.channel.Channel;
import dev.herald.channel.Picture;
import dev.herald.channel.Preview;
import dev.herald.channel.Story;
import dev.herald.outlook.Bluesky;
import dev.herald.outlook.Discord;
import dev.herald.outlook.LinkedIn;
import dev.herald.outlook.Mastodon;
import dev.herald.outlook.Network;
import dev.herald.outlook.PageHead;
import dev.herald.outlook.PagePicture;
import dev.herald.outlook.Piece;
import dev.herald.outlook.PieceModel;
import dev.herald.outlook.Slack;
import dev.herald.outlook.Telegram;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** The pages below messages, as their networks show them: of what Herald sends, or of what the network reads on the page itself. */
final class PagePieces {

    /** Those that take the card from Herald. */
    private static final Map<String, Network> SENT =
            Map.of("bluesky", new Bluesky(), "linkedin", new LinkedIn(), "discord", new Discord(true));

    /** Those that look at the page. */
    private static final Map<String, Network> READ =
            Map.of("mastodon", new Mastodon(), "slack", new Slack(), "telegram", new Telegram());

    private final String site;
    private final Thumbnails thumbnails;
    private final Function<Story, Optional<PageHead>> heads;
    private final Map<String, Optional<PageHead>> known = new HashMap<>();

    /**
     * @param site what the blog is called
     * @param heads what the page of a story says; nothing if nobody knows
     */
    PagePieces(String site, Thumbnails thumbnails, Function<Story, Optional<PageHead>> heads) {
        this.site = site;
        this.thumbnails = thumbnails;
        this.heads = heads;
    }

    /** For the template; nothing if the network shows none below this message. */
    Optional<Map<String, Object>> of(Channel channel, Announcement message, Preview preview, List<Story> stories) {
        String kind = channel.kind().key();
        Optional<PageHead> sent = preview.card().map(card -> told(card, message));
        Optional<Piece> piece = SENT.containsKey(kind)
                ? sent.map(SENT.get(kind)::show)
                : sent.filter(page -> READ.containsKey(kind))
                        .map(page -> READ.get(kind).show(page(stories).orElse(page)));
        PieceModel model = new PieceModel(address -> thumbnail(message, address));
        return piece.map(model::of);
    }

    private Optional<PageHead> page(List<Story> stories) {
        return stories.size() == 1
                ? known.computeIfAbsent(stories.get(0).id(), id -> heads.apply(stories.get(0)))
                : Optional.empty();
    }

    private PageHead told(Preview.Card card, Announcement message) {
        return PageHead.told(
                message.link(),
                message.language().toLanguageTag(),
                site,
                card.title(),
                card.description(),
                message.picture().map(this::picture));
    }

    private PagePicture picture(Picture picture) {
        OptionalLong bytes = picture.file().map(thumbnails::bytes).orElse(OptionalLong.empty());
        return new PagePicture(
                picture.image().src(), picture.image().alt(), picture.image().size(), bytes);
    }

    private String thumbnail(Announcement message, String address) {
        return message.picture()
                .filter(picture -> picture.image().src().equals(address))
                .flatMap(thumbnails::of)
                .orElse("");
    }
}
