package dev.herald.channel;

import dev.herald.config.ShareConfig.Utm;
import dev.herald.share.Campaign;
import dev.herald.site.Wishes.Wish;
import dev.herald.wording.Part;
import dev.herald.wording.Text;
import dev.herald.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What a channel gets to put into its words.
 *
 * @param wish what the post's front matter says of this channel
 * @param picture the wish's, else the story's
 * @param strategy of the channel
 * @param hashtags by tag in lower case, where CamelCase is not right
 * @param utm what the link tells the site's statistics
 * @param channel its name
 * @param key of the message
 */
public record Brief(
        Story story,
        Wish wish,
        Optional<Picture> picture,
        Strategy strategy,
        Map<String, String> hashtags,
        Optional<Utm> utm,
        String channel,
        String key) {

    public Brief {
        hashtags = Map.copyOf(hashtags);
    }

    /** The address for this channel: the canonical one, marked for the site's statistics if they are asked for. */
    public String link() {
        return utm.map(one -> new Campaign(one).mark(story.url(), channel, "social"))
                .orElse(story.url());
    }

    /**
     * The hashtags, without {@code #}.
     *
     * @param usual how many at most, unless the strategy says
     */
    public List<String> tags(int usual) {
        return Hashtags.of(this, strategy.tags().orElse(usual));
    }

    /**
     * The words: the writer's own for this channel, else the channel's template, else the network's usual one.
     *
     * @param usual with the places {@code {title}}, {@code {summary}}, {@code {link}}, {@code {tags}}, {@code {author}}, {@code {series}}
     * @param tags how many hashtags at most, unless the strategy says
     */
    public List<Part> parts(String usual, int tags) {
        String template = wish.text().or(strategy::template).orElse(usual);
        return Template.fill(template, this, tags(tags));
    }

    /** These words, with the post's address at the end if they do not name it: for a network that shows no card. */
    public List<Part> withLink(List<Part> parts) {
        return Text.withLink(parts, link(), story.title());
    }

    /**
     * These words within a network's limit.
     *
     * @param length of parts by its own count
     * @see Wording#fit
     */
    public List<Part> fit(List<Part> parts, ToIntFunction<List<Part>> length, int limit) {
        return Wording.fit(parts, length, limit, story.post().language());
    }

    /** A message about this one post. */
    public Announcement announcement(List<Part> parts, String text, List<String> tags, Map<String, String> more) {
        return new Announcement(
                key,
                List.of(story.id()),
                story.post().published().toInstant(),
                text,
                parts,
                link(),
                story.title(),
                story.summary(),
                picture,
                tags,
                story.post().language(),
                more);
    }
}
