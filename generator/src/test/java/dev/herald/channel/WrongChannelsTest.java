package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an owner reads of a build when something is wrong below {@code channels:} or {@code announce:}. */
class WrongChannelsTest {

    private static final String HOOK = "channels:\n  hook:\n    network: webhook\n    url: HOOK\n    ";

    @TempDir
    private Path folder;

    @Test
    void aMisspeltNetwork() {
        assertFaults(
                "channels:\n  mine:\n    network: webhok\n    url: HOOK\n",
                "site.yaml:5: the network 'webhok' does not exist; did you mean 'webhook'?");
    }

    @Test
    void aNameWithoutItsNetwork() {
        assertThat(faults("channels:\n  our-intranet:\n    url: HOOK\n").get(0))
                .startsWith("site.yaml:4: the channel 'our-intranet' does not exist; write its network below it,"
                        + " 'network: …', and use one of ");
    }

    @Test
    void networksThatNobodyCanTellAnything() {
        assertFaults(
                "channels:\n  Google+: {token: TOKEN}\n  myspace: {token: TOKEN}\n",
                "site.yaml:4: the channel 'google+' does not exist; Google+ closed on 2019-04-02; LinkedIn or Mastodon"
                        + " are the nearest that live",
                "site.yaml:5: the channel 'myspace' does not exist; MySpace lets no program post; Bluesky or Mastodon"
                        + " are the nearest that live");
    }

    @Test
    void aNameThatIsNoFolder() {
        assertFaults(
                "channels:\n  My Hook: {network: webhook, url: HOOK}\n  round: {network: webhook, url: HOOK}\n",
                "site.yaml:4: a channel cannot have the name 'My Hook'; write another of small letters, digits and '-',"
                        + " at most 40",
                "site.yaml:5: a channel cannot have the name 'round'; write another of small letters, digits and '-',"
                        + " at most 40");
    }

    @Test
    void aSecretInPlaceOfItsName() {
        List<String> tokens = List.of(
                "https://hook.example/planted-4711",
                "ghp_PlantedPlanted4711Planted",
                "a94a8fe5ccb19ba61c4c0873d391e987982fbbd3",
                "xoxb-planted-4711",
                "plan-ted1-4711-abcd",
                "4711:Planted");

        tokens.forEach(token -> assertFaults(
                "channels:\n  hook:\n    network: webhook\n    url: '" + token + "'\n",
                "site.yaml:6: 'url' is not the name of a secret; write the name of an environment variable that holds"
                        + " it, such as MASTODON_TOKEN, or the id of a <server> in Maven's settings.xml; never write the"
                        + " secret into a file"));
    }

    @Test
    void aSecretWithoutAName() {
        assertFaults(
                "channels:\n  hook:\n    network: webhook\n    url: ' '\n",
                "site.yaml:5: no 'channels.hook.url'; write the name of an environment variable that holds the"
                        + " address");
    }

    @Test
    void hoursThatAreNone() {
        List.of("9-17", "09:00", "09:00-25:00", "morning")
                .forEach(hours -> assertFaults(
                        HOOK + "hours: '" + hours + "'\n",
                        "site.yaml:7: 'channels.hook.hours' is '" + hours
                                + "'; write two times of the day, such as 09:00-18:00"));
    }

    @Test
    void daysThatAreNone() {
        assertFaults(
                HOOK + "days: [mon, dimanche, t, ' ']\n",
                "site.yaml:7: ' ' is not a day; write days such as [mon, tue, wed, thu, fri]",
                "site.yaml:7: 'dimanche' is not a day; write days such as [mon, tue, wed, thu, fri]",
                "site.yaml:7: 't' is not a day; write days such as [mon, tue, wed, thu, fri]");
    }

    @Test
    void aTimeZoneThatIsNoneOrHasNoHours() {
        assertFaults(
                HOOK + "timezone: Mars\n",
                "site.yaml:7: 'channels.hook.timezone' is 'Mars'; write a zone such as Europe/Paris or UTC");
        assertFaults(
                HOOK + "timezone: UTC\n",
                "site.yaml:7: there are no hours in this time zone; write 'hours: 09:00-18:00' beside it");
    }

