package dev.herald.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.problem.SiteException;
import org.junit.jupiter.api.Test;

class EntryTextTest {

    private static final Entry SENT = Entries.sent(Entries.intent("mastodon", "/posts/tide/"));

    @Test
    void readsWhatItWrites() {
        assertThat(EntryText.read("tide.json", EntryText.of(SENT))).isEqualTo(SENT);
    }

    @Test
    void writesWhatPeopleCanCompare() {
        assertThat(EntryText.of(Entries.adopted("mastodon", "/posts/ebb/", "/posts/tide/")))
                .isEqualTo("""
                        {
                          "channel" : "mastodon",
                          "created-at" : "2026-11-20T09:00:00.123456Z",
                          "key" : "adopted",
                          "posts" : [
                            "/posts/ebb/",
                            "/posts/tide/"
                          ],
                          "revision" : 1,
                          "round" : 1,
                          "runner" : "runner-1",
                          "state" : "adopted",
                          "tried-at" : "2026-11-20T09:00:00.123456Z",
                          "tries" : 0,
                          "version" : 1
                        }
                        """);
        assertThat(EntryText.of(SENT)).contains("""
                    "text" : [
                      "Tide & time 👩‍👩‍👧",
                      "",
                      "It came in. \\\\#Sea https://example.com/posts/tide/ @ana@social.example",
                      ""
                    ],
                """);
    }

    @Test
    void doesNotTouchWhatANewerHeraldHasWritten() {
        String newer = EntryText.of(SENT).replace("\"version\" : 1", "\"version\" : 2");
        String more = EntryText.of(SENT).replace("\"tries\" : 1", "\"tries\" : 1,\n  \"mood\" : \"good\"");

        assertThatThrownBy(() -> EntryText.read("tide.json", newer))
                .isInstanceOf(SiteException.class)
                .hasMessageEndingWith("this entry was written by a newer Herald (version 2 is unknown here); run that"
                        + " version, here and wherever this blog is announced");
        assertThatThrownBy(() -> EntryText.read("tide.json", more))
                .hasMessageContaining("(the member 'mood' is unknown here)");
    }

    @Test
    void namesTheMemberThatIsDamaged() {
        String damaged = EntryText.of(SENT).replaceFirst("\"tries\" : 1", "\"tries\" : \"often\"");

        assertThatThrownBy(() -> EntryText.read("tide.json", damaged))
                .hasMessageContaining(": the member 'tries' is not a number; restore this file");
    }
}
