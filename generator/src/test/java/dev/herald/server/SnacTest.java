package dev.herald.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SnacTest {

    private static Snac snac;

    @BeforeAll
    static void start() {
        snac = Snac.start();
    }

    @AfterAll
    static void stop() {
        if (snac != null) {
            snac.close();
        }
    }

    @Test
    void aPostIsReadBackAndDeleted() {
        String post = post("alice", "A kettle of news");

        assertThat(statuses("alice")).hasSize(1);
        assertThat(statuses("alice").get(0).get("content").asString()).contains("A kettle of news");
        assertThat(statuses("bob")).isEmpty();

        snac.delete("alice", post);

        assertThat(statuses("alice")).isEmpty();
    }

    @Test
    void theSameKeyTwiceIsTwoPosts() {
        post("bob", "Tea");
        post("bob", "Tea");

        assertThat(statuses("bob")).hasSize(2);
        assertThat(snac.alive()).isTrue();
    }

    /** @return the post's uri */
    private static String post(String user, String text) {
        Map<String, String> headers =
                Map.of("Authorization", "Bearer " + snac.token(user), "Idempotency-Key", "posts/tea");
        String answer = new Client(snac.url())
                .postJson(
                        "/api/v1/statuses",
                        headers,
                        "{\"status\": \"" + text + "\", \"visibility\": \"public\", \"language\": \"en\"}");
        return new JsonMapper().readTree(answer).get("uri").asString();
    }

    private static JsonNode statuses(String user) {
        return new JsonMapper().readTree(snac.statuses(user));
    }
}
