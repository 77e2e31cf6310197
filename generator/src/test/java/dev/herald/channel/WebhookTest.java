package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.simulate.AnyWebhook;
import dev.herald.simulate.Fault;
import dev.herald.simulate.Networks;
import dev.herald.simulate.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private static final String SITE = "channels:\n  hook:\n    network: webhook\n    url: HOOK\n";
    private static final Map<String, String> SECRETS = Map.of("HOOK", "https://hook.example/planted-4711");

    @Test
    void sendsTitleSummaryAndLink() {
        Channel hook = Sample.channel(SITE);
        Announcement message = hook.compose(List.of(Sample.brief(hook, Sample.story("tide", "Tide", "It came in."))));
        AnyWebhook fake = new AnyWebhook();

        try (Networks networks = Networks.start(fake)) {
            hook.send(message, new TestLine(networks.route(), SECRETS));
        }

        assertThat(fake.shown())
                .extracting(shown -> shown.text())
                .containsExactly("Tide\n\nIt came in.\n\nhttps://example.com/posts/tide/");
    }

    @Test
    void tellsAnAnswerWithoutTheSecretAddress() {
        Channel hook = Sample.channel(SITE);
        Announcement message = hook.compose(List.of(Sample.brief(hook, Sample.story("tide", "Tide", "It came in."))));

        try (Networks networks = Networks.start(new AnyWebhook())) {
            networks.fault((number, call) -> Optional.of(
                    new Fault.Instead(Reply.text(400, "text/plain", "bad: https://hook.example/planted-4711"))));

            assertThatThrownBy(() -> hook.send(message, new TestLine(networks.route(), SECRETS)))
                    .isInstanceOf(Trouble.class)
                    .hasMessage("hook.example answered 400: bad: [HOOK]");
        }
    }
}
