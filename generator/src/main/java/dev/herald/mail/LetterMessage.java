package dev.herald.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/** A {@link Letter} as MIME: text first, then HTML, so that readers see the last that they can (RFC 2046, section 5.1.4). */
final class LetterMessage extends MimeMessage {

    private static final DateTimeFormatter DATE = // RFC 5322, section 3.3
            DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private static final String UTF_8 = "UTF-8";

    private final Letter letter;

    LetterMessage(Letter letter) throws MessagingException {
        super(Session.getInstance(new Properties()));
        this.letter = letter;
        setFrom(address(letter.from()));
        setRecipient(RecipientType.TO, address(letter.to()));
        if (letter.replyTo().isPresent()) {
            setReplyTo(new InternetAddress[] {address(letter.replyTo().get())});
        }
        setSubject(letter.subject(), UTF_8);
        setHeader("Date", DATE.format(letter.date()));
        setContentLanguage(new String[] {letter.language().toLanguageTag()});
        setHeader("Auto-Submitted", "auto-generated"); // RFC 3834, section 5: no holiday replies, please
        unsubscribe();
        setContent(parts());
        saveChanges();
    }

    private static InternetAddress address(Mailbox mailbox) throws MessagingException {
        try {
            return new InternetAddress(mailbox.address(), mailbox.name().orElse(null), UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException(UTF_8, impossible);
        }
    }

    /** RFC 2369, section 3.2; RFC 8058, section 3.1 for what is one click and no more. */
    private void unsubscribe() throws MessagingException {
        if (letter.unsubscribe().isEmpty()) {
            return;
        }
        String address = letter.unsubscribe().get();
        setHeader("List-Unsubscribe", "<" + address + ">");
        if (address.startsWith("https:")) {
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    private MimeMultipart parts() throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", letter.id());
    }
}
