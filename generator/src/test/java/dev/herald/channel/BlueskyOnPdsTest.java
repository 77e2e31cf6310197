package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.Blog;
import dev.herald.http.Trouble;
import dev.herald.server.Pds;
import dev.herald.simulate.Fault;
import dev.herald.simulate.Networks;
import dev.herald.wording.Part;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bluesky as its reference server sees it: what is sent is read back through the server's own calls. */
class BlueskyOnPdsTest {

    private static final String POSTS = "app.bsky.feed.post";
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private static Pds pds;

    @TempDir
    private Path folder;

    private final Pds.Account account = pds.account("writer" + PEOPLE.incrementAndGet() + ".test");
    private final Story tide = Sample.story("tide", "Tide", "It came in.", "Sea", "Moon Light");

    @BeforeAll
    static void start() {
        pds = Pds.start();
    }

    @AfterAll
    static void stop() {
        if (pds != null) {
            pds.close();
        }
    }

    @Test
    void textTagsCardAndLanguageAreReadBack() {
        Receipt receipt = send(channel(""), tide);

        JsonNode post = onlyPost();
        assertThat(post.at("/text").asString()).isEqualTo("It came in.\n\n#Sea #MoonLight");
        assertThat(post.at("/langs/0").asString()).isEqualTo("en");
        assertThat(post.at("/createdAt").asString()).isEqualTo("2026-11-20T09:00:00Z");
        assertThat(covered(post)).containsExactly("#Sea", "#MoonLight");
        assertThat(post.at("/facets/1/features/0/tag").asString()).isEqualTo("MoonLight");
        assertThat(post.at("/embed/external/uri").asString()).isEqualTo("https://example.com/posts/tide/");
        assertThat(post.at("/embed/external/title").asString()).isEqualTo("Tide");
        assertThat(post.at("/embed/external/description").asString()).isEqualTo("It came in.");
        assertThat(receipt.id()).startsWith("at://" + account.did() + "/app.bsky.feed.post/3");
        assertThat(receipt.url().orElseThrow())
                .isEqualTo("https://bsky.app/profile/" + account.did() + "/post/"
                        + receipt.id().substring(receipt.id().length() - 13));
    }

    @Test
    void tagsThatTheTextDoesNotShowGoBesideIt() {
        send(channel("    template: '{title}'\n"), tide);

        JsonNode post = onlyPost();
        assertThat(post.at("/text").asString()).isEqualTo("Tide");
        assertThat(post.at("/tags/0").asString()).isEqualTo("Sea");
        assertThat(post.at("/tags/1").asString()).isEqualTo("MoonLight");
        assertThat(post.has("facets")).isFalse();
    }

    @Test
    void theCardHasThePicture() throws IOException {
        send(channel(""), illustrated());

        JsonNode thumb = onlyPost().at("/embed/external/thumb");
        assertThat(thumb.at("/mimeType").asString()).isEqualTo("image/png");
        byte[] kept = pds.blob(account.did(), thumb.at("/ref/$link").asString());
        assertThat(kept).hasSize(thumb.at("/size").asInt()).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void aPictureGoesWithItsAlternativeTextAndTheAddressIntoTheText() throws IOException {
        send(channel("    likes: picture\n"), illustrated());

        JsonNode post = onlyPost();
        assertThat(post.at("/text").asString()).isEqualTo("Tide\n\nIt came in.\n\nexample.com/posts/tide\n\n#Sea");
        assertThat(covered(post)).containsExactly("example.com/posts/tide", "#Sea");
        assertThat(post.at("/facets/0/features/0/uri").asString()).isEqualTo("https://example.com/posts/tide/");
        assertThat(post.at("/embed/$type").asString()).isEqualTo("app.bsky.embed.images");
        assertThat(post.at("/embed/images/0/alt").asString()).isEqualTo("A grey sea");
        assertThat(post.at("/embed/images/0/aspectRatio/width").asInt()).isEqualTo(1200);
        assertThat(post.at("/embed/images/0/aspectRatio/height").asInt()).isEqualTo(630);
    }

    @Test
    void aMentionNamesItsAccountAndOneOfNobodyStaysText() {
        Pds.Account friend = pds.account("friend" + PEOPLE.incrementAndGet() + ".test");

        send(channel("    template: 'Thanks @" + friend.handle() + " and @nobody.test!'\n"), tide);

        JsonNode post = onlyPost();
        assertThat(covered(post)).containsExactly("@" + friend.handle());
        assertThat(post.at("/facets/0/features/0/did").asString()).isEqualTo(friend.did());
    }

    @Test
    void theSameMessageTwiceLeavesOneRecordAndOneCommit() {
        Channel bluesky = channel("");

        Receipt first = send(bluesky, tide);
        String cid = JSON.readTree(pds.records(account.did(), POSTS).get(0))
                .at("/cid")
                .asString();
        Receipt second = send(bluesky, tide);

        assertThat(second).isEqualTo(first);
        assertThat(pds.records(account.did(), POSTS))
                .singleElement()
                .satisfies(record ->
                        assertThat(JSON.readTree(record).at("/cid").asString()).isEqualTo(cid));
    }

    @Test
    void twoRunnersAtOnceLeaveOneRecord() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Callable<Receipt> sending = () -> send(channel(""), tide);

        var receipts = threads.invokeAll(List.of(sending, sending, sending, sending));
        threads.shutdown();

        assertThat(pds.records(account.did(), POSTS)).hasSize(1);
        assertThat(receipts)
                .extracting(receipt -> receipt.get().id())
                .containsOnly(receipts.get(0).get().id());
    }

