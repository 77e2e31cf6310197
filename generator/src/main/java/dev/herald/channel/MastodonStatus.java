package dev.herald.channel;

import dev.herald.config.Value;
import dev.herald.http.Answer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A message as a server shows it.
 *
 * @param account whose it is
 * @param own whether it is neither somebody else's, passed on, nor a reply
 * @param links to which it leads, the card's first
 * @param media the id of its first picture
 */
record MastodonStatus(
        String id,
        Optional<String> url,
        String account,
        Instant createdAt,
        boolean own,
        List<String> links,
        Optional<String> media) {

    private static final Pattern HREF = Pattern.compile("(?i)\\shref=[\"']([^\"']*)[\"']");

    /** Nothing if the answer holds none. */
    static Optional<MastodonStatus> one(Answer answer) {
        return answer.value("").flatMap(MastodonStatus::of);
    }

    /** All of a list; nothing if the answer is no list. */
    static Optional<List<MastodonStatus>> all(Answer answer) {
        return answer.value("")
                .filter(Value.Items.class::isInstance)
                .map(list -> ((Value.Items) list)
                        .items().stream().flatMap(item -> of(item).stream()).toList());
    }

    private static Optional<MastodonStatus> of(Value value) {
        return Optional.of(value)
                .filter(Value.Fields.class::isInstance)
                .map(Value.Fields.class::cast)
                .flatMap(status -> text(status, "id").map(id -> of(id, status)));
    }

    private static MastodonStatus of(String id, Value.Fields status) {
        return new MastodonStatus(
                id,
                text(status, "url").or(() -> text(status, "uri")),
                fields(status, "account")
                        .flatMap(account -> text(account, "id"))
                        .orElse(""),
                text(status, "created_at").flatMap(MastodonStatus::moment).orElse(Instant.MAX),
                fields(status, "reblog").isEmpty()
                        && text(status, "in_reply_to_id").isEmpty(),
                links(status),
                media(status));
    }

    /** A moment that nobody understands counts as new: better one look too many than a message too many. */
    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }

    private static List<String> links(Value.Fields status) {
        List<String> links = new ArrayList<>();
        fields(status, "card").flatMap(card -> text(card, "url")).ifPresent(links::add);
        HREF.matcher(text(status, "content").orElse(""))
                .results()
                .map(href -> href.group(1).replace("&amp;", "&"))
                .forEach(links::add);
        return List.copyOf(links);
    }

    private static Optional<String> media(Value.Fields status) {
        return status.get("media_attachments")
                .filter(Value.Items.class::isInstance)
                .flatMap(list -> ((Value.Items) list).items().stream().findFirst())
                .filter(Value.Fields.class::isInstance)
                .flatMap(first -> text((Value.Fields) first, "id"));
    }

    private static Optional<String> text(Value.Fields of, String name) {
        return of.get(name)
                .filter(Value.Scalar.class::isInstance)
                .map(value -> ((Value.Scalar) value).text())
                .filter(text -> !text.isEmpty());
    }

    private static Optional<Value.Fields> fields(Value.Fields of, String name) {
        return of.get(name).filter(Value.Fields.class::isInstance).map(Value.Fields.class::cast);
    }

    Receipt receipt(Map<String, String> more) {
        return new Receipt(id, url, more);
    }

    /** As it was found later. */
    Receipt receipt() {
        return receipt(media.map(one -> Map.of(MastodonPicture.MEDIA, one)).orElse(Map.of()));
    }
}
