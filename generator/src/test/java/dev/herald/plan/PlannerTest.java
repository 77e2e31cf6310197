package dev.herald.plan;

import static dev.herald.plan.PlannedBlog.due;
import static dev.herald.plan.PlannedBlog.left;
import static dev.herald.plan.PlannedBlog.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.ledger.State;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which posts a channel hears of, and why not of the others. */
class PlannerTest {

    private static final String SUNDAY_NOON = "2026-11-22T12:00:00Z";

    @TempDir
    private Path folder;

    @Test
    void aNewPostIsDueAndOneThatWasToldIsNot() {
        Plan plan = PlannedBlog.withHook(folder, "")
                .post("2026-11-20-tide", "title: Tide")
                .post("2026-11-21-ice", "title: Ice")
                .entry(State.SENT, "hook", "2026-11-20T09:00:00Z", "/posts/tide/")
                .at(SUNDAY_NOON);

        assertThat(due(plan)).containsExactly("hook: Ice");
        assertThat(left(plan)).containsExactly("hook: Tide: told on 2026-11-20");
        assertThat(plan.left().get(0).url()).contains("https://hook.example/1");
        assertThat(plan.refusals()).isEmpty();
    }

    @Test
    void theOldestGoesFirstAndChannelsKeepTheirOrder() {
        Plan plan = new PlannedBlog(
                        folder,
                        "channels:\n  zulu: {network: webhook, url: HOOK}\n  alpha: {network: webhook, url: HOOK}\n")
                .entry(State.ADOPTED, "alpha", "2026-01-01T00:00:00Z", "/posts/long-ago/")
                .entry(State.ADOPTED, "zulu", "2026-01-01T00:00:00Z", "/posts/long-ago/")
                .post("2026-11-21-ice", "title: Ice")
                .post("2026-11-20-tide", "title: Tide")
                .at(SUNDAY_NOON);

        assertThat(due(plan)).containsExactly("zulu: Tide", "alpha: Tide", "zulu: Ice", "alpha: Ice");
    }

    @Test
    void aRenamedPostIsNotToldAgain() {
        Plan plan = PlannedBlog.withHook(folder, "")
                .post("2026-11-20-flood", "title: Flood", "aliases: [/posts/tide/]")
                .entry(State.SENT, "hook", "2026-11-20T09:00:00Z", "/posts/tide/")
                .at(SUNDAY_NOON);

        assertThat(due(plan)).isEmpty();
        assertThat(left(plan)).containsExactly("hook: Flood: told on 2026-11-20");
    }

    @Test
    void aPostThatGetsAnIdLaterIsNotToldAgain() {
        Plan plan = PlannedBlog.withHook(folder, "")
                .post("2026-11-20-tide", "title: Tide", "id: tide-2026")
                .entry(State.SENT, "hook", "2026-11-20T09:00:00Z", "/posts/tide/")
                .at(SUNDAY_NOON);

        assertThat(due(plan)).isEmpty();
    }

    @Test
    void aNewChannelAdoptsWhatIsThereButTellsWhatItsWriterWantsTold() {
        Plan plan = new PlannedBlog(folder, "channels:\n  hook: {network: webhook, url: HOOK}\n")
                .post("2026-11-20-tide", "title: Tide")
                .post("2026-11-21-ice", "title: Ice", "announce: true")
                .post("2011-01-01-old", "title: Old", "announce: false")
                .at(SUNDAY_NOON);

        assertThat(plan.adoptions()).hasSize(1);
        assertThat(plan.adoptions().get(0).channel().name()).isEqualTo("hook");
        assertThat(plan.adoptions().get(0).posts()).containsExactly("/posts/old/", "/posts/tide/");
        assertThat(due(plan)).containsExactly("hook: Ice");
    }

    @Test
    void onABlogWithoutPostsAChannelStartsWithNothingAdopted() {
        Plan plan = new PlannedBlog(folder, "channels:\n  hook: {network: webhook, url: HOOK}\n").at(SUNDAY_NOON);

        assertThat(plan.adoptions()).hasSize(1);
        assertThat(plan.adoptions().get(0).posts()).isEmpty();
    }