    @Test
    void aMessageThatWasThereInOtherWordsIsAdopted() {
        Receipt first = send(channel(""), tide);

        Receipt second = send(channel("    template: 'News: {title}'\n"), tide);

        assertThat(second).isEqualTo(first);
        assertThat(onlyPost().at("/text").asString()).isEqualTo("It came in.\n\n#Sea #MoonLight");
    }

    @Test
    void anAnswerThatGotLostLeavesOneRecord() {
        Channel bluesky = relayed();
        try (Networks networks = Networks.start(new PdsRelay(pds.url(), UnaryOperator.identity()))) {
            networks.fault((number, call) -> call.path().endsWith("putRecord") && number < 2
                    ? Optional.of(new Fault.LostReply())
                    : Optional.empty());
            Line line = new TestLine(networks.route(), secrets(), tide);

            assertThatThrownBy(() -> bluesky.send(message(bluesky, tide), line))
                    .isInstanceOfSatisfying(
                            Trouble.class,
                            trouble -> assertThat(trouble.means()).isEqualTo(Trouble.Means.UNCLEAR));
            bluesky.send(message(bluesky, tide), line);
        }

        assertThat(pds.records(account.did(), POSTS)).hasSize(1);
    }

    @Test
    void aTokenThatEndedIsRenewedAndTheMessageArrives() {
        String ended = pds.expiredToken(account);
        Channel bluesky = relayed();
        try (Networks networks = Networks.start(new PdsRelay(
                pds.url(),
                session -> session.replaceFirst("\"accessJwt\":\"[^\"]+\"", "\"accessJwt\":\"" + ended + "\"")))) {
            bluesky.send(message(bluesky, tide), new TestLine(networks.route(), secrets(), tide));

            assertThat(networks.calls())
                    .extracting(call -> call.path().replaceFirst(".*\\.", ""))
                    .containsExactly("createSession", "putRecord", "refreshSession", "putRecord");
        }

        assertThat(pds.records(account.did(), POSTS)).hasSize(1);
    }

    @Test
    void aWrongPasswordStopsTheChannel() {
        Channel bluesky = channel("");
        Line line = new TestLine(UnaryOperator.identity(), Map.of("BLUESKY", "wrong-wrong-wrong"), tide);

        assertThatThrownBy(() -> bluesky.send(message(bluesky, tide), line))
                .isInstanceOfSatisfying(
                        Trouble.class, trouble -> assertThat(trouble.means()).isEqualTo(Trouble.Means.NO_RIGHT))
                .hasMessageContaining("127.0.0.1 answered 401");
    }

    @Test
    void aMessageIsFoundAndDeletedAndOneThatIsGoneIsWell() {
        Searchable bluesky = (Searchable) channel("");
        Announcement message = message((Channel) bluesky, tide);
        Announcement other = message((Channel) bluesky, Sample.story("ebb", "Ebb", "It went out."));
        Receipt sent = send((Channel) bluesky, tide);

        assertThat(bluesky.find(List.of(message, other), line(tide))).isEqualTo(Map.of(message.key(), sent));

        ((Deletable) bluesky).delete(sent, line(tide));
        ((Deletable) bluesky).delete(sent, line(tide));

        assertThat(pds.records(account.did(), POSTS)).isEmpty();
        assertThat(bluesky.find(List.of(message), line(tide))).isEmpty();
    }

