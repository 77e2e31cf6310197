package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.Blog;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.http.Trouble;
import dev.herald.http.Trouble.Means;
import dev.herald.problem.Problems;
import dev.herald.simulate.Call;
import dev.herald.simulate.FakePds;
import dev.herald.simulate.Fault;
import dev.herald.simulate.Networks;
import dev.herald.simulate.Reply;
import dev.herald.site.Wishes.Telling;
import dev.herald.site.Wishes.Wish;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlueskyTest {

    private static final String SITE =
            "channels:\n  bluesky:\n    handle: ana.bsky.social\n    password: BLUESKY\n    did: DID\n";
    private static final Map<String, String> SECRETS = Map.of("BLUESKY", "planted-4711-4711-4711");

    @TempDir
    private Path folder;

    private final FakePds fake = new FakePds();
    private final Networks networks = Networks.start(fake);
    private final String did = fake.person("ana.bsky.social");
    private final Story tide = Sample.story("tide", "Tide", "It came in.", "Sea");
    private final Line line = new TestLine(networks.route(), SECRETS, tide);
    private final Channel bluesky = channel("");

    @AfterEach
    void close() {
        networks.close();
    }

    @Test
    void saysTheSummaryAndLeavesTitleAndAddressToTheCard() {
        Announcement message = message(bluesky, tide);

        assertThat(message.text()).isEqualTo("It came in.\n\n#Sea");
        assertThat(bluesky.length(message)).hasToString("17 of 300 graphemes");
        assertThat(message.more()).containsEntry("embed", "CARD");
    }

    @Test
    void saysTheTitleIfThereIsNoSummary() {
        assertThat(message(bluesky, Sample.story("tide", "Tide", "", "Sea")).text())
                .isEqualTo("Tide\n\n#Sea");
    }

    @Test
    void showsAnAddressShortlyWhereTheOwnerWantsOne() {
        Channel own = channel("    template: 'Read {title} at {link}!'\n");

        assertThat(message(own, Sample.story("a-very-long-name-of-a-post", "Tide", ""))
                        .text())
                .isEqualTo("Read Tide at example.com/posts/a-very-long…!");
    }

    @Test
    void cutsALongSummaryAndKeepsTheTags() {
        Announcement message =
                message(bluesky, Sample.story("tide", "Tide", "So it came in and went. ".repeat(40), "Sea"));

        assertThat(bluesky.length(message).fits()).isTrue();
        assertThat(message.text()).hasSizeGreaterThan(250).endsWith("went.\n\n#Sea");
    }

    @Test
    void cutsATextOfManyBytesEvenIfItHasFewGraphemes() {
        Announcement message = message(bluesky, Sample.story("tide", "Tide", "👩‍👩‍👧‍👦 ".repeat(150)));

        assertThat(message.text().getBytes(StandardCharsets.UTF_8)).hasSizeBetween(2900, 3000);
    }

    @Test
    void aWishForAPictureShowsItAndPutsTheAddressIntoTheText() throws IOException {
        Story story = illustrated();
        Wish wish = new Wish(
                Telling.USUAL, Optional.of("Look!"), Optional.of("/sea.png"), Optional.empty(), Optional.empty());

        Announcement message = bluesky.compose(List.of(Sample.brief(bluesky, story, wish)));
        bluesky.send(message, new TestLine(networks.route(), SECRETS, story));

        assertThat(message.text()).isEqualTo("Look!\n\nexample.com/posts/tide");
        assertThat(String.valueOf(post().get("embed")))
                .startsWith(
                        "{$type=app.bsky.embed.images, images=[{alt=A grey sea, aspectRatio={height=630, width=1200}");
    }

    @Test
    void onePostIsShownHoweverOftenItIsSent() {
        Announcement message = message(bluesky, tide);

        bluesky.send(message, line);
        bluesky.send(message, line);

        assertThat(fake.shown()).extracting(shown -> shown.text()).containsExactly("It came in.\n\n#Sea");
    }

    @Test
    void logsInOnceInARun() {
        bluesky.send(message(bluesky, tide), line);
        bluesky.send(message(bluesky, Sample.story("ebb", "Ebb", "It went out.")), line);

        assertThat(calls("createSession")).isEqualTo(1);
        assertThat(fake.shown()).hasSize(2);
    }

    @Test
    void carriesAnEndedSessionOn() {
        bluesky.health(line);
        networks.fault((number, call) -> call.path().endsWith("putRecord") && calls("refreshSession") == 0
                ? Optional.of(new Fault.Instead(fault(400, "ExpiredToken")))
                : Optional.empty());

        bluesky.send(message(bluesky, tide), line);

        assertThat(calls("createSession")).isEqualTo(1);
        assertThat(calls("refreshSession")).isEqualTo(1);
        assertThat(fake.shown()).hasSize(1);
    }

    @Test
    void logsInAnewWhereASessionCannotBeCarriedOn() {
        bluesky.health(line);
        fake.expireSessions();

        bluesky.send(message(bluesky, tide), line);

        assertThat(calls("createSession")).isEqualTo(2);
        assertThat(fake.shown()).hasSize(1);
    }

    @Test
    void aTokenThatTheServerDoesNotKnowStopsTheChannel() {
        trouble("putRecord", fault(400, "InvalidToken"), Means.NO_RIGHT);
        trouble("putRecord", fault(401, "AuthMissing"), Means.NO_RIGHT);
        trouble("createSession", fault(401, "AuthenticationRequired"), Means.NO_RIGHT);
        trouble("createSession", fault(400, "AccountTakedown"), Means.NO_RIGHT);
    }

    @Test
    void aFaultOfTheServerIsUnclearOnlyWhereTheMessageMayBeThere() {
        trouble("createSession", fault(500, "InternalServerError"), Means.AGAIN);
        trouble("createSession", Reply.text(502, "text/html", "<h1>Bad gateway</h1>"), Means.AGAIN);
        trouble("putRecord", fault(500, "InternalServerError"), Means.UNCLEAR);
        trouble("putRecord", fault(400, "InvalidRequest"), Means.REFUSED);
        trouble("putRecord", fault(400, "BlobNotFound"), Means.AGAIN);
    }

    @Test
    void waitsAsLongAsTheServerSays() {
        fake.limit(0);

        assertThatThrownBy(() -> bluesky.send(message(bluesky, tide), line))
                .isInstanceOfSatisfying(Trouble.class, trouble -> {
                    assertThat(trouble.means()).isEqualTo(Means.WAIT);
                    assertThat(trouble.pause().orElseThrow())
                            .isBetween(Duration.ofSeconds(295), Duration.ofSeconds(300));
                });
    }

    @Test
    void anAnswerThatIsNoJsonIsAnAnswerAllTheSame() {
        networks.fault((number, call) -> call.path().endsWith("putRecord")
                ? Optional.of(new Fault.AnsweredBy(Reply.text(200, "application/json", "{\"uri\":")))
                : Optional.empty());
        Channel plain = channel("    standard-site: false\n");

        Receipt receipt = plain.send(message(plain, tide), line);

        assertThat(receipt.id()).isEqualTo(fake.shown().get(0).id());
    }

    @Test
    void anotherMessageInItsPlaceIsNotTakenForIt() {
        Announcement message = message(bluesky, tide);
        bluesky.send(message, line);
        Announcement foreign = new Announcement(
                message.key(),
                message.posts(),
                message.published(),
                "Another",
                List.of(),
                "https://example.com/posts/another/",
                "Another",
                "",
                Optional.empty(),
                List.of(),
                message.language(),
                message.more());

        assertThatThrownBy(() -> bluesky.send(foreign, line))
                .isInstanceOfSatisfying(
                        Trouble.class, trouble -> assertThat(trouble.means()).isEqualTo(Means.REFUSED))
                .hasMessageContaining("InvalidSwap");
    }

    @Test
    void thePageIsKnownBeforeTheMessageThatNamesItAndNamesItAfterwards() {
        Receipt receipt = bluesky.send(message(bluesky, tide), line);

        assertThat(networks.calls())
                .filteredOn(call -> call.path().endsWith("putRecord"))
                .extracting(call -> call.member("collection").orElseThrow())
                .containsExactly(
                        "site.standard.publication",
                        "site.standard.document",
                        "app.bsky.feed.post",
                        "site.standard.document");
        assertThat(String.valueOf(fake.records("site.standard.document").values()))
                .contains(receipt.id());
    }

    @Test
    void aMessageIsToldEvenIfItsPageCannotNameIt() {
        networks.fault((number, call) ->
                call.path().endsWith("putRecord") && call.text().contains("bskyPostRef")
                        ? Optional.of(new Fault.Reset())
                        : Optional.empty());

        bluesky.send(message(bluesky, tide), line);

        assertThat(fake.shown()).hasSize(1);
        assertThat(line.noted("document-left").orElseThrow()).startsWith("bsky.social broke off");
    }

    @Test
    void aRetrySendsTheVerySameRecordThoughThePageHasChanged() {
        networks.fault((number, call) ->
                isFirst("app.bsky.feed.post", call) ? Optional.of(new Fault.LostReply()) : Optional.empty());
        Announcement message = message(bluesky, tide);
        assertThatThrownBy(() -> bluesky.send(message, line)).isInstanceOf(Trouble.class);

        bluesky.send(message, line);

        assertThat(networks.calls().stream()
                        .filter(call -> call.text().contains("\"app.bsky.feed.post\",\"rkey\""))
                        .map(Call::text)
                        .distinct())
                .hasSize(1);
        assertThat(fake.shown()).hasSize(1);
    }

    @Test
    void whateverRequestFailsThereIsOnePostInTheEnd() {
        List<Fault> faults = List.of(
                new Fault.Reset(),
                new Fault.LostReply(),
                new Fault.Instead(Reply.text(502, "text/html", "<h1>Bad gateway</h1>")),
                new Fault.AnsweredBy(Reply.text(500, "text/html", "<h1>Sorry</h1>")),
                new Fault.AnsweredBy(Reply.text(200, "application/json", "{\"error\":")));
        int requests = 7; // of one message: login, picture's none, blog, page asked, page, post, page again
        for (Fault fault : faults) {
            for (int first = 0; first < requests; first++) {
                assertThat(shownAfter(fault, first))
                        .as(fault + " from request " + first)
                        .isEqualTo(1);
            }
        }
    }

    /** How many posts there are after a process ended at a request, and another began anew. */
    private int shownAfter(Fault fault, int request) {
        FakePds server = new FakePds();
        Channel own = Sample.channel(SITE.replace("DID", server.person("ana.bsky.social")));
        try (Networks faulty = Networks.start(server)) {
            faulty.fault((number, call) -> number == request ? Optional.of(fault) : Optional.empty());
            Line there = new TestLine(faulty.route(), SECRETS, tide);
            try {
                own.send(message(own, tide), there);
            } catch (Trouble first) {
                assertThat(first.means()).isIn(Means.AGAIN, Means.UNCLEAR);
                Channel later = Sample.channel(SITE.replace("DID", server.person("ana.bsky.social")));
                later.send(message(later, tide), there);
            }
            return server.shown().size();
        }
    }

    @Test
    void anAccountThatThePagesDoNotNameStopsTheChannel() {
        Channel other = Sample.channel(SITE.replace("DID", "did:plc:somebodyelse"));

        assertThatThrownBy(() -> other.send(message(other, tide), line))
                .isInstanceOfSatisfying(
                        Trouble.class, trouble -> assertThat(trouble.means()).isEqualTo(Means.NO_RIGHT))
                .hasMessage("the account ana.bsky.social is " + did + ", not did:plc:somebodyelse; write 'did: " + did
                        + "' below the channel 'bluesky' and build the site again");
        assertThat(fake.shown()).isEmpty();
    }

    @Test
    void aSimulationKnowsTheAccountsOfTheBlog() {
        Channel own = Sample.channel(SITE.replace("DID", "did:plc:anas") + "    server: https://pds.example\n");
        FakePds simulated = FakePds.of(List.of(own));

        try (Networks all = Networks.start(simulated)) {
            own.send(message(own, tide), new TestLine(all.route(), SECRETS, tide));
        }

        assertThat(simulated.shown().get(0).id()).startsWith("at://did:plc:anas/app.bsky.feed.post/");
    }

    @Test
    void noSecretIsInAFault() {
        networks.fault((number, call) -> Optional.of(new Fault.Instead(Reply.text(
                400,
                "text/plain",
                "bad: planted-4711-4711-4711 " + call.header("authorization").orElse("")))));

        assertThatThrownBy(() -> bluesky.send(message(bluesky, tide), line))
                .hasMessage("bsky.social answered 400: bad: [BLUESKY]");
    }

    @Test
    void aSessionIsStruckOutToo() {
        bluesky.health(line);
        networks.fault((number, call) -> Optional.of(new Fault.Instead(
                Reply.text(403, "text/plain", call.header("authorization").orElse("")))));

        assertThatThrownBy(() -> bluesky.send(message(bluesky, tide), line))
                .hasMessage("bsky.social answered 403: Bearer [session of Bluesky]");
    }

    @Test
    void everyFaultOfTheSettingsIsToldWithItsRemedy() {
        assertThat(faults("handle: '@Ana.bsky.social'\n    password: BLUESKY\n    server: http://localhost:2583/"))
                .isEmpty();
        assertThat(faults("handle: ana\n    server: http://pds.example\n    did: plc\n    standard-site: true"))
                .containsExactly(
                        "site.yaml:5: 'channels.bluesky.handle' is 'ana'; write the account's handle, such as"
                                + " ana.bsky.social",
                        "site.yaml:5: no 'channels.bluesky.password'; write the name of an environment variable that"
                                + " holds an app password, such as BLUESKY_PASSWORD; Bluesky's settings make one under"
                                + " 'Privacy and security', 'App passwords'",
                        "site.yaml:6: 'channels.bluesky.server' is 'http://pds.example'; write an address such as"
                                + " https://bsky.social",
                        "site.yaml:7: 'channels.bluesky.did' is 'plc'; write what 'herald:channels' shows as the"
                                + " account's did, such as did:plc:ewvi7nxzyoun6zhxrhs64oiz");
        assertThat(faults("handle: ana.test\n    password: BLUESKY\n    server: https://pds.example/xrpc"))
                .containsExactly("site.yaml:7: 'channels.bluesky.server' is 'https://pds.example/xrpc'; write an"
                        + " address such as https://bsky.social");
        assertThat(faults("handle: ana.test\n    password: BLUESKY\n    standard-site: true"))
                .containsExactly("site.yaml:7: 'standard-site' needs the account's 'did' beside it; write what"
                        + " 'herald:channels' shows as the account's did, such as"
                        + " did:plc:ewvi7nxzyoun6zhxrhs64oiz");
    }

    private static List<String> faults(String block) {
        Problems problems = new Problems();
        String site = "title: Test blog\nurl: https://example.com\nchannels:\n  bluesky:\n    " + block + "\n";
        Channels.read(SiteFile.parse(site, SiteDefaults.NONE, problems), problems);
        return problems.sorted().stream().map(problem -> problem.toString()).toList();
    }

    private void trouble(String method, Reply reply, Means means) {
        Channel fresh = channel("    standard-site: false\n");
        try (Networks faulty = Networks.start(fake)) {
            faulty.fault((number, call) ->
                    call.path().endsWith(method) ? Optional.of(new Fault.Instead(reply)) : Optional.empty());
            Line there = new TestLine(faulty.route(), SECRETS, tide);

            assertThatThrownBy(() -> fresh.send(message(fresh, tide), there))
                    .isInstanceOfSatisfying(
                            Trouble.class,
                            trouble -> assertThat(trouble.means()).isEqualTo(means));
        }
    }

    private static Reply fault(int status, String error) {
        return Reply.json(status, Map.of("error", error, "message", "No"));
    }

    private boolean isFirst(String collection, Call call) {
        return call.text().contains("\"collection\":\"" + collection + "\"")
                && fake.shown().isEmpty();
    }

    private long calls(String method) {
        return networks.calls().stream()
                .filter(call -> call.path().endsWith(method))
                .count();
    }

    private Map<String, Object> post() {
        return fake.records("app.bsky.feed.post").values().iterator().next();
    }

    private Story illustrated() throws IOException {
        Path file = Files.write(folder.resolve("sea.png"), Blog.picture("png", 1200, 630));
        return Sample.illustrated("tide", "Tide", "It came in.", file, "A grey sea", "Sea");
    }

    private Channel channel(String more) {
        return Sample.channel(SITE.replace("DID", did) + more);
    }

    private static Announcement message(Channel bluesky, Story story) {
        return bluesky.compose(List.of(Sample.brief(bluesky, story)));
    }
}
