package dev.herald.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail as it goes out: plain text, and the same as HTML.
 *
 * @param id its Message-ID with {@code <} and {@code >} (RFC 5322, section 3.6.4), the same in every try
 * @param date which it bears
 * @param to whom it goes to: the address of a list
 * @param unsubscribe where readers leave the list: an {@code https:} or {@code mailto:} address (RFC 2369, section 3.2)
 */
public record Letter(
        String id,
        Instant date,
        Mailbox from,
        Mailbox to,
        Optional<Mailbox> replyTo,
        String subject,
        Locale language,
        String text,
        String html,
        Optional<String> unsubscribe) {

    /** @throws IllegalArgumentException if a line break or the like would get into a header */
    public Letter {
        requireOneLine(id);
        requireOneLine(from.toString());
        requireOneLine(to.toString());
        requireOneLine(replyTo.map(Mailbox::toString).orElse(""));
        requireOneLine(subject);
        requireOneLine(unsubscribe.orElse(""));
    }

    private static void requireOneLine(String header) {
        if (header.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a header with a control character");
        }
    }
}
