package dev.herald.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

    @Test
    void isReadWithoutASlashAtItsEnd() {
        assertThat(ServerAddress.of(" https://social.example/ ")).isEqualTo("https://social.example");
        assertThat(ServerAddress.of("http://[::1]:8080")).isEqualTo("http://[::1]:8080");
        assertThat(ServerAddress.whole("https://hub.example/?for=blogs")).isEqualTo("https://hub.example/?for=blogs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://social.example",
                "social.example",
                "ftp://127.0.0.1",
                "https://ana:planted-4711@social.example",
                "https://social.example/?token=planted-4711",
                "https://social.example/#here",
                "https://",
                "https://social example",
                "http://127.0.0.1.example",
            })
    void mustBeAServerThatNobodyOnTheWayReads(String address) {
        assertThatThrownBy(() -> ServerAddress.of(address)).isInstanceOf(IllegalArgumentException.class);
    }
}