    @Test
    void anAdoptedPostIsToldIfItsWriterSaysSoLater() {
        PlannedBlog blog = PlannedBlog.withHook(folder, "")
                .post("2020-01-01-long-ago", "title: Long ago", "announce: true")
                .post("2020-01-02-other", "title: Other")
                .entry(State.ADOPTED, "hook", "2026-01-01T00:00:00Z", "/posts/other/");

        assertThat(due(blog.at(SUNDAY_NOON))).containsExactly("hook: Long ago");
        assertThat(blog.at(SUNDAY_NOON).due().get(0).round()).isEqualTo(2);
        assertThat(left(blog.at(SUNDAY_NOON)))
                .containsExactly("hook: Other: was there before the channel; 'announce: true' tells it all the same");

        blog.entry(State.SENT, "hook", 2, "2026-11-22T11:00:00Z", Map.of(), "/posts/long-ago/");

        assertThat(due(blog.at(SUNDAY_NOON))).isEmpty();
    }

    @Test
    void anEvergreenIsToldOnceMoreInItsSecondRound() {
        PlannedBlog blog = PlannedBlog.withHook(folder, "")
                .post("2020-01-01-tide", "title: Tide", "announce: {round: 2}")
                .entry(State.SENT, "hook", "2020-01-01T09:00:00Z", "/posts/tide/");

        assertThat(due(blog.at(SUNDAY_NOON))).containsExactly("hook: Tide");

        blog.entry(State.SENT, "hook", 2, "2026-11-22T11:00:00Z", Map.of(), "/posts/tide/");

        assertThat(left(blog.at(SUNDAY_NOON))).containsExactly("hook: Tide: told on 2026-11-22");
    }

    @Test
    void whatOneNetworkRefusedIsTriedThereOnceMoreInARoundOfItsOwn() {
        Plan plan = new PlannedBlog(
                        folder,
                        "channels:\n  hook: {network: webhook, url: HOOK}\n  other: {network: webhook, url: HOOK}\n")
                .post("2026-11-20-tide", "title: Tide", "announce: {hook: {round: 2}}")
                .entry(State.REJECTED, "hook", "2026-11-21T09:00:00Z", "/posts/tide/")
                .entry(State.SENT, "other", "2026-11-21T09:00:00Z", "/posts/tide/")
                .at(SUNDAY_NOON);

        assertThat(due(plan)).containsExactly("hook: Tide");
    }

    @Test
    void takingTheSecondRoundOutAgainTellsNothing() {
        Plan plan = PlannedBlog.withHook(folder, "")
                .post("2026-11-20-tide", "title: Tide")
                .entry(State.SENT, "hook", 2, "2026-11-21T11:00:00Z", Map.of(), "/posts/tide/")
                .at(SUNDAY_NOON);

        assertThat(due(plan)).isEmpty();
    }

    @Test
    void theWritersWishesAreKept() {
        Plan plan = PlannedBlog.withHook(folder, "")
                .post("2026-11-21-a", "title: A", "announce: false")
                .post("2026-11-20-b", "title: B", "announce: {hook: false}")
                .post("2026-11-19-c", "title: C", "withdraw: true")
                .post("2026-11-18-d", "title: D", "robots: noindex")
                .post("2026-11-17-e", "title: E", "robots: noindex", "announce: true")
                .post("2026-11-01-f", "title: F")
                .post("2026-10-31-g", "title: G", "announce: {hook: true}")
                .at(SUNDAY_NOON);

        assertThat(due(plan)).containsExactly("hook: G", "hook: E");
        assertThat(left(plan))
                .containsExactly(
                        "hook: A: its front matter says 'announce: false'",
                        "hook: B: its front matter says 'hook: false' below 'announce:'",
                        "hook: C: its front matter says 'withdraw: true'",
                        "hook: D: it asks not to be found ('noindex')",
                        "hook: F: it is older than 7 d");
    }

    @Test
    void whatIsNotPublishedIsLeftForEveryChannel() {
        Plan plan = PlannedBlog.withHook(folder, "")
                .post("2026-11-21-a", "title: A", "draft: true")
                .post("2026-11-23-b", "title: B")
                .at(SUNDAY_NOON);

        assertThat(due(plan)).isEmpty();
        assertThat(left(plan))
                .containsExactly(
                        "every channel: content/posts/2026-11-21-a.md: draft",
                        "every channel: content/posts/2026-11-23-b.md: future by 12 h (2026-11-23 00:00 UTC)");
    }

