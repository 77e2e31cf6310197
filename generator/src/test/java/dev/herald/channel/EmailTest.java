package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.http.Trouble;
import dev.herald.mail.Letter;
import dev.herald.mail.Mailbox;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.simulate.Letterbox;
import dev.herald.site.Wishes.Telling;
import dev.herald.site.Wishes.Wish;
import dev.herald.wording.Part;
import dev.herald.wording.Part.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class EmailTest {

    private static final String SITE = """
            channels:
              email:
                server: smtp.example.org
                user: herald
                password: MAIL_PASSWORD
                from: Ana Müller <ana@example.org>
                to: readers@lists.example.org
            """;

    private static final Story TIDE = Sample.story("tide", "Tide", "It came in.");
    private static final Story EBB = Sample.story("ebb", "Ebb & flow", "It went out.");

    @Test
    void aPostIsTextAndHtml() {
        Letter letter = sent(SITE, TIDE);

        assertThat(letter.subject()).isEqualTo("Tide");
        assertThat(letter.text()).isEqualTo("Tide\n\nIt came in.\n\nhttps://example.com/posts/tide/");
        assertThat(letter.html()).isEqualTo("""
                <!DOCTYPE html>
                <html lang="en">
                <head><meta charset="utf-8"><title>Tide</title></head>
                <body dir="auto">
                <p><strong>Tide</strong></p>
                <p>It came in.</p>
                <p><a href="https://example.com/posts/tide/">https://example.com/posts/tide/</a></p>
                </body>
                </html>
                """);
        assertThat(letter.date()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(letter.from()).hasToString("Ana Müller <ana@example.org>");
    }

    private static Letter sent(String site, Story... stories) {
        Channel channel = Sample.channel(site);
        Announcement message = message(channel, stories);
        Letterbox letterbox = new Letterbox();
        channel.send(message, line(letterbox, stories));
        return letterbox.letters().get(0);
    }

    private static Announcement message(Channel channel, Story... stories) {
        return channel.compose(Arrays.stream(stories)
                .map(story -> Sample.brief(channel, story))
                .toList());
    }

    private static TestLine line(Letterbox letterbox, Story... stories) {
        return new TestLine(UnaryOperator.identity(), Map.of("MAIL_PASSWORD", "planted-4711"), stories).by(letterbox);
    }

    @Test
    void aDigestHasAllPosts() {
        Letter letter = sent(SITE + "    digest: true\n", TIDE, EBB);

        assertThat(letter.subject()).isEqualTo("Tide · Ebb & flow");
        assertThat(letter.text()).isEqualTo("""
                Tide

                It came in.

                https://example.com/posts/tide/

                * * *

                Ebb & flow

                It went out.

                https://example.com/posts/ebb/""");
        assertThat(letter.html()).contains("tide/</a></p>\n<hr>\n<p><strong>Ebb &amp; flow</strong></p>");
    }

    @Test
    void aDigestIsOneMessageOfAllItsPosts() {
        Channel channel = Sample.channel(SITE + "    digest: true\n");

        Announcement message = message(channel, TIDE, EBB);

        assertThat(channel.together()).isTrue();
        assertThat(message.posts()).containsExactly("/posts/tide/", "/posts/ebb/");
        assertThat(Sample.channel(SITE).together()).isFalse();
    }

    @Test
    void theSubjectFollowsItsTemplate() {
        Letter letter = sent(SITE + "    subject: 'News ({count}): {title}'\n    digest: true\n", TIDE, EBB);

        assertThat(letter.subject()).isEqualTo("News (2): Tide");
    }

    @Test
    void aTitleWithLineBreaksAddsNoHeader() {
        Story story = Sample.story("odd", "Tide\r\nBcc: everybody@example.org\u2028{count} $1", "x");

        assertThat(sent(SITE, story).subject()).isEqualTo("Tide Bcc: everybody@example.org {count} $1");
        assertThatThrownBy(() -> new Letter(
                        "<1@example.org>",
                        Instant.EPOCH,
                        Mailbox.of("a@example.org"),
                        Mailbox.of("b@example.org"),
                        Optional.empty(),
                        "Tide\nBcc: everybody@example.org",
                        Locale.ENGLISH,
                        "",
                        "",
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void markupInAPostIsText() {
        Story story = Sample.story("odd", "<script>alert(1)</script>", "a < b\nand \"so\" on");

        assertThat(sent(SITE, story).html())
                .contains("<p><strong>&lt;script&gt;alert(1)&lt;/script&gt;</strong></p>")
                .contains("<p>a &lt; b<br>\nand &quot;so&quot; on</p>");
    }

    @Test
    void aLongSubjectEndsAtAGrapheme() {
        String family = "👨‍👩‍👧";

        assertThat(sent(SITE, Sample.story("odd", family.repeat(200), "x")).subject())
                .isEqualTo(family.repeat(149) + "…");
    }

    @Test
    void theWritersOwnWordsAreTheText() {
        Channel channel = Sample.channel(SITE);
        Wish wish = new Wish(
                Telling.USUAL,
                Optional.of("Dear readers, {title}: {link}"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        Announcement message = channel.compose(List.of(Sample.brief(channel, TIDE, wish)));

        assertThat(message.text()).isEqualTo("Dear readers, Tide: https://example.com/posts/tide/");
        assertThat(message.parts()).contains(new Part.Words("Dear readers, ", Role.FIXED));
    }

    @Test
    void theMessageIdIsThatOfTheKey() {
        String id = sent(SITE, TIDE).id();

        assertThat(id).matches("<[0-9a-f]{40}@example\\.org>");
        assertThat(sent(SITE, TIDE).id()).isEqualTo(id);
        assertThat(sent(SITE, EBB).id()).isNotEqualTo(id);
    }

    @Test
    void aPostThatIsNotOutIsNotMailed() {
        Channel channel = Sample.channel(SITE);
        Letterbox letterbox = new Letterbox();
        TestLine line = line(letterbox, TIDE).at(Instant.parse("2026-11-20T07:59:59Z"));

        assertThatThrownBy(() -> channel.send(message(channel, TIDE), line))
                .isInstanceOf(Trouble.class)
                .hasMessage("content/posts/tide.md is not out yet, so nothing was mailed");
        assertThat(letterbox.letters()).isEmpty();
    }

    @Test
    void wrongSettingsAreToldWithTheirLines() {
        Problems problems = new Problems();

        Channels.read(Sample.site("""
                channels:
                  email:
                    server: smtp://example.org
                    tls: none
                    user: herald
                    from: Ana
                    reply-to: "a@example.org\\nBcc: b@example.org"
                    unsubscribe: http://example.org/leave
                """), problems);

        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactlyInAnyOrder("""
                site.yaml:5: 'channels.email.server' is 'smtp://example.org'; write the host that takes your mail, such as smtp.example.org""", """
                site.yaml:7: 'user' has no 'password' beside it; write the name of an environment variable that holds it, such as MASTODON_TOKEN, or the id of a <server> in Maven's settings.xml; never write the secret into a file""", """
                site.yaml:8: 'channels.email.from' is 'Ana'; write the address from which mails come, such as 'Ana <ana@example.org>'""", """
                site.yaml:5: no 'channels.email.to'; write the address of the list, such as readers@lists.example.org""", """
                site.yaml:9: 'channels.email.reply-to' is 'a@example.org
                Bcc: b@example.org'; write an address such as ana@example.org""", """
                site.yaml:10: 'channels.email.unsubscribe' is 'http://example.org/leave'; write an https:// address that takes a click, or mailto:leave@lists.example.org""");
    }

    @Test
    void withoutEncryptionOnlyThisMachineIsTold() {
        Problems problems = new Problems();

        Channels.read(Sample.site(SITE + "    tls: none\n"), problems);

        assertThat(problems.sorted())
                .extracting(Problem::what)
                .containsExactly("'tls' is 'none', and everybody on the way to smtp.example.org could read along");
        assertThat(Sample.channel(SITE.replace("smtp.example.org", "localhost") + "    tls: none\n"))
                .extracting(channel -> ((Email) channel).server().port())
                .isEqualTo(25);
    }
}
