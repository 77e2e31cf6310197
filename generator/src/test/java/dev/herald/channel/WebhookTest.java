package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.http.Trouble;
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

    @Test
    void tellsAnAnswerWithoutAnyPartOfTheAddressThatIsLikeAToken() {
        Channel hook = Sample.channel(SITE);
        Announcement message = hook.compose(List.of(Sample.brief(hook, Sample.story("tide", "Tide", "It came in."))));
        String url = "https://hook.example/flows/0a1b2c3d4e5f60718293a4b5/paths/?api=1&sig=planted-signature-4711";

        try (Networks networks = Networks.start(new AnyWebhook())) {
            networks.fault((number, call) -> Optional.of(new Fault.Instead(
                    Reply.text(400, "text/plain", "flow 0a1b2c3d4e5f60718293a4b5: no planted-signature-4711"))));

            assertThatThrownBy(() -> hook.send(message, new TestLine(networks.route(), Map.of("HOOK", url))))
                    .hasMessage("hook.example answered 400: flow [HOOK]: no [HOOK]");
        }
    }

    @Test
    void fillsABodyThatIsWrittenAsSettings() {
        Channel matrix = Sample.channel(SITE + """
                    method: put
                    headers: {Authorization: 'Bearer {secret:MATRIX}'}
                    body:
                      msgtype: m.text
                      body: "{title}: {url}"
                      count: 1
                      tags: "{tags}"
                      nested: [{about: "{{title}} is {title}"}]
                """);
        Announcement message = matrix.compose(List.of(Sample.brief(
                matrix, Sample.story("tide", "\"Tide\" {secret:MATRIX} {url}", "It came in.", "Sea life"))));

        try (Networks networks = Networks.start(new AnyWebhook())) {
            matrix.send(
                    message,
                    new TestLine(
                            networks.route(),
                            Map.of("HOOK", "https://hook.example/planted-4711", "MATRIX", "planted-4712")));

            assertThat(networks.calls().get(0).method()).isEqualTo("PUT");
            assertThat(networks.calls().get(0).header("authorization")).contains("Bearer planted-4712");
            assertThat(networks.calls().get(0).text())
                    .isEqualTo("{\"msgtype\":\"m.text\","
                            + "\"body\":\"\\\"Tide\\\" {secret:MATRIX} {url}: https://example.com/posts/tide/\","
                            + "\"count\":1,\"tags\":[\"SeaLife\"],"
                            + "\"nested\":[{\"about\":\"{title} is \\\"Tide\\\" {secret:MATRIX} {url}\"}]}");
        }
    }

    @Test
    void fillsABodyThatIsWrittenAsJson() {
        assertThat(sent("    body: '{\"text\": \"{title}\", \"flag\": true}'\n"))
                .isEqualTo("{\"text\":\"Ti\\\"de\",\"flag\":true}");
    }

    @Test
    void sendsAFormOrPlainText() {
        assertThat(sent("    as: form\n    body: {message: '{title}', url: '{url}'}\n"))
                .isEqualTo("message=Ti%22de&url=https%3A%2F%2Fexample.com%2Fposts%2Ftide%2F");
        assertThat(sent("    as: text\n    body: 'New: {title}'\n")).isEqualTo("New: Ti\"de");
    }

    @Test
    void writesAHeaderInAscii() {
        Channel hook = Sample.channel(SITE + "    headers: {Title: '{title}'}\n");
        Announcement message =
                hook.compose(List.of(Sample.brief(hook, Sample.story("tide", "Été\n🌊", "It came in."))));

        try (Networks networks = Networks.start(new AnyWebhook())) {
            hook.send(message, new TestLine(networks.route(), SECRETS));

            assertThat(networks.calls().get(0).header("title")).contains("%C3%89t%C3%A9 %F0%9F%8C%8A");
        }
    }

    @Test
    void namesEverySecretThatItNeeds() {
        Channel hook =
                Sample.channel(SITE + "    headers: {X-Key: '{secret:ONE}'}\n    body: {token: '{secret:TWO}'}\n");

        assertThat(hook.secrets()).extracting(secret -> secret.name()).containsExactly("HOOK", "ONE", "TWO");
    }

    @Test
    void tellsWhatIsWrongWithBodyAndHeaders() {
        String yaml = SITE + """
                    headers: {Authorization: Bearer abc, Host: example.com}
                    body: {text: "{titel}"}
                """;

        assertThatThrownBy(() -> Sample.channel(yaml))
                .hasMessageContaining("the header 'Authorization' holds a secret itself; write {secret:NAME} in its"
                        + " place, with the name of an environment variable that holds it")
                .hasMessageContaining("'Host' is no header that can be set; leave it out")
                .hasMessageContaining("the place '{titel}' does not exist; did you mean 'title'?");
        assertThatThrownBy(() -> Sample.channel(SITE + "    body: '{\"text\": {title}}'\n"))
                .hasMessageContaining("the body of the webhook is not JSON");
    }

    private static String sent(String settings) {
        Channel hook = Sample.channel(SITE + settings);
        Announcement message = hook.compose(List.of(Sample.brief(hook, Sample.story("tide", "Ti\"de", "It came in."))));
        try (Networks networks = Networks.start(new AnyWebhook())) {
            hook.send(message, new TestLine(networks.route(), SECRETS));
            return networks.calls().get(0).text();
        }
    }
}