    @Test
    void aPostThatWasPublishedElsewhereFirstIsToldWithTheOriginalsAddress() {
        Plan plan = PlannedBlog.withHook(folder, "")
                .post("2026-11-21-a", "title: A", "canonical_url: https://elsewhere.example/a/")
                .at(SUNDAY_NOON);

        assertThat(plan.due().get(0).announcement().link()).isEqualTo("https://elsewhere.example/a/");
    }

    @Test
    void aChannelTellsWhatItsRulesMean() {
        Plan plan = PlannedBlog.withHook(
                        folder, "only: {tags: [Java, Maven], languages: en}\nexcept: {categories: private}\n")
                .post("2026-11-21-a", "title: A", "tags: java")
                .post("2026-11-20-b", "title: B", "tags: [sea, maven]", "categories: Private")
                .post("2026-11-19-c", "title: C", "tags: sea")
                .post("2026-11-18-d", "title: D", "tags: java", "lang: de")
                .post("2026-11-17-e", "title: E", "tags: java", "lang: en-GB")
                .post("2026-11-16-f", "title: F", "tags: sea", "announce: {hook: true}")
                .at(SUNDAY_NOON);

        assertThat(due(plan)).containsExactly("hook: F", "hook: E", "hook: A");
        assertThat(left(plan))
                .containsExactly(
                        "hook: B: it is among those that 'except' of the channel means",
                        "hook: C: it is not among those that 'only' of the channel means",
                        "hook: D: it is not among those that 'only' of the channel means");
    }

    @Test
    void postsWithPicturesAndOfAnAuthorCanBeMeant() {
        Plan plan = PlannedBlog.withHook(folder, "only: {authors: [ana, Ben Ode], pictures: true}\n")
                .post("2026-11-21-a", "title: A", "author: ana", "image: https://img.example/a.png")
                .post("2026-11-20-b", "title: B", "author: Ben Ode", "image: https://img.example/a.png")
                .post("2026-11-19-c", "title: C", "author: Cleo", "image: https://img.example/a.png")
                .post("2026-11-18-d", "title: D", "author: ana")
                .at(SUNDAY_NOON);

        assertThat(due(plan)).containsExactly("hook: B", "hook: A");
    }

    @Test
    void whatTheNetworkOrAPersonDecidedStays() {
        Plan plan = PlannedBlog.withHook(folder, "")
                .post("2026-11-21-a", "title: A")
                .post("2026-11-20-b", "title: B")
                .post("2026-11-19-c", "title: C")
                .entry(State.REJECTED, "hook", "2026-11-21T09:00:00Z", "/posts/a/")
                .entry(State.SKIPPED, "hook", "2026-11-21T09:00:00Z", "/posts/b/")
                .entry(State.WITHDRAWN, "hook", "2026-11-21T09:00:00Z", "/posts/c/")
                .at(SUNDAY_NOON);

        assertThat(due(plan)).isEmpty();
        assertThat(left(plan))
                .containsExactly(
                        "hook: A: Webhook refused it on 2026-11-21: too rude",
                        "hook: B: it was left out; 'announce: {hook: {round: 2}}' tells it all the same",
                        "hook: C: told and taken back");
    }

    @Test
    void whatIsBegunIsNeitherDueNorLeft() {
        Plan plan = PlannedBlog.withHook(folder, "")
                .post("2026-11-21-a", "title: A")
                .post("2026-11-20-b", "title: B")
                .entry(State.UNKNOWN, "hook", "2026-11-21T09:00:00Z", "/posts/a/")
                .entry(State.INTENT, "hook", "2026-11-21T09:00:00Z", "/posts/b/")
                .at(SUNDAY_NOON);

        assertThat(due(plan)).isEmpty();
        assertThat(left(plan)).isEmpty();
        assertThat(plan.open())
                .extracting(open -> open.stories().get(0).title() + ": " + open.next())
                .containsExactly(
                        "A: nobody knows whether it arrived; look at Webhook and say whether it was sent",
                        "B: it is sent again only if it is certain that nothing arrived");
    }

    @Test
    void whatWasBegunOnAChannelThatIsGoneIsNotForgotten() {
        Plan plan = PlannedBlog.withHook(folder, "")
                .entry(State.INTENT, "mastodon", "2026-11-21T09:00:00Z", "/posts/a/")
                .entry(State.SENT, "mastodon", "2026-11-21T09:00:00Z", "/posts/b/")
                .at(SUNDAY_NOON);

        assertThat(left(plan))
                .containsExactly("mastodon: /posts/a/: it was begun, and nobody knows whether it arrived; 'channels' in"
                        + " site.yaml has no 'mastodon' any more");
    }