    @Test
    void blogAndPostBecomeRecordsOfStandardSite() throws IOException {
        Story story = illustrated();

        Receipt receipt = send(channel("    did: " + account.did() + "\n"), story);

        JsonNode publication = only("site.standard.publication");
        assertThat(publication.at("/url").asString()).isEqualTo("https://example.com");
        assertThat(publication.at("/name").asString()).isEqualTo("Test blog");
        JsonNode document = only("site.standard.document");
        assertThat(document.at("/path").asString()).isEqualTo("/posts/tide/");
        assertThat(document.at("/title").asString()).isEqualTo("Tide");
        assertThat(document.at("/textContent").asString()).isEqualTo("It came in.");
        assertThat(document.at("/publishedAt").asString()).isEqualTo("2026-11-20T08:00:00Z");
        assertThat(document.at("/tags/0").asString()).isEqualTo("Sea");
        assertThat(document.at("/coverImage/mimeType").asString()).isEqualTo("image/png");
        assertThat(document.at("/bskyPostRef/uri").asString()).isEqualTo(receipt.id());
        JsonNode refs = onlyPost().at("/embed/external/associatedRefs");
        assertThat(refs.at("/0/uri").asString()).isEqualTo(document.at("/site").asString());
        assertThat(refs.at("/1/uri").asString()).isEqualTo(receipt.more().get("document"));
    }

    @Test
    void theTextOfALongPostIsCutToWhatTheServerTakes() {
        Story story = Sample.story("tide", "Tide \"1\" ".repeat(60), "\"Ebb\" & Straße 👩‍👩‍👧‍👦. ".repeat(2_000));

        send(channel("    did: " + account.did() + "\n    template: '{title}'\n"), story);

        JsonNode document = only("site.standard.document");
        assertThat(document.at("/textContent").asString().getBytes(StandardCharsets.UTF_8))
                .hasSizeBetween(49_990, 50_000);
        assertThat(onlyPost().at("/embed/external/description").asString()).hasSizeBetween(400, 3000);
    }

    @Test
    void aRetryAfterTheRecordsWereWrittenChangesNothing() {
        Channel bluesky = channel("    did: " + account.did() + "\n");
        Line line = line(tide);

        bluesky.send(message(bluesky, tide), line);
        String before = pds.records(account.did(), POSTS) + "" + pds.records(account.did(), "site.standard.document");
        bluesky.send(message(bluesky, tide), line);

        assertThat(pds.records(account.did(), POSTS) + "" + pds.records(account.did(), "site.standard.document"))
                .isEqualTo(before);
    }

    @Test
    void withTheMessageTheRecordOfItsPageGoes() {
        Channel bluesky = channel("    did: " + account.did() + "\n");
        Receipt sent = send(bluesky, tide);

        ((Deletable) bluesky).delete(sent, line(tide));

        assertThat(pds.records(account.did(), POSTS)).isEmpty();
        assertThat(pds.records(account.did(), "site.standard.document")).isEmpty();
        assertThat(pds.records(account.did(), "site.standard.publication")).hasSize(1);
    }

    @Test
    void aLargePhotoIsMadeSmallEnoughForTheServer() throws IOException {
        Path file = Files.write(folder.resolve("sea.png"), noise(1500, 1200));
        Story story = Sample.illustrated("tide", "Tide", "It came in.", file, "A grey sea");
        assertThat(Files.size(file)).isGreaterThan(1_000_000);

        send(channel("    likes: picture\n"), story);

        JsonNode image = onlyPost().at("/embed/images/0");
        assertThat(image.at("/image/size").asInt()).isBetween(100_000, 1_000_000);
        assertThat(image.at("/aspectRatio/width").asDouble()
                        / image.at("/aspectRatio/height").asDouble())
                .isBetween(1.24, 1.26);
    }

    private static byte[] noise(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(4711);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    @Test
    void waitsWhereTheServerHasHadTooManyLogins() {
        try (Pds limited = Pds.startWithRateLimits()) {
            Pds.Account busy = limited.account("busy.test");
            String site =
                    "channels:\n  bluesky:\n    handle: busy.test\n    password: BLUESKY\n    server: " + limited.url();
            Line line = new TestLine(UnaryOperator.identity(), Map.of("BLUESKY", busy.password()), tide);

            assertThat(Sample.channel(site).health(line).limits()).containsEntry("logins-left", "29");
            for (int login = 2; login <= 30; login++) {
                Sample.channel(site).health(line);
            }

            assertThatThrownBy(() -> Sample.channel(site).health(line))
                    .isInstanceOfSatisfying(Trouble.class, trouble -> {
                        assertThat(trouble.means()).isEqualTo(Trouble.Means.WAIT);
                        assertThat(trouble.pause().orElseThrow())
                                .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(300));
                    });
        }
    }

