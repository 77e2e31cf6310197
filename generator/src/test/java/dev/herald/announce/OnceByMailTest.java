package dev.herald.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.announce.Newsroom.Watch;
import dev.herald.http.Censor;
import dev.herald.ledger.FileLedger;
import dev.herald.ledger.Ledger;
import dev.herald.mail.Postman;
import dev.herald.mail.Smtp;
import dev.herald.server.LocalCertificate;
import dev.herald.server.OddSmtp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail can be neither looked up nor taken back: what becomes of one, by the step at which something goes wrong. */
class OnceByMailTest {

    private static final String SITE = """
            channels:
              email:
                server: 127.0.0.1
                port: %d
                user: herald
                password: MAIL_PASSWORD
                from: ana@example.org
                to: readers@lists.example.org
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "DOT,   250 taken,           sent 1,     nothing 1",
        "DOT,   hangs up,            unknown 1,  unknown 1",
        "DOT,   554 looks like spam, rejected 1, nothing 1",
        "RCPT,  550 no such list,    rejected 0, nothing 0",
        "RCPT,  450 greylisted,      held 0,     sent 1",
        "RCPT,  hangs up,            held 0,     sent 1",
        "DATA,  hangs up,            held 0,     sent 1",
        "AUTH,  535 wrong password,  stopped 0,  sent 1",
        "HELLO, hangs up,            held 0,     sent 1",
    })
    void theStepDecidesWhatBecomesOfTheMail(String step, String answer, String first, String second) {
        try (OddSmtp odd = OddSmtp.start().answers(step, answer);
                Ledger ledger = new FileLedger(folder.resolve("announcements"))) {
            Newsroom newsroom = newsroom(SITE.formatted(odd.port()), ledger);

            assertThat(run(newsroom, ledger, odd)).isEqualTo(first);
            odd.answersAsUsual();
            assertThat(run(newsroom, ledger, odd)).isEqualTo(second);
        }
    }

    private Newsroom newsroom(String site, Ledger ledger) {
        Newsroom newsroom = new Newsroom(
                site, Map.of("MAIL_PASSWORD", "planted-4711"), UnaryOperator.identity(), folder, Watch.patient());
        newsroom.open(ledger);
        newsroom.write(1);
        return newsroom;
    }

    /** What became of the mail, and how many the server has seen to their ends. */
    private static String run(Newsroom newsroom, Ledger ledger, OddSmtp odd) {
        Desk desk = newsroom.desk(ledger, "runner");
        Desk withSmtp = new Desk(ledger, desk.http(), smtp(), desk.blog(), desk.clock(), desk.pauses(), desk.runner());
        Announcer announcer = new Announcer(withSmtp, (story, needs) -> Optional.empty(), outcome -> {});
        Result result = announcer.run(newsroom.plan(ledger), Set.of());
        return RetryTableTest.words(result) + " " + odd.received().size();
    }

    private static Postman smtp() {
        Censor censor = new Censor(name -> Optional.of("planted-4711"));
        return new Smtp(censor, Duration.ofSeconds(2), LocalCertificate.trusting());
    }

    @Test
    void anOwnerWhoWantsItTwiceGetsTheSameMessageIdTwice() {
        try (OddSmtp odd = OddSmtp.start().answers("DOT", OddSmtp.HANGS_UP);
                Ledger ledger = new FileLedger(folder.resolve("announcements"))) {
            Newsroom newsroom = newsroom(SITE.formatted(odd.port()) + "    on-unknown: resend\n", ledger);

            String first = run(newsroom, ledger, odd);

            assertThat(first).startsWith("held");
            odd.answersAsUsual();
            assertThat(run(newsroom, ledger, odd)).startsWith("sent");
            assertThat(odd.received())
                    .hasSizeGreaterThan(1)
                    .allMatch(mail -> id(mail).equals(id(odd.received().get(0))));
        }
    }

    private static String id(String mail) {
        return mail.lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow();
    }
}