    @Test
    void whatIsBegunIsNotFinishedIfItsWriterTakesItBack() {
        Plan plan = PlannedBlog.withHook(folder, "")
                .post("2026-11-21-a", "title: A", "withdraw: true")
                .entry(State.INTENT, "hook", "2026-11-21T09:00:00Z", "/posts/a/")
                .at(SUNDAY_NOON);

        assertThat(plan.open()).hasSize(1);
        assertThat(plan.open().get(0).stories()).isEmpty();
    }

    @Test
    void aWishNamesItsOwnPictureAndOneThatIsNotThereHoldsThePost() {
        Plan plan = PlannedBlog.withHook(folder, "")
                .post("2026-11-21-a", "title: A", "announce: {hook: {picture: /boat.png, alt: A boat}}")
                .post("2026-11-20-b", "title: B", "announce: {hook: {picture: https://example.com/ship.png}}")
                .at(SUNDAY_NOON);

        assertThat(due(plan)).containsExactly("hook: A");
        assertThat(plan.due()
                        .get(0)
                        .announcement()
                        .picture()
                        .orElseThrow()
                        .image()
                        .alt())
                .isEqualTo("A boat");
        assertThat(left(plan))
                .containsExactly("hook: B: its picture 'https://example.com/ship.png' for this channel does not exist");
    }

    @Test
    void nothingIsRenderedThatIsNotDue() {
        PlannedBlog blog = PlannedBlog.withHook(folder, "")
                .post("2026-11-21-a", "title: A")
                .post("2026-11-20-b", "title: B")
                .post("2026-01-01-c", "title: C")
                .entry(State.SENT, "hook", "2026-11-20T09:00:00Z", "/posts/b/");

        blog.at(SUNDAY_NOON);

        assertThat(blog.rendered()).containsExactly("A");
    }

    @Test
    void whatDoesNotFitIsNeverSent() {
        String long_ = "word ".repeat(200);
        Plan plan = new PlannedBlog(
                        folder,
                        "channels:\n  toot: {network: mastodon, server: 'https://social.example', token: TOOT}\n")
                .entry(State.ADOPTED, "toot", "2026-01-01T00:00:00Z", "/posts/long-ago/")
                .post("2026-11-21-a", "title: A", "announce: {toot: {text: '" + long_ + "'}}")
                .post("2026-11-20-b", "title: B")
                .at(SUNDAY_NOON);

        assertThat(due(plan)).containsExactly("toot: B");
        assertThat(left(plan)).hasSize(1);
        assertThat(left(plan).get(0)).startsWith("toot: A: it does not fit, even when it is cut: ");
        assertThat(plan.refusals()).isEmpty();
    }

    @Test
    void allThatIsNewGoesIntoOneMessageWhereTheNetworkTakesIt() {
        Plan plan = new PlannedBlog(folder, "channels:\n  indexnow: {key: 4711abcd4711abcd}\n")
                .entry(State.ADOPTED, "indexnow", "2026-01-01T00:00:00Z", "/posts/long-ago/")
                .post("2026-11-21-a", "title: A")
                .post("2026-11-20-b", "title: B")
                .at(SUNDAY_NOON);

        assertThat(due(plan)).containsExactly("indexnow: B, A");
        assertThat(plan.due().get(0).announcement().posts()).containsExactly("/posts/b/", "/posts/a/");
    }

    @Test
    void tooManyMessagesAreRefusedAltogether() {
        PlannedBlog blog = PlannedBlog.withHook(folder, "cap: 1\n");
        for (int day = 10; day < 22; day++) {
            blog.post("2026-11-" + day + "-p" + day, "title: P" + day, "announce: true");
        }

        assertThat(blog.at(SUNDAY_NOON).refusals())
                .containsExactly(
                        "this would post 12 items, and 'announce.cap' is 10; if all of them are news, raise it, else"
                                + " write a shorter 'announce.max-age'",
                        "this would post 12 items to hook, and 'channels.hook.cap' is 1; if all of them are news, raise"
                                + " it, else write a 'gap' or rules for the channel");
    }