    @Test
    void healthNamesTheAccountAndItsDid() {
        Health health = channel("").health(line(tide));

        assertThat(health.account()).isEqualTo("@" + account.handle());
        assertThat(health.limits()).containsEntry("did", account.did()).containsEntry("graphemes", "300");
    }

    @Test
    void theServerRefusesOneGraphemeMoreThanWeSend() {
        Announcement message = message(channel(""), tide);
        Announcement longer = new Announcement(
                message.key(),
                message.posts(),
                message.published(),
                "x".repeat(301),
                List.of(),
                message.link(),
                message.title(),
                message.description(),
                message.picture(),
                message.tags(),
                message.language(),
                message.more());

        assertThatThrownBy(() -> channel("").send(longer, line(tide)))
                .isInstanceOfSatisfying(
                        Trouble.class, trouble -> assertThat(trouble.means()).isEqualTo(Trouble.Means.REFUSED))
                .hasMessageContaining("grapheme too big (maximum 300, got 301)");
    }

    @Test
    void theServerTakesWhateverTextWeMake() {
        Channel bluesky = channel("    template: \"{title}\\n\\n{summary}\\n\\n{link} {tags}\"\n");
        Line line = line(tide);

        for (int seed = 1; seed <= 100; seed++) {
            RandomText random = new RandomText(seed);
            Story story = Sample.story(
                    "p" + seed,
                    random.words(80),
                    random.words(seed % 10 == 0 ? 600 : 90),
                    random.words(3),
                    random.words(2),
                    random.words(1));
            Announcement message = message(bluesky, story);

            Receipt sent = bluesky.send(message, line);

            String key = sent.id().substring(sent.id().length() - 13);
            JsonNode post = JSON.readTree(pds.record(account.did(), POSTS, key)).at("/value");
            assertThat(post.at("/text").asString()).as("seed " + seed).isEqualTo(message.text());
            assertThat(covered(post)).as("seed " + seed).isEqualTo(named(message));
            assertThat(bluesky.length(message).fits()).as("seed " + seed).isTrue();
        }
        assertThat(pds.records(account.did(), POSTS)).hasSize(100);
    }

    /** What the facets of a post cover, read as the network reads them: bytes of UTF-8. */
    private static List<String> covered(JsonNode post) {
        byte[] text = post.at("/text").asString().getBytes(StandardCharsets.UTF_8);
        return post.path("facets")
                .valueStream()
                .map(facet -> facet.get("index"))
                .map(index -> new String(
                        text,
                        index.get("byteStart").asInt(),
                        index.get("byteEnd").asInt() - index.get("byteStart").asInt(),
                        StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> named(Announcement message) {
        return message.parts().stream()
                .filter(part -> part instanceof Part.Link || part instanceof Part.Tag)
                .map(Part::shown)
                .toList();
    }

    private JsonNode onlyPost() {
        return only(POSTS);
    }

    private JsonNode only(String collection) {
        List<String> records = pds.records(account.did(), collection);
        assertThat(records).hasSize(1);
        return JSON.readTree(records.get(0)).at("/value");
    }

    private Story illustrated() throws IOException {
        Path file = Files.write(folder.resolve("sea.png"), Blog.picture("png", 1200, 630));
        return Sample.illustrated("tide", "Tide", "It came in.", file, "A grey sea", "Sea");
    }

    private Channel channel(String more) {
        return Sample.channel("channels:\n  bluesky:\n    handle: " + account.handle()
                + "\n    password: BLUESKY\n    server: " + pds.url() + "\n" + more);
    }

    private Channel relayed() {
        return Sample.channel("channels:\n  bluesky:\n    handle: " + account.handle()
                + "\n    password: BLUESKY\n    server: https://pds.example\n");
    }

    private static Announcement message(Channel bluesky, Story story) {
        return bluesky.compose(List.of(Sample.brief(bluesky, story)));
    }

    private Receipt send(Channel bluesky, Story story) {
        return bluesky.send(message(bluesky, story), line(story));
    }

    private Line line(Story story) {
        return new TestLine(UnaryOperator.identity(), secrets(), story);
    }

    private Map<String, String> secrets() {
        return Map.of("BLUESKY", account.password());
    }
}
