package dev.herald.ledger;

import dev.herald.channel.Announcement;
import dev.herald.channel.Picture;
import dev.herald.channel.Receipt;
import dev.herald.site.Image;
import dev.herald.wording.Part;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Entries of a ledger for tests. */
public final class Entries {

    private static final Instant MORNING = Instant.parse("2026-11-20T09:00:00.123456Z");

    private Entries() {}

    /** Posts that are about to be told on a channel, as one message. */
    public static Entry intent(String channel, String... posts) {
        return intent(channel, 1, posts);
    }

    public static Entry intent(String channel, int round, String... posts) {
        String key = channel + "-" + round + String.join("-", posts);
        return new Entry(
                channel,
                key,
                Arrays.asList(posts),
                round,
                State.INTENT,
                Optional.of(announcement(key, posts)),
                MORNING,
                1,
                MORNING.plusSeconds(1),
                "runner-1",
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    /** Posts that were there before the channel. */
    public static Entry adopted(String channel, String... posts) {
        return new Entry(
                channel,
                "adopted",
                Arrays.asList(posts),
                1,
                State.ADOPTED,
                Optional.empty(),
                MORNING,
                0,
                MORNING,
                "runner-1",
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    /** The same entry one change later, sent. */
    public static Entry sent(Entry entry) {
        Receipt receipt = new Receipt(
                "4711", Optional.of("https://social.example/@me/4711"), Map.of("cid", "bafy", "uri", "at://me"));
        return new Entry(
                entry.channel(),
                entry.key(),
                entry.posts(),
                entry.round(),
                State.SENT,
                entry.announcement(),
                entry.createdAt(),
                entry.tries(),
                entry.triedAt(),
                entry.runner(),
                Map.of("media", "17,18"),
                Optional.of(receipt),
                Optional.of("it had arrived in an earlier try"),
                entry.revision() + 1);
    }

    /** The same entry one change later, tried once more by another runner. */
    public static Entry tried(Entry entry, String runner) {
        return new Entry(
                entry.channel(),
                entry.key(),
                entry.posts(),
                entry.round(),
                entry.state(),
                entry.announcement(),
                entry.createdAt(),
                entry.tries() + 1,
                entry.triedAt().plusSeconds(60),
                runner,
                entry.notes(),
                entry.receipt(),
                entry.reason(),
                entry.revision() + 1);
    }

    private static Announcement announcement(String key, String... posts) {
        Image image = new Image(
                "https://example.com/posts/tide/tide.png",
                "The harbour at low tide, \"quoted\"",
                Optional.of(new Image.Size(1200, 630, "image/png")));
        return new Announcement(
                key,
                Arrays.asList(posts),
                Instant.parse("2026-11-20T08:00:00Z"),
                "Tide & time 👩‍👩‍👧\n\nIt came in. \\#Sea https://example.com/posts/tide/ @ana@social.example\n",
                List.of(
                        new Part.Words("Tide & time 👩‍👩‍👧", Part.Role.TITLE),
                        new Part.Words("\n\n", Part.Role.FIXED),
                        new Part.Words("It came in. ", Part.Role.SUMMARY),
                        new Part.Tag("Sea"),
                        new Part.Link("https://example.com/posts/tide/", "Tide & time"),
                        new Part.Mention("@ana@social.example")),
                "https://example.com/posts/tide/?utm_source=mastodon",
                "Tide & time",
                "It came in.",
                Optional.of(new Picture(image, Optional.of(Path.of("content", "posts", "tide", "tide.png")))),
                List.of("Sea", "Zeit"),
                Locale.forLanguageTag("pt-BR"),
                Map.of("subject", "Tide & time", "body", "# Tide\n\n  two blanks at the end  \n"));
    }
}
