package dev.herald.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.outlook.Piece.Line;
import dev.herald.site.Image.Size;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each network makes of a page. */
class NetworksTest {

    private static final String ABOUT =
            "What should be in the target folder after a build that failed? The site you had."
                    + " Part three of how a page is made, with a look at what happens to the files of others.";

    private static PageHead page(String more) {
        return PageHead.read(
                "https://blog.example/posts/tide/",
                "<html lang=en><title>The tide – A blog</title>"
                        + "<meta name=description content='" + ABOUT + "'>"
                        + "<meta property=og:title content='The tide'>"
                        + "<meta property=og:description content='" + ABOUT + "'>"
                        + "<meta property=og:site_name content='A blog'>" + more);
    }

    private static PageHead illustrated(int width, int height, String type, long bytes) {
        String card = "<meta name=twitter:card content=" + (width >= 300 ? "summary_large_image" : "summary") + ">";
        return page(card)
                .with(Optional.of(new PagePicture(
                        "https://blog.example/tide.png",
                        "Waves",
                        Optional.of(new Size(width, height, type)),
                        OptionalLong.of(bytes))));
    }

    private static PageHead usual() {
        return illustrated(1200, 630, "image/png", 60_000);
    }

    @ParameterizedTest
    @CsvSource({
        "google,    result, result, result",
        "bluesky,   large,  large,  large",
        "mastodon,  large,  small,  large",
        "linkedin,  large,  large,  small",
        "facebook,  large,  large,  small",
        "x,         large,  large,  large",
        "slack,     large,  large,  large",
        "discord,   large,  large,  large",
        "whatsapp,  large,  small,  large",
        "pinterest, large,  large,  large"
    })
    void theFrameFollowsThePicture(String key, String wide, String square, String small) {
        Network network = Outlook.NETWORKS.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();

        assertThat(network.show(usual()).frame().key()).isEqualTo(wide);
        assertThat(network.show(illustrated(800, 800, "image/png", 60_000))
                        .frame()
                        .key())
                .isEqualTo(square);
        assertThat(network.show(illustrated(400, 210, "image/png", 60_000))
                        .frame()
                        .key())
                .isEqualTo(small);
    }

    @Test
    void aPageWithoutAPictureIsWordsAndThatIsSaid() {
        assertThat(Outlook.of(page("")).pieces())
                .filteredOn(piece ->
                        piece.network().key().matches("bluesky|mastodon|linkedin|facebook|x|slack|discord|whatsapp"))
                .hasSize(8)
                .allSatisfy(piece -> {
                    assertThat(piece.frame()).isEqualTo(Frame.BARE);
                    assertThat(piece.notes()).extracting(Note::what).contains("there is no picture");
                });
        assertThat(new Pinterest().show(page("")).frame()).isEqualTo(Frame.NONE);
    }

    @Test
    void googleShowsTheWindowsTitleTheWayAndTheDay() {
        Piece piece = new Google()
                .show(page("<script type=application/ld+json>{\"@graph\": ["
                        + "{\"@type\": \"WebSite\", \"name\": \"The blog\"},"
                        + "{\"@type\": \"BlogPosting\", \"datePublished\": \"2026-01-02T08:00:00+01:00\"},"
                        + "{\"@type\": \"BreadcrumbList\", \"itemListElement\": [{\"name\": \"Home\"}, {\"name\": \"Sea\"}, {\"name\": \"The tide\"}]}"
                        + "]}</script>"));

        assertThat(piece.title().shown()).isEqualTo("The tide – A blog");
        assertThat(piece.line(Line.SITE)).isEqualTo("The blog");
        assertThat(piece.line(Line.TRAIL)).isEqualTo("https://blog.example › Sea");
        assertThat(piece.line(Line.DATE)).isEqualTo("2 Jan 2026");
        assertThat(piece.description().shown()).endsWith("with a look at what ...");
    }

    @Test
    void googleDoesNotShowWhatAsksNotToBeFound() {
        Piece piece = new Google().show(page("<meta name=robots content='noindex, follow'>"));

        assertThat(piece.frame()).isEqualTo(Frame.NONE);
        assertThat(piece.notes()).extracting(Note::what).containsExactly("the page asks not to be found");
    }

    @Test
    void mastodonNamesTheSiteTheDayAndTheAuthorsAccount() {
        Piece piece = new Mastodon()
                .show(page("<meta name=fediverse:creator content='@mara@social.example'>"
                        + "<meta property=article:published_time content='2026-01-02T08:00:00+01:00'>"));

        assertThat(piece.line(Line.SITE)).isEqualTo("A blog");
        assertThat(piece.line(Line.DATE)).isEqualTo("2026-01-02");
        assertThat(piece.line(Line.BY)).isEqualTo("@mara@social.example");
    }

    @Test
    void theDescriptionIsCutWhereEachNetworkCutsIt() {
        PageHead page = usual();

        assertThat(new Mastodon().show(page).description().shown())
                .isEqualTo("What should be in the target folder after a build that failed? The site you had. Part t…");
        assertThat(new Facebook().show(page).description().shown()).endsWith("failed? The site…");
        assertThat(new Bluesky().show(page).description().isCut()).isFalse();
        assertThat(new LinkedIn().show(page).description().shown()).isEmpty();
        assertThat(new Discord(false).show(page).description().isCut()).isFalse();
        assertThat(new Mastodon().show(page).notes())
                .containsExactly(new Note(
                        Note.Kind.CUT,
                        "the description is cut after 87 of 166 characters;"
                                + " nobody sees “\u2068…hree of how a page is made, with a look at what happens to…\u2069”",
                        "say what matters in the first 87 characters"));
    }

