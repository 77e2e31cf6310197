package dev.herald.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageHeadTest {

    private static final String PAGE = """
            <!doctype html>
            <html lang="de">
            <head>
            <meta charset="utf-8">
            <title>Die Flut – Küste</title>
            <meta name="description" content="Sie kam &amp; ging.">
            <link rel="canonical" href="https://www.kueste.example/flut/">
            <link rel="icon" href="../icon.svg">
            <meta name="theme-color" content="#102030" media="(prefers-color-scheme: light)">
            <meta name="theme-color" content="#405060" media="(prefers-color-scheme: dark)">
            <meta property="og:title" content="Die Flut">
            <meta property="og:site_name" content="Küste">
            <meta property="og:image" content="/bilder/flut.png">
            <meta property="og:image:type" content="image/png">
            <meta property="og:image:width" content="1200">
            <meta property="og:image:height" content="630">
            <meta property="og:image:alt" content="Wellen">
            <meta name="twitter:title" content="">
            <script type="application/ld+json">{"@graph": [
              {"@type": "BlogPosting", "headline": "Die Flut", "datePublished": "2026-01-02T08:00:00+01:00",
               "author": [{"@id": "#ana"}, {"name": "Ben"}]},
              {"@type": "Person", "@id": "#ana", "name": "Ana"},
              {"@type": "WebSite", "name": "An der Küste"},
              {"@type": "BreadcrumbList", "itemListElement": [{"name": "Start"}, {"name": "Meer"}, {"name": "Die Flut"}]}
            ]}</script>
            <script type="application/ld+json">not JSON</script>
            </head>
            <body><p>Text</p></body>
            """;

    private final PageHead head = PageHead.read("https://kueste.example/flut/", PAGE);

    @Test
    void readsWhatOthersRead() {
        assertThat(head.title()).isEqualTo("Die Flut – Küste");
        assertThat(head.language()).isEqualTo("de");
        assertThat(head.first("description")).isEqualTo("Sie kam & ging.");
        assertThat(head.first("theme-color")).isEqualTo("#102030");
        assertThat(head.site()).isEqualTo("Küste");
        assertThat(head.host()).isEqualTo("kueste.example");
        assertThat(head.icon()).contains("https://kueste.example/icon.svg");
    }

    @Test
    void takesTheFirstOfSeveralNamesThatSaysSomething() {
        assertThat(head.first("twitter:title", "og:title")).isEqualTo("Die Flut");
        assertThat(head.first("twitter:description")).isEmpty();
    }

    @Test
    void knowsThePicture() {
        PagePicture picture = head.picture().orElseThrow();

        assertThat(picture.address()).isEqualTo("https://kueste.example/bilder/flut.png");
        assertThat(picture.alt()).isEqualTo("Wellen");
        assertThat(picture.pixels()).isEqualTo("1200x630 pixels");
    }

    @Test
    void readsTheGraph() {
        assertThat(head.graph().headline()).contains("Die Flut");
        assertThat(head.graph().authors()).containsExactly("Ana", "Ben");
        assertThat(head.graph().siteName()).contains("An der Küste");
        assertThat(head.graph().crumbs()).containsExactly("Start", "Meer", "Die Flut");
    }

    @Test
    void aPageThatSaysNothingHasNothing() {
        PageHead empty = PageHead.read("https://example.com/", "<p>Text</p>");

        assertThat(empty.title()).isEmpty();
        assertThat(empty.picture()).isEmpty();
        assertThat(Outlook.of(empty).pieces())
                .hasSize(10)
                .allMatch(piece -> !piece.notes().isEmpty());
    }
}
