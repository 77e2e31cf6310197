package dev.herald.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PdsTest {

    private static final String POSTS = "app.bsky.feed.post";

    private static Pds pds;

    @BeforeAll
    static void start() {
        pds = Pds.start();
    }

    @AfterAll
    static void stop() {
        if (pds != null) {
            pds.close();
        }
    }

    @Test
    void aRecordIsCreatedOnceAndReadBack() {
        Pds.Account alice = pds.account("alice.test");

        pds.call("com.atproto.repo.putRecord", alice, putIfAbsent(alice, "Tea is ready"));
        pds.call("com.atproto.repo.putRecord", alice, putIfAbsent(alice, "Tea is ready"));
        assertThatThrownBy(() -> pds.call("com.atproto.repo.putRecord", alice, putIfAbsent(alice, "Tea is cold")))
                .hasMessageContaining("400")
                .hasMessageContaining("InvalidSwap");

        assertThat(pds.record(alice.did(), POSTS, "3lf2aaaaaaa2a")).contains("Tea is ready");
        assertThat(pds.records(alice.did(), POSTS)).hasSize(1);
    }

    private static String putIfAbsent(Pds.Account account, String text) {
        return """
                {
                  "repo": "%s",
                  "collection": "app.bsky.feed.post",
                  "rkey": "3lf2aaaaaaa2a",
                  "swapRecord": null,
                  "record": { "text": "%s", "createdAt": "2026-11-22T08:00:00Z" }
                }
                """.formatted(account.did(), text);
    }

    @Test
    void everyPageOfTheRecordsIsRead() {
        Pds.Account bob = pds.account("bob.test");

        pds.call("com.atproto.repo.applyWrites", bob, creations(bob, 120));

        assertThat(pds.records(bob.did(), POSTS)).hasSize(120).doesNotHaveDuplicates();
    }

    private static String creations(Pds.Account account, int posts) {
        String creation = """
                {
                  "$type": "com.atproto.repo.applyWrites#create",
                  "collection": "app.bsky.feed.post",
                  "value": { "text": "Tea", "createdAt": "2026-11-22T08:00:00Z" }
                }
                """;
        String writes = String.join(",", Collections.nCopies(posts, creation));
        return "{\"repo\": \"" + account.did() + "\", \"writes\": [" + writes + "]}";
    }

    @Test
    void aBlobIsReadBack() {
        Pds.Account erin = pds.account("erin.test");
        byte[] picture = {1, 2, 3};
        Map<String, String> header = Map.of("Authorization", "Bearer " + pds.token(erin));
        String answer = new Client(pds.url()).post("/xrpc/com.atproto.repo.uploadBlob", header, "image/png", picture);
        JsonNode blob = new JsonMapper().readTree(answer).get("blob");

        pds.call("com.atproto.repo.createRecord", erin, """
                {
                  "repo": "%s",
                  "collection": "app.bsky.feed.post",
                  "record": {
                    "text": "Tea",
                    "createdAt": "2026-11-22T08:00:00Z",
                    "embed": { "$type": "app.bsky.embed.images", "images": [{ "alt": "A cup", "image": %s }] }
                  }
                }
                """.formatted(erin.did(), blob));

        assertThat(pds.blob(erin.did(), blob.at("/ref/$link").asString())).isEqualTo(picture);
    }

    @Test
    void anExpiredTokenIsCalledSo() {
        Pds.Account carol = pds.account("carol.test");
        Map<String, String> header = Map.of("Authorization", "Bearer " + pds.expiredToken(carol));

        assertThatThrownBy(() -> new Client(pds.url()).get("/xrpc/com.atproto.server.getSession", header))
                .hasMessageContaining("400")
                .hasMessageContaining("ExpiredToken");
    }

    @Test
    void theLimitedServerRefusesTheEleventhChangeOfAHandle() {
        try (Pds limited = Pds.startWithRateLimits()) {
            Pds.Account dave = limited.account("dave.test");
            for (int i = 1; i <= 10; i++) {
                rename(limited, dave, "dave" + i + ".test");
            }

            assertThatThrownBy(() -> rename(limited, dave, "dave11.test"))
                    .hasMessageContaining("429")
                    .hasMessageContaining("RateLimitExceeded");
        }
    }

    private static void rename(Pds limited, Pds.Account account, String handle) {
        limited.call("com.atproto.identity.updateHandle", account, "{\"handle\": \"" + handle + "\"}");
    }
}
