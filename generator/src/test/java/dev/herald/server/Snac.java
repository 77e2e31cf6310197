package dev.herald.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.herald.MissingPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real server with Mastodon's API: snac2 2.75, unpacked from Debian's backports by {@code .ci/install}. Starts in a third of a second, with the
 * users {@code alice} and {@code bob}.
 *
 * <p>It ignores {@code Idempotency-Key}, so the same request twice is two posts. A post of 60,000 characters without a space takes it 4 seconds or
 * more (half as many a quarter of that), and is there in the end even if nobody waited for the answer. It limits neither length nor rate.
 */
public final class Snac implements AutoCloseable {

    private static final Path SNAC =
            Path.of("src/test/servers/debian/snac2/usr/bin/snac").toAbsolutePath();

    private final Program program;
    private final Client client;
    private final Map<String, String> passwords;

    private Snac(Program program, String url, Map<String, String> passwords) {
        this.program = program;
        this.client = new Client(url);
        this.passwords = passwords;
    }

    public static Snac start() {
        MissingPart.unless(Files.isExecutable(SNAC), "there is no snac2 here");
        Path folder = Program.folder("snac");
        Path data = folder.resolve("data");
        String address = "127.0.0.1:" + initialize(data);
        Map<String, String> passwords =
                Stream.of("alice", "bob").collect(Collectors.toUnmodifiableMap(user -> user, user -> add(user, data)));
        Program program =
                Program.start(folder, "httpd start", Map.of(), List.of(SNAC.toString(), "httpd", data.toString()));
        return new Snac(program, "http://" + address, passwords);
    }

    /** @return the port on which the server will listen */
    private static int initialize(Path data) {
        int port = Program.freePort();
        String answers = """
                127.0.0.1
                %1$d
                127.0.0.1:%1$d


                """.formatted(port); // address, port, host name, no prefix, no admin's mail
        Program.run(answers, List.of(SNAC.toString(), "init", data.toString()));
        try {
            Path settings = data.resolve("server.json");
            String https = Files.readString(settings);
            Files.writeString(settings, https.replace("\"protocol\": \"https\"", "\"protocol\": \"http\""));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return port;
    }

    /** @return the password that snac2 gives to the user */
    private static String add(String user, Path data) {
        return Program.run("", List.of(SNAC.toString(), "adduser", data.toString(), user))
                .lines()
                .filter(line -> line.startsWith("User password is "))
                .map(line -> line.substring("User password is ".length()))
                .findFirst()
                .orElseThrow();
    }

    /** Such as {@code http://127.0.0.1:4321}. */
    public String url() {
        return client.url();
    }

    /** A fresh access token, as a person gets one in the browser. */
    public String token(String user) {
        String form = "login=" + user + "&passwd=" + encoded(passwords.get(user));
        return client.postForm("/oauth/x-snac-get-token", Map.of(), form);
    }

    /** A user's posts as the JSON array of the API, the newest first. */
    public String statuses(String user) {
        Map<String, String> bearer = Map.of("Authorization", "Bearer " + token(user));
        String self = client.get("/api/v1/accounts/verify_credentials", bearer);
        String id = new JsonMapper().readTree(self).get("id").asString();
        return client.get("/api/v1/accounts/" + id + "/statuses", bearer);
    }

    /**
     * Removes a post as its author does in the browser, since this version knows no DELETE in its API.
     *
     * @param uri the post's {@code uri} member
     */
    public void delete(String user, String uri) {
        String login = Base64.getEncoder().encodeToString((user + ":" + passwords.get(user)).getBytes(UTF_8));
        String form = "action=Delete&id=" + encoded(uri);
        client.postForm("/" + user + "/admin/action", Map.of("Authorization", "Basic " + login), form);
    }

    public boolean alive() {
        return program.alive();
    }

    @Override
    public void close() {
        program.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
