package dev.herald.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.channel.TestLine;
import dev.herald.http.Trouble.Means;
import dev.herald.simulate.AnyWebhook;
import dev.herald.simulate.Networks;
import dev.herald.simulate.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpTest {

    private static final UnaryOperator<java.net.URI> AS_IT_IS = UnaryOperator.identity();

    @Test
    void hangsUpOnAServerThatNeverFinishesItsAnswer() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> end = CompletableFuture.supplyAsync(() -> drip(server));
            Http http = new TestLine(AS_IT_IS, Duration.ofMillis(700), Map.of()).http();
            Request request = Request.get("http://127.0.0.1:" + server.getLocalPort() + "/");

            assertThatThrownBy(() -> http.ask(request)).hasMessage("127.0.0.1 did not answer within 700 ms");

            assertThat(end.get(10, TimeUnit.SECONDS)).isEqualTo("the client hung up");
        }
    }

    /** A byte every now and then, for as long as somebody takes it. */
    private static String drip(ServerSocket server) {
        try (Socket client = server.accept()) {
            OutputStream out = client.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int second = 0; second < 300; second++) {
                out.write('.');
                out.flush();
                Thread.sleep(100);
            }
            return "the client took it all";
        } catch (IOException gone) {
            return "the client hung up";
        } catch (InterruptedException stopped) {
            return "stopped";
        }
    }

    @Test
    void tellsOfAHeaderThatCannotBeSentWithoutWhatItHolds() {
        try (Networks networks = Networks.start(new AnyWebhook())) {
            Http http = new TestLine(networks.route(), Map.of()).http();
            Request request = Request.get("https://hook.example/").bearer("4711–4712");

            assertThatThrownBy(() -> http.tell(request))
                    .isInstanceOfSatisfying(
                            Trouble.class,
                            trouble -> assertThat(trouble.means()).isEqualTo(Means.NO_RIGHT))
                    .hasMessage("hook.example cannot be asked: the header Authorization holds a sign that no header can"
                            + " have; look at its secret");
            assertThat(networks.calls()).isEmpty();
        }
    }

    @Test
    void goesNoWhereElseWithAToken() {
        try (Networks networks = Networks.start(new AnyWebhook())) {
            networks.fault((number, call) -> Optional.of(new dev.herald.simulate.Fault.Instead(
                    Reply.empty(307).header("Location", networks.url() + "/thief"))));
            Http http = new TestLine(networks.route(), Map.of()).http();

            Answer answer = http.ask(Request.get("https://hook.example/").bearer("47114712"));

            assertThat(answer.status()).isEqualTo(307);
            assertThat(networks.calls()).hasSize(1);
        }
    }

    @Test
    void asksForAnAddressWithLettersBeyondAscii() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> requestLine(server));
            Http http = new TestLine(AS_IT_IS, Map.of()).http();

            http.ask(Request.get("http://127.0.0.1:" + server.getLocalPort() + "/überall/?q=東"));

            assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo("GET /%C3%BCberall/?q=%E6%9D%B1 HTTP/1.1");
        }
    }

    private static String requestLine(ServerSocket server) {
        try (Socket client = server.accept()) {
            byte[] request = client.getInputStream().readNBytes(60);
            client.getOutputStream().write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(request, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException broken) {
            return broken.toString();
        }
    }

    @Test
    void tellsNothingOfARequestInItsText() {
        Request request = Request.post("https://hook.example/planted-4711?sig=planted-4712")
                .bearer("planted-4713")
                .json(Map.of("password", "planted-4714"));

        assertThat(request).hasToString("POST hook.example");
    }
}
