package dev.herald.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LivePageTest {

    private static final String SCRIPT =
            "<script src=\"/_herald/live.js\" data-page=\"/p/\" data-since=\"a-1\" defer></script>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><head>|<title>A</title>",
                "<!-- a > b --> \n<!doctype html>\n<!-- -->\n<html lang='en'>\n<head data-a=\"b\">|<title>A</title>",
                "\u00EF\u00BB\u00BF<!doctype html>\n|<title>A</title><header>B</header>",
                "<!doctype html>\n|<header>B</header>",
                "|Text of <b>somebody</b>"
            })
    void theScriptComesFirstInTheHead(String page) {
        assertThat(live(page.replace("|", ""))).isEqualTo(page.replace("|", SCRIPT));
    }

    @Test
    void aLongPageWithoutAHeadIsNoTrouble() {
        String page = " \n".repeat(100_000) + "<!-- never closed";

        assertThat(live(page)).contains(SCRIPT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "default-src 'self'; object-src 'none' | default-src 'self'; object-src 'none'",
                "script-src 'sha256-x' | script-src 'sha256-x'",
                "connect-src * | connect-src *",
                "default-src 'none'; style-src 'self' | default-src 'none'; style-src 'self'; connect-src 'self'",
                "default-src https://a.example | default-src https://a.example; connect-src https://a.example 'self'",
                "default-src 'self'; Connect-Src 'none' | default-src 'self'; connect-src 'self'",
                "connect-src https://a.example;; img-src * | img-src *; connect-src https://a.example 'self'"
            })
    void aPolicyStaysButLetsThePageAskThePreview(String policy, String loose) {
        String meta = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

        assertThat(live("<head>" + meta + policy + "\">")).isEqualTo("<head>" + SCRIPT + meta + loose + "\">");
    }

    @Test
    void aPolicyMayBeWrittenInOtherWays() {
        String page = "<meta content='default-src &#39;none&#39;' http-equiv=content-security-policy>";

        assertThat(live(page))
                .endsWith(
                        "<meta content=\"default-src 'none'; connect-src 'self'\" http-equiv=content-security-policy>");
    }

    private static String live(String page) {
        byte[] bytes = page.getBytes(StandardCharsets.ISO_8859_1);
        return new String(LivePage.of(bytes, "/p/", "a-1"), StandardCharsets.ISO_8859_1);
    }
}