    @Test
    void aGapThatIsNoTime() {
        assertFaults(
                HOOK + "gap: often\n",
                "site.yaml:7: 'channels.hook.gap' is 'often'; write a number and its unit, such as 90 s, 10 min, 4 h or"
                        + " 7 d");
    }

    @Test
    void aBudgetThatIsNoMoney() {
        assertFaults(
                HOOK + "budget: {month: 5 €, year: -1, run: 1e9}\n",
                "site.yaml:7: 'channels.hook.budget.month' is '5 €'; write dollars, such as 1.50",
                "site.yaml:7: 'channels.hook.budget.run' is '1e9'; write dollars, such as 1.50",
                "site.yaml:7: 'channels.hook.budget.year' is '-1'; write dollars, such as 1.50");
    }

    @Test
    void aPlaceThatATemplateDoesNotHave() {
        assertFaults(
                HOOK + "template: '{titel} {link}'\n",
                "site.yaml:7: there is no place '{titel}' in a template; did you mean '{title}'?");
    }

    @Test
    void aMisspeltSettingOfAChannelAndOfItsRules() {
        assertFaults(
                HOOK + "audiance: all\n    only: {tag: java}\n",
                "site.yaml:7: unknown setting 'channels.hook.audiance'; did you mean 'audience'?",
                "site.yaml:8: unknown setting 'channels.hook.only.tag'; did you mean 'tags'?");
    }

    @Test
    void aPictureForAChannelThatIsNotThere() {
        Blog blog = new Blog(folder)
                .file("site.yaml", "title: Test blog\nurl: https://example.com/blog\n" + HOOK + "tone: dry\n")
                .file("static/pictures/boat.png", Blog.picture("png", 800, 400))
                .file("content/posts/2026-01-01-a/sea gull.png", Blog.picture("png", 800, 400))
                .post("2026-01-01-a/index.md", "---\nannounce: {hook: {picture: sea gull.png}}\n---\nA")
                .post("2026-01-02-b.md", "---\nannounce: {hook: {picture: /pictures/boat.png}}\n---\nB")
                .post("2026-01-03-c.md", "---\ntitle: C\nannounce: {hook: {picture: ship.png}}\n---\nC");

        assertThat(blog.faults())
                .containsExactly("content/posts/2026-01-03-c.md:3: the picture 'ship.png' of 'announce.hook' does not"
                        + " exist; put it beside the text, or write its path from the site's root");
    }

    @Test
    void anAnnouncementOfAPage() {
        Blog blog = new Blog(folder)
                .file("site.yaml", "title: Test blog\nurl: https://example.com\nstrict: true\n")
                .file("content/pages/about.md", "---\ntitle: About\nannounce: true\n---\nUs.");

        assertThat(blog.faults())
                .containsExactly(
                        "content/pages/about.md:3: 'announce' has no effect on a page; take it out, or make the"
                                + " text a post; only posts are announced");
    }

    @Test
    void wrongSettingsOfAllChannels() {
        assertFaults(
                """
                announce:
                  ledger: postgres
                  max-age: a week
                  cap: 0
                  timeout: 0 s
                  folder: ../ledger
                  hashtags: {ios: i OS}
                """,
                "site.yaml:4: 'announce.ledger' is 'postgres', and there is no database; write 'database:' below"
                        + " 'announce:' with 'url: HERALD_DATABASE', the name of an environment variable that holds"
                        + " jdbc:postgresql://…",
                "site.yaml:5: 'announce.max-age' is 'a week'; write a number and its unit, such as 90 s, 10 min, 4 h or"
                        + " 7 d",
                "site.yaml:6: 'announce.cap' is '0'; write a whole number from 1 to 10000",
                "site.yaml:7: 'announce.timeout' leaves no time for an answer; write at least 1 s",
                "site.yaml:8: 'announce.folder' is '../ledger'; write a path within the blog, such as announcements",
                "site.yaml:9: 'announce.hashtags.ios' is 'i OS'; write one word of letters and digits, such as iOS");
    }

    private void assertFaults(String settings, String... messages) {
        assertThat(faults(settings)).containsExactly(messages);
    }

    private List<String> faults(String settings) {
        return new Blog(folder)
                .file("site.yaml", "title: Test blog\nurl: https://example.com\n" + settings)
                .faults();
    }
}
