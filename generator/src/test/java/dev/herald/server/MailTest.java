package dev.herald.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailTest {

    private static final Session SESSION = Session.getInstance(new Properties());

    @Test
    void aMailIsReceived() throws MessagingException, IOException {
        try (Mail mail = Mail.start();
                Transport smtp = SESSION.getTransport("smtp")) {
            smtp.connect(mail.host(), mail.port(), mail.user(), mail.password());
            MimeMessage message = message();

            smtp.sendMessage(message, message.getAllRecipients());

            MimeMessage received = mail.received().get(0);
            assertThat(received.getSubject()).isEqualTo("Tea is ready ☕");
            assertThat(received.getContent().toString().strip()).isEqualTo("Come to the kitchen.");
            assertThat(mail.received()).hasSize(1);
        }
    }

    private static MimeMessage message() throws MessagingException {
        MimeMessage message = new MimeMessage(SESSION);
        message.setFrom(new InternetAddress("herald@example.org"));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress("readers@example.org"));
        message.setSubject("Tea is ready ☕", "UTF-8");
        message.setText("Come to the kitchen.", "UTF-8");
        message.saveChanges();
        return message;
    }

    @Test
    void aWrongPasswordIsRefused() throws MessagingException {
        try (Mail mail = Mail.start();
                Transport smtp = SESSION.getTransport("smtp")) {
            assertThatThrownBy(() -> smtp.connect(mail.host(), mail.port(), mail.user(), "guess"))
                    .isInstanceOf(AuthenticationFailedException.class);
        }
    }
}
