package dev.herald.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.AnnounceConfig.Needs;
import dev.herald.http.Censor;
import dev.herald.http.Http;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates made by the JDK's own {@code keytool} while the test runs, and a reader who trusts the one who signs them. */
class CertificatesTest {

    private static final char[] WORD = "changeit".toCharArray();
    private static final String DISTRUST = " is not live: 127.0.0.1 has no certificate that can be trusted: ";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeTheOneWhoSigns() throws IOException, InterruptedException {
        keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-keystore",
                "ca",
                "-alias",
                "ca",
                "-dname",
                "CN=Test CA",
                "-ext",
                "bc:c");
        keytool("-exportcert", "-keystore", "ca", "-alias", "ca", "-file", "ca.crt");
        keytool("-importcert", "-noprompt", "-keystore", "trust", "-alias", "ca", "-file", "ca.crt");
    }

    @Test
    void passesACertificateThatCanBeTrusted() throws Exception {
        assertThat(fault("good", trusting(), "san=ip:127.0.0.1")).isEmpty();
    }

    @Test
    void tellsACertificateThatHasExpired() throws Exception {
        assertThat(fault("expired", trusting(), "san=ip:127.0.0.1", "-startdate", "-10d", "-validity", "5"))
                .hasValueSatisfying(sentence -> assertThat(sentence).endsWith(DISTRUST + "it has expired"));
    }

    @Test
    void tellsACertificateOfAnotherHost() throws Exception {
        assertThat(fault("other", trusting(), "san=dns:other.example"))
                .hasValueSatisfying(sentence -> assertThat(sentence).endsWith(DISTRUST + "it is for another host"));
    }

    @Test
    void tellsACertificateThatNobodyKnownHasSigned() throws Exception {
        assertThat(fault("unknown", SSLContext.getDefault(), "san=ip:127.0.0.1"))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).endsWith(DISTRUST + "nobody whom Java trusts has signed it"));
    }

    private static Optional<String> fault(String name, SSLContext reader, String host, String... validity)
            throws IOException, InterruptedException, GeneralSecurityException {
        try (PageServer server = PageServer.start(serving(name, host, validity))) {
            server.page("/tide/", "<meta name=herald-mark content=0123456789abcdef>");
            HttpClient client = HttpClient.newBuilder().sslContext(reader).build();
            Censor nothing = new Censor(secret -> Optional.empty());
            Http http = new Http(client, UnaryOperator.identity(), Duration.ofSeconds(10), nothing);
            return new LivePages(http, new FastPauses(), Duration.ofSeconds(1))
                    .fault(LivePagesTest.at("https://127.0.0.1:" + server.port() + "/tide/"), Needs.PAGE);
        }
    }

    private static SSLContext serving(String name, String host, String... validity)
            throws IOException, InterruptedException, GeneralSecurityException {
        keytool("-genkeypair", "-keyalg", "EC", "-keystore", name, "-alias", "page", "-dname", "CN=Page");
        keytool("-certreq", "-keystore", name, "-alias", "page", "-file", name + ".csr");
        sign(name, host, validity);
        keytool("-importcert", "-noprompt", "-keystore", name, "-alias", "ca", "-file", "ca.crt");
        keytool("-importcert", "-noprompt", "-keystore", name, "-alias", "page", "-file", name + ".crt");
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(name), WORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static void sign(String name, String host, String... validity) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("-gencert", "-keystore", "ca", "-alias", "ca", "-ext", host));
        words.addAll(List.of("-infile", name + ".csr", "-outfile", name + ".crt"));
        words.addAll(List.of(validity));
        keytool(words.toArray(String[]::new));
    }

    private static SSLContext trusting() throws IOException, GeneralSecurityException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store("trust"));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore store(String name) throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(folder.resolve(name).toFile(), WORD);
    }

    private static void keytool(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(words));
        command.addAll(List.of("-storepass", "changeit"));
        Path said = Files.createTempFile(folder, "keytool", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        int status = process.waitFor();
        assertThat(status).as(Files.readString(said, StandardCharsets.UTF_8)).isZero();
    }
}
