package dev.herald.mail;

import dev.herald.mail.MailServer.Tls;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** One connection to a mail server, which knows how far it came. */
final class Courier extends SMTPTransport {

    /** How far a connection came. */
    enum Stage {
        /** Connecting, encrypting, logging in. */
        GREETING,
        /** The mail is offered, and not yet sent as a whole. */
        OFFERED,
        /** The dot that ends the mail is on its way: the server may have it. */
        SENT,
        /** Nobody waits any more, and the dot is never sent. */
        GIVEN_UP
    }

    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.GREETING);

    private Courier(Session session, boolean tls) {
        super(session, null, "smtp", tls);
    }

    static Courier to(MailServer server, Duration timeout, SSLSocketFactory trust) {
        Properties settings = new Properties();
        String time = String.valueOf(timeout.toMillis());
        settings.setProperty("mail.smtp.connectiontimeout", time);
        settings.setProperty("mail.smtp.timeout", time);
        settings.setProperty("mail.smtp.writetimeout", time);
        settings.setProperty("mail.smtp.localhost", "[127.0.0.1]"); // the name of this machine is nobody's business
        settings.setProperty("mail.smtp.auth", String.valueOf(server.login().isPresent()));
        settings.setProperty("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        settings.setProperty("mail.smtp.starttls.enable", String.valueOf(server.tls() == Tls.STARTTLS));
        settings.setProperty("mail.smtp.starttls.required", String.valueOf(server.tls() == Tls.STARTTLS));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        settings.put("mail.smtp.ssl.socketFactory", trust);
        return new Courier(Session.getInstance(settings), server.tls() == Tls.TLS);
    }

    Stage stage() {
        return stage.get();
    }

    /** Waits no more: what is not sent as a whole by now never will be. */
    void giveUp() {
        stage.updateAndGet(reached -> reached == Stage.SENT ? Stage.SENT : Stage.GIVEN_UP);
    }

    /** @return nothing; it is well if nothing is thrown */
    Optional<String> hand(Letter letter) throws MessagingException {
        LetterMessage message = new LetterMessage(letter);
        require(stage.compareAndSet(Stage.GREETING, Stage.OFFERED));
        sendMessage(message, message.getAllRecipients());
        return Optional.empty();
    }

    /** How many bytes a mail may have (RFC 1870); nothing if the server does not say. */
    Optional<String> largest() {
        return Optional.ofNullable(getExtensionParameter("SIZE")).filter(size -> size.matches("[1-9]\\d*"));
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        require(stage.compareAndSet(Stage.OFFERED, Stage.SENT));
        super.finishData();
    }

    private static void require(boolean inTime) throws MessagingException {
        if (!inTime) {
            throw new MessagingException("took too long");
        }
    }

    /** Says goodbye; how that goes changes nothing about a mail. */
    void leave() {
        try {
            close();
        } catch (MessagingException alreadyGone) {
            giveUp();
        }
    }
}