    @Test
    void aBlogOfOnesOwnComputerIsRefused() {
        Plan plan = new PlannedBlog(folder, "url: http://localhost:8080\ncheck: {address: off}\n").at(SUNDAY_NOON);

        assertThat(plan.refusals())
                .containsExactly(
                        "'url' in site.yaml is http://localhost:8080, which only this computer or its network can reach;"
                                + " write the address at which readers find the blog");
    }

    @Test
    void atNightAChannelIsQuiet() {
        Plan plan = PlannedBlog.withHook(folder, "hours: 09:00-18:00\ndays: [mon, tue]\ntimezone: Europe/Lisbon\n")
                .post("2026-11-21-a", "title: A")
                .at(SUNDAY_NOON);

        assertThat(due(plan)).isEmpty();
        assertThat(left(plan)).containsExactly("hook: A: quiet until Mon 2026-11-23 09:00 Europe/Lisbon");
        assertThat(waiting(plan)).containsExactly("A until 2026-11-23T09:00:00Z");
    }

    @Test
    void messagesKeepTheirGap() {
        Plan plan = PlannedBlog.withHook(folder, "gap: 4 h\n")
                .post("2026-11-19-a", "title: A")
                .post("2026-11-20-b", "title: B")
                .post("2026-11-21-c", "title: C")
                .at(SUNDAY_NOON);

        assertThat(due(plan)).containsExactly("hook: A");
        assertThat(waiting(plan)).containsExactly("C until 2026-11-22T20:00:00Z", "B until 2026-11-22T16:00:00Z");
        assertThat(left(plan)).contains("hook: B: until Sun 2026-11-22 16:00 UTC, as messages are at least 4 h apart");
    }

    @Test
    void theGapCountsFromTheLastMessageOfAnEarlierRun() {
        Plan plan = PlannedBlog.withHook(folder, "gap: 4 h\n")
                .post("2026-11-21-a", "title: A")
                .post("2026-11-20-b", "title: B")
                .entry(State.SENT, "hook", "2026-11-22T10:30:00Z", "/posts/b/")
                .at(SUNDAY_NOON);

        assertThat(due(plan)).isEmpty();
        assertThat(waiting(plan)).containsExactly("A until 2026-11-22T14:30:00Z");
    }

    @Test
    void aMessageThatWasToldByAClockInTheFarFutureHoldsNothingBack() {
        Plan plan = PlannedBlog.withHook(folder, "gap: 4 h\n")
                .post("2026-11-21-a", "title: A")
                .entry(State.SENT, "hook", "2036-11-22T10:30:00Z", "/posts/b/")
                .at(SUNDAY_NOON);

        assertThat(due(plan)).containsExactly("hook: A");
    }

    @Test
    void aMessageThatWasToldByAClockThatIsAMinuteAheadHoldsNothingBackWithoutAGap() {
        Plan plan = PlannedBlog.withHook(folder, "")
                .post("2026-11-21-a", "title: A")
                .entry(State.SENT, "hook", "2026-11-22T12:01:00Z", "/posts/b/")
                .at(SUNDAY_NOON);

        assertThat(due(plan)).containsExactly("hook: A");
    }

    @Test
    void aMessageThatIsStillToBeSentCountsForTheGap() {
        Plan plan = PlannedBlog.withHook(folder, "gap: 4 h\n")
                .post("2026-11-21-a", "title: A")
                .post("2026-11-20-b", "title: B")
                .entry(State.INTENT, "hook", "2026-11-21T10:30:00Z", "/posts/b/")
                .at(SUNDAY_NOON);

        assertThat(waiting(plan)).containsExactly("A until 2026-11-22T16:00:00Z");
    }

    @Test
    void whereGapAndHoursApplyTheLaterDoes() {
        Plan plan = PlannedBlog.withHook(folder, "gap: 7 h\nhours: 09:00-18:00\n")
                .post("2026-11-21-a", "title: A")
                .post("2026-11-20-b", "title: B")
                .at(SUNDAY_NOON);

        assertThat(due(plan)).containsExactly("hook: B");
        assertThat(left(plan)).containsExactly("hook: A: quiet until Mon 2026-11-23 09:00 UTC");
    }

    @Test
    void aPostDoesNotGrowTooOldWhileItWaitsForTheGap() {
        Plan plan = PlannedBlog.withHook(folder, "gap: 2 d\n")
                .post("2026-11-14-a", "title: A")
                .at(SUNDAY_NOON);

        assertThat(due(plan)).containsExactly("hook: A");
    }
}
