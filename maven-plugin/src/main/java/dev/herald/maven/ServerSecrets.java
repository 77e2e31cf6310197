package dev.herald.maven;

import dev.herald.config.Secret;
import dev.herald.config.Secrets;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** Secrets by name: an environment variable, else the password of the {@code <server>} of that id in {@code settings.xml}, encrypted or not. */
record ServerSecrets(Map<String, String> environment, Settings settings, SettingsDecrypter decrypter)
        implements Secrets {

    @Override
    public Optional<String> find(Secret name) {
        return Optional.ofNullable(environment.get(name.name()))
                .filter(text -> !text.isEmpty())
                .or(() -> Optional.ofNullable(settings.getServer(name.name())).flatMap(this::password));
    }

    private Optional<String> password(Server server) {
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        String password = result.getServer().getPassword();
        boolean still = password != null && password.matches("(?s).*\\{.+}.*") && password.equals(server.getPassword());
        if (still && !result.getProblems().isEmpty()) {
            throw new SiteException(Problem.error(
                    "settings.xml",
                    0,
                    "the password of the server '" + server.getId() + "' cannot be decrypted",
                    "encrypt it anew with 'mvn --encrypt-password', and see that settings-security.xml is there"));
        }
        return Optional.ofNullable(password).filter(text -> !text.isEmpty());
    }
}
