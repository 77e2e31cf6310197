package dev.herald.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MASTODON_TOKEN",
                "MASTODON_TOKEN_OF_THE_BLOG_2026",
                "herald.mastodon",
                "slack-webhook-of-our-team",
                "BlueskyPasswordOfTheHarbour",
                "HOOK2",
                "deadbeef"
            })
    void isAName(String name) {
        assertThat(new Secret(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "two words",
                "https://hook.example/planted-4711",
                "4711:Planted",
                "plan-ted1-4711-abcd",
                "xoxb-4711-planted",
                "ghp_PlantedPlanted4711Planted",
                "a94a8fe5ccb19ba61c4c0873d391e987982fbbd3",
                "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"
            })
    void isMoreLikeTheSecretItself(String text) {
        assertThatThrownBy(() -> new Secret(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not the name of a secret");
    }
}
