package dev.herald.channel;

import dev.herald.http.Answer;
import dev.herald.http.Request.FilePart;
import dev.herald.http.Trouble;
import dev.herald.http.Trouble.Means;
import dev.herald.picture.Upload;
import dev.herald.wording.Cut;
import dev.herald.wording.Measure;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The picture of a message, which is uploaded before it. Its id is noted, so that a later try uses the same: some servers then say that an earlier one arrived.
 *
 * @see <a href="https://docs.joinmastodon.org/methods/media/">Mastodon: media</a>
 */
record MastodonPicture(MastodonServer server) {

    /** A member of an announcement's {@code more}: what becomes of its picture; and of a receipt's: where the picture lies. */
    static final String PICTURE = "picture";

    /** The picture goes with the message; otherwise it is that of the card, which the server fetches. */
    static final String ATTACHED = "attached";

    /** A member of a receipt's {@code more}: the picture's id. */
    static final String MEDIA = "media";

    private static final Set<String> SENT = Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/bmp");
    private static final int MOST_BYTES = 8_000_000; // servers allow 8 to 16 MB
    private static final int MOST_PIXELS = 3840 * 2160; // Mastodon makes larger ones smaller
    private static final int LONGEST_ALT = 1500;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Whether it is one of the blog's own, and of a kind that servers take. */
    static boolean canBeSent(Picture picture) {
        return picture.file().isPresent()
                && picture.image()
                        .size()
                        .filter(size -> SENT.contains(size.type()))
                        .isPresent();
    }

    private static Optional<Picture> attached(Announcement announcement) {
        return announcement
                .picture()
                .filter(picture -> ATTACHED.equals(announcement.more().get(PICTURE)));
    }

    /**
     * The id under which the message's picture lies on the server; nothing for a message without one.
     *
     * @throws Trouble to wait if the server still works on it
     */
    Optional<String> id(Announcement announcement) {
        return attached(announcement)
                .map(picture -> noted().filter(id -> isReady(id, true)).orElseGet(() -> upload(picture, announcement)));
    }

    /** The same for a message that was sent before: with the picture that it has, if it is still the same. */
    Optional<String> id(Announcement announcement, Receipt sent) {
        String before = sent.more().get(PICTURE);
        return attached(announcement)
                .map(picture -> Optional.ofNullable(sent.more().get(MEDIA))
                        .filter(id ->
                                before == null || before.equals(picture.image().src()))
                        .orElseGet(() -> id(announcement).orElseThrow()));
    }

    /** For a receipt. */
    Map<String, String> noted(Announcement announcement) {
        Map<String, String> noted = new HashMap<>();
        attached(announcement).ifPresent(picture -> {
            noted.put(PICTURE, picture.image().src());
            noted().ifPresent(id -> noted.put(MEDIA, id));
        });
        return noted;
    }

    void forget() {
        server.line().note(MEDIA, "");
    }

    private Optional<String> noted() {
        return server.line().noted(MEDIA).filter(id -> !id.isEmpty());
    }

    private String upload(Picture picture, Announcement announcement) {
        Upload upload = server.line()
                .bytes(picture)
                .flatMap(bytes -> Upload.of(bytes, MOST_BYTES, MOST_PIXELS))
                .orElseThrow(() -> new Trouble(
                        Means.REFUSED, "the picture " + picture.image().src() + " cannot be read; use a JPEG or PNG"));
        Answer answer = server.required(server.ask(server.request("POST", "/api/v2/media")
                .multipart(
                        Map.of("description", alt(picture, announcement)),
                        new FilePart("file", upload.name(), upload.type(), upload.bytes()))));
        String id = answer.json("id").orElseThrow(() -> answer.trouble(Means.AGAIN));
        server.line().note(MEDIA, id);
        if (answer.status() == 202) {
            isReady(id, false);
        }
        return id;
    }

    private static String alt(Picture picture, Announcement announcement) {
        String alt = picture.image().alt();
        return Measure.codePoints(alt) <= LONGEST_ALT
                ? alt
                : new Cut(alt, announcement.language())
                        .longest(beginning -> Measure.codePoints(beginning) <= LONGEST_ALT)
                        .orElse("");
    }

    /** False if the server does not know it any more: what nobody uses is kept for a day or less. */
    private boolean isReady(String id, boolean old) {
        Answer answer = server.ask(server.request("GET", "/api/v1/media/" + id));
        if (answer.status() == 206) {
            throw new Trouble(Means.WAIT, server.host() + " still works on the picture", Optional.of(PATIENCE));
        }
        boolean unknown = old && answer.status() == 404;
        return !unknown && server.required(answer).isOk();
    }
}
