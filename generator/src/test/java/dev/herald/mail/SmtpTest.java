package dev.herald.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.herald.config.Secret;
import dev.herald.http.Censor;
import dev.herald.http.Trouble;
import dev.herald.http.Trouble.Means;
import dev.herald.mail.MailServer.Tls;
import dev.herald.server.LocalCertificate;
import dev.herald.server.Mail;
import dev.herald.server.OddSmtp;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpTest {

    private static final String PASSWORD = "planted-4711";

    private static final Letter LETTER = new Letter(
            "<0123456789abcdef@example.org>",
            Instant.parse("2026-11-20T09:00:00Z"),
            Mailbox.of("Ana Müller <ana@example.org>"),
            Mailbox.of("readers@lists.example.org"),
            Optional.of(Mailbox.of("reply@example.org")),
            "Flut kommt 🌊 und bleibt",
            Locale.GERMAN,
            "Sie kam.\n.\nGrüße, שלום, 日本 🌊\n",
            "<p>Sie kam. Grüße 🌊</p>",
            Optional.of("https://lists.example.org/leave?list=readers"));

    @Test
    void aMailArrivesAsItWasWritten() throws MessagingException, IOException {
        try (Mail mail = Mail.start()) {
            smtp(mail.password()).deliver(LETTER, server(mail, Tls.NONE));

            MimeMessage received = mail.received().get(0);
            assertThat(received.getSubject()).isEqualTo("Flut kommt 🌊 und bleibt");
            assertThat(received.getFrom()[0]).hasToString("=?UTF-8?Q?Ana_M=C3=BCller?= <ana@example.org>");
            assertThat(received.getAllRecipients()).containsExactly(new InternetAddress("readers@lists.example.org"));
            assertThat(received.getReplyTo()).containsExactly(new InternetAddress("reply@example.org"));
            Multipart parts = (Multipart) received.getContent();
            assertThat(parts.getContentType()).startsWith("multipart/alternative");
            assertThat(parts.getCount()).isEqualTo(2);
            assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
            assertThat(text(parts, 0)).isEqualTo("Sie kam.\n.\nGrüße, שלום, 日本 🌊\n");
            assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
            assertThat(text(parts, 1)).isEqualTo("<p>Sie kam. Grüße 🌊</p>");
        }
    }

    private static String text(Multipart parts, int index) throws MessagingException, IOException {
        return parts.getBodyPart(index).getContent().toString().replace("\r\n", "\n");
    }

    private static Smtp smtp(String password) {
        return smtp(password, LocalCertificate.trusting());
    }

    private static Smtp smtp(String password, SSLSocketFactory trust) {
        Censor censor = new Censor(name -> Optional.of(password));
        return new Smtp(censor, Duration.ofSeconds(2), trust);
    }

    private static MailServer server(Mail mail, Tls tls) {
        return new MailServer(mail.host(), mail.port(), tls, login(mail.user()));
    }

    private static Optional<MailServer.Login> login(String user) {
        return Optional.of(new MailServer.Login(user, new Secret("MAIL_PASSWORD")));
    }

    @Test
    void headersTellDateLanguageAndHowToLeave() throws MessagingException {
        try (Mail mail = Mail.start()) {
            smtp(mail.password()).deliver(LETTER, server(mail, Tls.NONE));

            MimeMessage received = mail.received().get(0);
            assertThat(received.getHeader("Message-ID")).containsExactly("<0123456789abcdef@example.org>");
            assertThat(received.getHeader("Date")).containsExactly("Fri, 20 Nov 2026 09:00:00 +0000");
            assertThat(received.getHeader("Content-Language")).containsExactly("de");
            assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(received.getHeader("List-Unsubscribe"))
                    .containsExactly("<https://lists.example.org/leave?list=readers>");
            assertThat(received.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        }
    }

    @Test
    void theSameMailTwiceHasTheSameMessageId() throws MessagingException {
        try (Mail mail = Mail.start()) {
            smtp(mail.password()).deliver(LETTER, server(mail, Tls.NONE));
            smtp(mail.password()).deliver(LETTER, server(mail, Tls.NONE));

            List<MimeMessage> received = mail.received();
            assertThat(received).hasSize(2);
            assertThat(received.get(0).getMessageID()).isEqualTo(received.get(1).getMessageID());
        }
    }

    @Test
    void aMailArrivesThroughTls() {
        try (Mail mail = Mail.startWithTls()) {
            smtp(mail.password()).deliver(LETTER, server(mail, Tls.TLS));

            assertThat(mail.received()).hasSize(1);
        }
    }

    @Test
    void aCertificateThatNobodyTrustsIsNotTrusted() {
        try (Mail mail = Mail.startWithTls()) {
            Smtp strict = smtp(mail.password(), (SSLSocketFactory) SSLSocketFactory.getDefault());

            Trouble trouble = trouble(strict, server(mail, Tls.TLS));

            assertThat(trouble.means()).isEqualTo(Means.AGAIN);
            assertThat(trouble).hasMessageStartingWith("127.0.0.1 has no certificate that can be trusted");
            assertThat(mail.received()).isEmpty();
        }
    }

    private static Trouble trouble(Smtp smtp, MailServer server) {
        return catchThrowableOfType(Trouble.class, () -> smtp.deliver(LETTER, server));
    }

    @Test
    void aCertificateOfAnotherHostIsNotTrusted() {
        try (Mail mail = Mail.startWithTls()) {
            MailServer other = new MailServer("localhost", mail.port(), Tls.TLS, login(mail.user()));

            assertThat(trouble(smtp(mail.password()), other).means()).isEqualTo(Means.AGAIN);
            assertThat(mail.received()).isEmpty();
        }
    }

    @Test
    void withStarttlsNothingIsSaidBeforeItIsEncrypted() {
        try (OddSmtp odd = OddSmtp.start()) {
            smtp(PASSWORD).deliver(LETTER, odd(odd, Tls.STARTTLS));

            assertThat(odd.received()).hasSize(1);
            assertThat(odd.said())
                    .startsWith("EHLO [127.0.0.1]", "STARTTLS", "EHLO [127.0.0.1]")
                    .element(3)
                    .asString()
                    .startsWith("AUTH PLAIN");
        }
    }

    private static MailServer odd(OddSmtp odd, Tls tls) {
        return new MailServer("127.0.0.1", odd.port(), tls, login("herald"));
    }

    @Test
    void aServerWithoutStarttlsHearsNoPassword() {
        try (OddSmtp odd = OddSmtp.start().answers("EHLO", "250-odd.example\r\n250 AUTH PLAIN")) {
            Trouble trouble = trouble(smtp(PASSWORD), odd(odd, Tls.STARTTLS));

            assertThat(trouble.means()).isEqualTo(Means.AGAIN);
            assertThat(trouble).hasMessage("127.0.0.1: STARTTLS is required but host does not support STARTTLS");
            assertThat(odd.said()).noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    void aWrongPasswordStopsTheChannel() {
        try (Mail mail = Mail.start()) {
            Trouble trouble = trouble(smtp("guess-4711"), server(mail, Tls.NONE));

            assertThat(trouble.means()).isEqualTo(Means.NO_RIGHT);
            assertThat(trouble)
                    .hasMessageStartingWith("127.0.0.1 answered 535")
                    .hasMessageEndingWith("; look at 'user' and the secret MAIL_PASSWORD");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HELLO, 554 not today,               AGAIN",
        "HELLO, hangs up,                    AGAIN",
        "AUTH,  454 4.7.0 later,             AGAIN",
        "AUTH,  535 5.7.8 wrong,             NO_RIGHT",
        "MAIL,  530 5.7.0 log in,            NO_RIGHT",
        "MAIL,  421 4.3.2 closing,           AGAIN",
        "RCPT,  450 4.2.0 greylisted,        WAIT",
        "RCPT,  550 5.1.1 no such list,      REFUSED",
        "RCPT,  hangs up,                    AGAIN",
        "DATA,  451 4.3.0 try later,         WAIT",
        "DATA,  hangs up,                    AGAIN",
        "DATA,  silent,                      AGAIN",
        "DOT,   451 4.3.0 disk is full,      WAIT",
        "DOT,   554 5.7.1 looks like spam,   REFUSED",
        "DOT,   hangs up,                    UNCLEAR",
        "DOT,   silent,                      UNCLEAR",
    })
    void theStepThatFailsDecides(String step, String answer, Means means) {
        try (OddSmtp odd = OddSmtp.start().answers(step, answer)) {
            assertThat(trouble(smtp(PASSWORD), odd(odd, Tls.NONE)).means()).isEqualTo(means);
        }
    }

    @Test
    void aServerThatGreylistsIsAskedAgainInHalfAnHour() {
        try (OddSmtp odd = OddSmtp.start().answers("RCPT", "450 4.2.0 greylisted")) {
            Trouble trouble = trouble(smtp(PASSWORD), odd(odd, Tls.NONE));

            assertThat(trouble.pause()).contains(Duration.ofMinutes(30));
            assertThat(trouble).hasMessage("127.0.0.1 answered 450 4.2.0 greylisted");
        }
    }

    @Test
    void howTheyPartChangesNothing() {
        try (OddSmtp odd = OddSmtp.start().answers("QUIT", OddSmtp.HANGS_UP)) {
            smtp(PASSWORD).deliver(LETTER, odd(odd, Tls.NONE));

            assertThat(odd.received()).hasSize(1);
        }
    }

    @Test
    void anAnswerThatHasThePasswordIsToldWithoutIt() {
        String plain = "aGVyYWxkAGhlcmFsZABwbGFudGVkLTQ3MTE="; // Base64 of herald NUL herald NUL planted-4711
        try (OddSmtp odd = OddSmtp.start().answers("AUTH", "535 what is " + plain + " or planted-4711?")) {
            StringWriter trace = new StringWriter();
            trouble(smtp(PASSWORD), odd(odd, Tls.NONE)).printStackTrace(new PrintWriter(trace, true));

            assertThat(odd.said()).contains("AUTH PLAIN " + plain);
            assertThat(trace.toString())
                    .contains("535 what is [MAIL_PASSWORD] or [MAIL_PASSWORD]?")
                    .doesNotContain("4711");
        }
    }

    @Test
    void aTryThatHasTakenTooLongIsGivenUp() {
        try (OddSmtp odd = OddSmtp.start().answers("AUTH", OddSmtp.SILENT)) {
            Postman hasty = smtp(PASSWORD).within(() -> Duration.ofMillis(500));

            Trouble trouble = catchThrowableOfType(Trouble.class, () -> hasty.deliver(LETTER, odd(odd, Tls.NONE)));

            assertThat(trouble.means()).isEqualTo(Means.AGAIN);
            assertThat(trouble).hasMessage("127.0.0.1 took too long");
        }
    }

    @Test
    @Timeout(10)
    void aMailThatIsGivenUpIsNotSentBehindOurBack() throws InterruptedException {
        CountDownLatch given = new CountDownLatch(1);
        try (OddSmtp odd = OddSmtp.start().at("DATA", () -> await(given))) {
            Postman hasty = smtp(PASSWORD).within(() -> Duration.ofMillis(500));

            Trouble trouble = catchThrowableOfType(Trouble.class, () -> hasty.deliver(LETTER, odd(odd, Tls.NONE)));
            given.countDown();
            while (!odd.said().contains("(gone)")) {
                Thread.sleep(10);
            }

            assertThat(trouble.means()).isEqualTo(Means.AGAIN);
            assertThat(odd.received()).isEmpty();
            assertThat(odd.said()).contains("DATA");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    @Test
    void aMailThatMayHaveArrivedIsUnclearWhenItsTimeIsUp() {
        try (OddSmtp odd = OddSmtp.start().answers("DOT", OddSmtp.SILENT)) {
            Postman hasty = smtp(PASSWORD).within(() -> Duration.ofSeconds(1));

            Trouble trouble = catchThrowableOfType(Trouble.class, () -> hasty.deliver(LETTER, odd(odd, Tls.NONE)));

            assertThat(trouble.means()).isEqualTo(Means.UNCLEAR);
            assertThat(odd.received()).hasSize(1);
        }
    }

    @Test
    void nobodyListeningIsNoHarm() {
        MailServer nobody = new MailServer("127.0.0.1", 1, Tls.NONE, Optional.empty());

        assertThat(trouble(smtp(PASSWORD), nobody).means()).isEqualTo(Means.AGAIN);
    }

    @Test
    void aGreetingTellsHowMuchTheServerTakes() {
        try (OddSmtp odd = OddSmtp.start()) {
            assertThat(smtp(PASSWORD).greet(odd(odd, Tls.STARTTLS))).isEqualTo(Map.of("bytes", "1000000"));
            assertThat(odd.said()).noneMatch(line -> line.startsWith("MAIL"));
        }
    }

    @Test
    void aLineThatIsOnlyADotEndsNoMail() {
        Letter letter = new Letter(
                LETTER.id(),
                LETTER.date(),
                LETTER.from(),
                LETTER.to(),
                Optional.empty(),
                "Tide",
                Locale.ENGLISH,
                "It came in.\n.\nQUIT\n",
                "",
                Optional.empty());
        try (OddSmtp odd = OddSmtp.start()) {
            smtp(PASSWORD).deliver(letter, odd(odd, Tls.NONE));

            assertThat(odd.received()).hasSize(1).first().asString().contains("It came in.\n..\nQUIT\n");
        }
    }
}
