package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.wording.DiscordMarkdown;
import dev.herald.wording.LittleText;
import dev.herald.wording.Part;
import dev.herald.wording.Part.Link;
import dev.herald.wording.Part.Role;
import dev.herald.wording.Part.Tag;
import dev.herald.wording.Part.Words;
import dev.herald.wording.SlackMrkdwn;
import dev.herald.wording.TelegramHtml;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each network would read as signs of its own reaches readers as it was written. */
class EscapesTest {

    private static final List<Part> PARTS = List.of(
            new Words("List<T> & *all* @here", Role.TITLE),
            new Words("\n", Role.FIXED),
            new Link("https://example.com/a_b?x=1&y=2", "Read <it> | now"),
            new Words(" ", Role.FIXED),
            new Tag("Green_Tea"));

    @Test
    void writesLinkedInsLittleText() {
        assertThat(LittleText.of(PARTS))
                .isEqualTo(
                        "List\\<T\\> & \\*all\\* \\@here\nhttps://example.com/a\\_b?x=1&y=2 {hashtag|\\#|Green\\_Tea}");
    }

    @Test
    void escapesEverySignOfLittleText() {
        assertThat(LittleText.escape("\\|{}@[]()<>#*_~")).isEqualTo("\\\\\\|\\{\\}\\@\\[\\]\\(\\)\\<\\>\\#\\*\\_\\~");
    }

    @Test
    void writesTelegramsHtml() {
        assertThat(TelegramHtml.of(PARTS))
                .isEqualTo("List&lt;T&gt; &amp; *all* @here\n"
                        + "<a href=\"https://example.com/a_b?x=1&amp;y=2\">Read &lt;it&gt; | now</a> #Green_Tea");
    }

    @Test
    void writesSlacksMrkdwn() {
        assertThat(SlackMrkdwn.of(PARTS))
                .isEqualTo("List&lt;T&gt; &amp; *all* @\u2060here\n"
                        + "<https://example.com/a_b?x=1&amp;y=2|Read &lt;it&gt; ¦ now> #Green_Tea");
    }

    @Test
    void callsNobodyOnSlack() {
        assertThat(SlackMrkdwn.escape("<!here> <@U1> @channel"))
                .isEqualTo("&lt;!here&gt; &lt;@\u2060U1&gt; @\u2060channel");
    }

    @Test
    void writesDiscordsMarkdown() {
        assertThat(DiscordMarkdown.of(PARTS))
                .isEqualTo("List\\<T\\> & \\*all\\* @\u200Bhere\n<https://example.com/a_b?x=1&y=2> #Green_Tea");
    }

    @Test
    void showsWhatDiscordWouldReadAsItsOwn() {
        assertThat(DiscordMarkdown.escape(
                        "# One\n- two\n3. three\n> four __init__ `x` ||y|| ~~z~~ :tea: [a](b) @everyone"))
                .isEqualTo(
                        "\\# One\n\\- two\n3\\. three\n\\> four \\_\\_init\\_\\_ \\`x\\` \\|\\|y\\|\\| \\~\\~z\\~\\~ \\:tea: \\[a\\](b)"
                                + " @\u200Beveryone");
    }
}
