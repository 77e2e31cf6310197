package dev.herald.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.config.Secret;
import dev.herald.problem.SiteException;
import java.util.List;
import java.util.Map;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsProblem;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.building.SettingsProblem.Severity;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.Test;

class ServerSecretsTest {

    private static final Secret TOKEN = new Secret("TOKEN");

    @Test
    void theEnvironmentCountsBeforeTheSettings() {
        ServerSecrets secrets = secrets(Map.of("TOKEN", "from the environment"), "from the settings");

        assertThat(secrets.find(TOKEN)).contains("from the environment");
    }

    @Test
    void anEmptyVariableIsNone() {
        ServerSecrets secrets = secrets(Map.of("TOKEN", ""), "from the settings");

        assertThat(secrets.find(TOKEN)).contains("from the settings");
    }

    @Test
    void anEncryptedPasswordIsDecrypted() {
        assertThat(secrets(Map.of(), "{c2VjcmV0}").find(TOKEN)).contains("secret");
    }

    @Test
    void aSecretThatNobodyKnowsIsNotThere() {
        assertThat(secrets(Map.of(), "other").find(new Secret("OTHER"))).isEmpty();
        assertThat(secrets(Map.of(), null).find(TOKEN)).isEmpty();
        assertThat(secrets(Map.of(), "").find(TOKEN)).isEmpty();
    }

    @Test
    void aPasswordThatCannotBeDecryptedIsToldWithoutIt() {
        assertThatThrownBy(() -> secrets(Map.of(), "{no key fits}").find(TOKEN))
                .isInstanceOf(SiteException.class)
                .hasMessageContaining("settings.xml: the password of the server 'TOKEN' cannot be decrypted")
                .hasMessageNotContaining("no key fits");
    }

    private static ServerSecrets secrets(Map<String, String> environment, String password) {
        Server server = new Server();
        server.setId("TOKEN");
        server.setPassword(password);
        Settings settings = new Settings();
        settings.addServer(server);
        return new ServerSecrets(environment, settings, new OneKey());
    }

    /** Knows one encrypted word. */
    private static final class OneKey implements SettingsDecrypter {

        @Override
        public SettingsDecryptionResult decrypt(SettingsDecryptionRequest request) {
            Server server = request.getServers().get(0).clone();
            boolean encrypted =
                    server.getPassword() != null && server.getPassword().startsWith("{");
            boolean known = "{c2VjcmV0}".equals(server.getPassword());
            if (known) {
                server.setPassword("secret");
            }
            SettingsProblem problem = new DefaultSettingsProblem(
                    "Failed to decrypt password for server TOKEN", Severity.ERROR, "server: TOKEN", -1, -1, null);
            return new Decrypted(server, encrypted && !known ? List.of(problem) : List.of());
        }
    }

    private record Decrypted(Server server, List<SettingsProblem> problems) implements SettingsDecryptionResult {

        @Override
        public Server getServer() {
            return server;
        }

        @Override
        public List<Server> getServers() {
            return List.of(server);
        }

        @Override
        public Proxy getProxy() {
            return null;
        }

        @Override
        public List<Proxy> getProxies() {
            return List.of();
        }

        @Override
        public List<SettingsProblem> getProblems() {
            return problems;
        }
    }
}
