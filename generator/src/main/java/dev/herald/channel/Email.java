package dev.herald.channel;

import dev.herald.config.Secret;
import dev.herald.config.Settings;
import dev.herald.http.Trouble;
import dev.herald.mail.Letter;
import dev.herald.mail.MailServer;
import dev.herald.mail.MailServer.Login;
import dev.herald.mail.Mailbox;
import dev.herald.wording.Length;
import dev.herald.wording.MailHtml;
import dev.herald.wording.Measure;
import dev.herald.wording.Part;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Mail to the address of a list, by SMTP.
 *
 * @param digest whether all posts that are due go into one mail; default each into its own
 * @param subject with the places {@code {title}} of the first post, {@code {titles}} of all and {@code {count}}; default {@code {titles}}
 * @param unsubscribe where readers leave the list: {@code https:} or {@code mailto:}
 */
public record Email(
        String name,
        Strategy strategy,
        MailServer server,
        Mailbox from,
        Mailbox to,
        Optional<Mailbox> replyTo,
        boolean digest,
        String subject,
        Optional<String> unsubscribe)
        implements Channel {

    public static final Kind KIND = new Kind("email", "E-mail", Delivery.BLIND, Email::read);

    private static final String USUAL = "{title}\n\n{summary}\n\n{link}";
    private static final String BETWEEN = "\n\n* * *\n\n";
    private static final int LONGEST_SUBJECT = 150; // graphemes; mail programs show half of that
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final Pattern PLACE = Pattern.compile("\\{(title|titles|count)}");

    private static Channel read(String name, Strategy strategy, Settings block) {
        return new EmailBlock(block).read(name, strategy);
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Look look() {
        return Look.MAIL;
    }

    @Override
    public List<Secret> secrets() {
        return server.login().map(Login::password).stream().toList();
    }

    @Override
    public boolean together() {
        return digest;
    }

    @Override
    public Announcement compose(List<Brief> briefs) {
        Digest posts = new Digest(briefs);
        List<List<Part>> messages =
                briefs.stream().map(brief -> brief.parts(USUAL, 0)).toList();
        List<Part> parts = new ArrayList<>();
        messages.forEach(message -> {
            if (!parts.isEmpty()) {
                parts.add(new Part.Words(BETWEEN, Part.Role.FIXED));
            }
            parts.addAll(message);
        });
        String line = subject(posts);
        String html = MailHtml.of(line, posts.first().story().post().language(), messages)
                .html();
        return posts.announcement(line, parts, Map.of("subject", line, "html", html));
    }

    private String subject(Digest posts) {
        Matcher place = PLACE.matcher(subject);
        String filled = place.replaceAll(found -> Matcher.quoteReplacement(
                switch (found.group(1)) {
                    case "title" -> posts.titles().get(0);
                    case "titles" -> String.join(" · ", posts.titles());
                    default -> String.valueOf(posts.briefs().size());
                }));
        return cut(filled.replaceAll("[\\s\\p{Cc}\\u2028\\u2029]+", " ").strip());
    }

    private static String cut(String line) {
        return Measure.graphemes(line) <= LONGEST_SUBJECT
                ? line
                : GRAPHEME.matcher(line)
                                .results()
                                .limit(LONGEST_SUBJECT - 1)
                                .map(MatchResult::group)
                                .collect(Collectors.joining())
                        + "…";
    }

    @Override
    public Preview preview(Announcement announcement) {
        return Preview.of(announcement)
                .headed("Subject", announcement.more().get("subject"))
                .headed("From", from.toString())
                .headed("To", to.toString());
    }

    @Override
    public Length length(Announcement announcement) {
        return new Length(Measure.graphemes(announcement.text()), 0, "characters");
    }

    @Override
    public Receipt send(Announcement announcement, Line line) {
        requireOut(line);
        Letter letter = letter(announcement, line);
        line.postman().deliver(letter, server);
        return new Receipt(letter.id(), Optional.empty(), Map.of());
    }

    /** A mail cannot be taken back, so what is not out yet is stopped here too, whoever asks. */
    private static void requireOut(Line line) {
        line.stories().stream()
                .filter(story -> story.post().published().toInstant().isAfter(line.createdAt()))
                .findFirst()
                .ifPresent(story -> {
                    throw new Trouble(
                            Trouble.Means.REFUSED, story.post().file() + " is not out yet, so nothing was mailed");
                });
    }

    private Letter letter(Announcement announcement, Line line) {
        return new Letter(
                id(announcement.key()),
                line.createdAt(),
                from,
                to,
                replyTo,
                announcement.more().get("subject"),
                announcement.language(),
                announcement.text(),
                announcement.more().get("html"),
                unsubscribe);
    }

    /** The key as a Message-ID, so that a mail that comes twice can be told to be the same. */
    private String id(String key) {
        byte[] hash = sha256().digest((name + "/" + key).getBytes(StandardCharsets.UTF_8));
        return "<" + HexFormat.of().formatHex(hash, 0, 20) + "@" + from.domain() + ">";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Health health(Line line) {
        Map<String, String> limits = line.postman().greet(server);
        String account = server.login().map(Login::user).orElse(from.address()) + " at " + server.host();
        return new Health(account, List.of(), List.of(), Optional.empty(), limits);
    }
}
