package dev.herald.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.channel.TestLine;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHostTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "198.51.100.1",
                "203.0.113.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::909:909",
                "2001:db8::1",
                "::127.0.0.1",
                "::ffff:7f00:1",
                "2002:7f00:1::",
                "2130706433"
            })
    void aPlaceThatOnlyWeCanReachIsNotPublic(String host) throws UnknownHostException {
        assertThat(PublicHost.is(host)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.9.9.9",
                "192.0.78.12",
                "192.88.98.1",
                "172.32.0.1",
                "100.128.0.1",
                "2620:fe::fe",
                "64:ff9b::909:909"
            })
    void aPlaceThatAllCanReachIsPublic(String host) throws UnknownHostException {
        assertThat(PublicHost.is(host)).isTrue();
    }

    @Test
    void anAddressWithinIsRefused() {
        Http http = new TestLine(UnaryOperator.identity(), Map.of()).http();

        assertThatThrownBy(() -> http.requirePublic(URI.create("http://[::1]:8080/admin")))
                .isInstanceOf(Trouble.class)
                .hasMessage("::1 is not a public address")
                .extracting(trouble -> ((Trouble) trouble).means())
                .isEqualTo(Trouble.Means.REFUSED);
    }
}
