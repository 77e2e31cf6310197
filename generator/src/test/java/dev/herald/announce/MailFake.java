package dev.herald.announce;

import dev.herald.server.OddSmtp;
import dev.herald.simulate.Call;
import dev.herald.simulate.Fake;
import dev.herald.simulate.Reply;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The readers of a list, behind a mail server on a port of its own. */
final class MailFake implements Fake {

    private static final List<String> STEPS = List.of("HELLO", "EHLO", "MAIL", "RCPT", "DATA", "DOT", "QUIT");

    private final OddSmtp server = OddSmtp.start();

    int port() {
        return server.port();
    }

    OddSmtp server() {
        return server;
    }

    /** Somebody acts at each step, before the server answers; after the last dot it has the mail already. */
    void atEachStep(Runnable act) {
        STEPS.forEach(step -> server.at(step, act));
    }

    @Override
    public List<String> hosts() {
        return List.of();
    }

    @Override
    public Reply answer(Call call) {
        return Reply.empty(404);
    }

    @Override
    public List<Shown> shown() {
        return server.received().stream().map(MailFake::shown).toList();
    }

    private static Shown shown(String mail) {
        try {
            MimeMessage message =
                    new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII)));
            Multipart parts = (Multipart) message.getContent();
            String words = String.valueOf(parts.getBodyPart(0).getContent());
            return new Shown(message.getMessageID(), message.getSubject() + "\n" + words);
        } catch (MessagingException | IOException broken) {
            throw new AssertionError(mail, broken);
        }
    }
}
