package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk as a real browser shows it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeskInBrowserTest {

    private static final String DESK = "/_herald/";
    private static final String TITLES =
            "return [...document.querySelectorAll('.text .name')].map(name => name.innerText)";

    @TempDir
    private static Path temporary;

    private static DeskHost host;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        browser = Browser.start(temporary.resolve("profile"));
        host = DeskHost.start(DeskSample.ofEverything(temporary.resolve("blog")));
    }

    @AfterAll
    static void close() {
        if (host != null) {
            host.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?state=draft",
                "?words=nothing",
                "problems/",
                "looks/posts/tide/",
                "plan/",
                "plan/posts/fog/"
            })
    @Order(1)
    void isForEveryoneAndFitsEachScreen(String page) {
        browser.scripts(true);
        browser.open(host.address(DESK + page));

        assertThat(browser.titles()).hasSize(1);
        for (int width : List.of(1280, 320)) {
            browser.width(width);
            assertThat(browser.sideways()).as("too wide for %d pixels", width).isZero();
        }
        for (String scheme : List.of("light", "dark")) {
            browser.scheme(scheme);
            assertThat(browser.violations()).as(scheme).isEmpty();
        }
    }

    @Test
    @Order(2)
    void asksForNothingFromElsewhere() {
        browser.scripts(true);
        browser.open(host.address(DESK));
        browser.requests();
        browser.errors();

        browser.open(host.address(DESK + "looks/posts/tide/"));

        assertThat(browser.requests())
                .contains(host.address(DESK + "desk.css"), host.address(DESK + "desk.js"), host.address("/wide.png"))
                .allMatch(request -> request.startsWith(host.address("/")));
        assertThat(browser.errors())
                .filteredOn(error -> !error.contains("/favicon.ico"))
                .isEmpty();
    }

    @Test
    @Order(3)
    void findsTextsWithoutAReload() {
        browser.scripts(true);
        browser.open(host.address(DESK));
        browser.ask("window.still = true");

        browser.click("#states a[href='?state=scheduled']");
        browser.await("document.querySelectorAll('.text').length === 2");
        browser.click("#words");
        browser.type("storm");
        browser.await("document.querySelectorAll('.text').length === 1");

        assertThat(browser.strings(TITLES)).containsExactly("Storm");
        assertThat(browser.address()).isEqualTo(host.address(DESK + "?words=storm&state=scheduled"));
        assertThat(browser.ask("return document.activeElement.id + window.still"))
                .isEqualTo("wordstrue");
        assertThat(browser.ask("return document.querySelector('#count').innerText"))
                .isEqualTo("1 text");
    }

    @Test
    @Order(4)
    void goesBackToWhatItShowed() {
        browser.scripts(true);
        browser.open(host.address(DESK));
        browser.click("#states a[href='?state=draft']");
        browser.await("document.querySelectorAll('.text').length === 1");

        browser.ask("history.back()");
        browser.await("document.querySelectorAll('.text').length === 8");

        assertThat(browser.address()).isEqualTo(host.address(DESK));
    }

    @Test
    @Order(5)
    void worksWithoutScripts() throws InterruptedException {
        browser.scripts(false);
        browser.open(host.address(DESK));
        browser.click("#words");
        browser.type("flow");
        browser.click("form button");
        for (int tries = 0; tries < 500 && browser.address().equals(host.address(DESK)); tries++) {
            Thread.sleep(20); // no script can wait where none runs
        }

        assertThat(browser.strings(TITLES)).containsExactly("Ebb & flow");
        browser.scripts(true);
    }

    @Test
    @Order(6)
    void staysTrueWhenTheBlogChangesAndKeepsThePlace() {
        browser.scripts(true);
        browser.width(390);
        browser.open(host.address(DESK));
        browser.ask("document.querySelector('.text a[href=\"/posts/ebb/\"]').focus(); window.still = true");

        host.sample().blog().file("content/drafts/dew.md", "---\ntitle: Dew\n---\nWet.\n");
        host.rebuild();
        browser.await("document.querySelectorAll('.text').length === 9");

        assertThat(browser.strings(TITLES)).contains("Dew");
        assertThat(browser.ask("return document.activeElement.innerText")).isEqualTo("Ebb & flow");
        assertThat(browser.ask("return window.still")).isEqualTo(true);
    }
}