    @Test
    void facebookWritesTheHostInCapitalsAndDescribesOnlyBelowAShortTitle() {
        assertThat(new Facebook().show(usual()).line(Line.HOST)).isEqualTo("BLOG.EXAMPLE");
        assertThat(new Facebook().show(usual()).description().shown()).isNotEmpty();
        PageHead wordy = PageHead.read(
                "https://blog.example/",
                "<meta property=og:title content='A title that is so long that it needs the second line too'>"
                        + "<meta property=og:description content='About.'>");
        assertThat(new Facebook().show(wordy).description().shown()).isEmpty();
    }

    @Test
    void xAsksForItsOwnWordsFirstAndForAKindOfCard() {
        PageHead own = page("<meta name=twitter:title content='For X'><meta name=twitter:card content=summary>")
                .with(usual().picture());

        assertThat(new X().show(own).title().shown()).isEqualTo("For X");
        assertThat(new X().show(own).frame()).isEqualTo(Frame.SMALL);
        assertThat(new X().show(usual()).frame()).isEqualTo(Frame.LARGE);
    }

    @Test
    void slackShowsTwoLabels() {
        Piece piece = new Slack()
                .show(
                        page(
                                "<meta name=twitter:label1 content=Author><meta name=twitter:data1 content=Mara>"
                                        + "<meta name=twitter:label2 content='Reading time'><meta name=twitter:data2 content='3 minutes'>"));

        assertThat(piece.labels()).containsExactly(new Label("Author", "Mara"), new Label("Reading time", "3 minutes"));
    }

    @Test
    void discordTakesOnlyWholeHexColours() {
        assertThat(new Discord(false)
                        .show(page("<meta name=theme-color content=#102030>"))
                        .line(Line.COLOUR))
                .isEqualTo("#102030");
        assertThat(new Discord(false)
                        .show(page("<meta name=theme-color content=teal>"))
                        .line(Line.COLOUR))
                .isEmpty();
    }

    @Test
    void aWebhookMaySayMoreThanALink() {
        PageHead wordy = PageHead.read(
                "https://blog.example/", "<meta property=og:title content='" + "A long title ".repeat(8) + "'>");

        assertThat(new Discord(false).show(wordy).title().isCut()).isTrue();
        assertThat(new Discord(true).show(wordy).title().isCut()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "whatsapp, image/png,  700000, WhatsApp does not show a picture of more than 600 kB",
        "whatsapp, image/webp, 60000,  WhatsApp does not show a picture of the type image/webp",
        "linkedin, image/webp, 60000,  LinkedIn does not show a picture of the type image/webp",
        "linkedin, image/png,  6000000, LinkedIn does not show a picture of more than 5 MB",
        "x,        image/png,  6000000, X does not show a picture of more than 5 MB",
        "mastodon, image/png,  3000000, Mastodon does not show a picture of more than 2 MB",
        "facebook, image/png,  9000000, Facebook does not show a picture of more than 8 MB"
    })
    void aPictureThatIsRefusedIsNotShown(String key, String type, long bytes, String what) {
        PageHead page = illustrated(1200, 630, type, bytes);

        Piece piece = Outlook.of(page).pieces().stream()
                .filter(one -> one.network().key().equals(key))
                .findFirst()
                .orElseThrow();

        assertThat(piece.frame()).isEqualTo(Frame.BARE);
        assertThat(piece.crop()).isEmpty();
        assertThat(piece.notes()).anySatisfy(note -> {
            assertThat(note.kind()).isEqualTo(Note.Kind.BAD);
            assertThat(note.what()).startsWith(what);
        });
    }

    @Test
    void aPictureIsCutToTheNetworksRatio() {
        PageHead square = illustrated(1200, 1200, "image/png", 60_000);

        assertThat(new Facebook().show(square).crop().orElseThrow().height()).isEqualTo(1 / 1.91);
        assertThat(new Facebook().show(square).notes())
                .extracting(Note::what)
                .contains("48 % of the picture's height is cut");
        assertThat(new X().show(square).crop().orElseThrow().lost()).isEqualTo(50);
        assertThat(new Slack().show(square).crop()).contains(Crop.WHOLE);
        assertThat(new Pinterest().show(square).crop()).contains(Crop.WHOLE);
        assertThat(new Pinterest()
                        .show(illustrated(1000, 3000, "image/png", 60_000))
                        .crop())
                .contains(new Crop(0, 0, 1, 0.5));
        assertThat(new Pinterest()
                        .show(illustrated(1000, 3000, "image/png", 60_000))
                        .notes())
                .extracting(Note::fix)
                .contains("keep what matters in its upper part, or use 1000x1500 pixels");
    }

    @Test
    void aUsualPictureLosesNothingThatIsSeen() {
        assertThat(Outlook.of(usual()).notes()).noneMatch(note -> note.what().contains("the picture's"));
    }
}
