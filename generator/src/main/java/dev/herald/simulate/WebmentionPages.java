package dev.herald.simulate;

import java.util.Map;
import java.util.TreeMap;

/**
 * Pages that tell where they take webmentions, each in one of the ways that W3C Webmention, section 3.1.2, allows, in the order of the tests of
 * webmention.rocks. The endpoint of page N is always {@code /endpoint/N}; every other address that looks like one is a trap.
 */
final class WebmentionPages {

    private static final String HTML = "text/html; charset=utf-8";
    private static final String HERE = "https://links.example/endpoint/";

    private final Map<Integer, Reply> pages = new TreeMap<>();

    WebmentionPages() {
        headers();
        elements();
        traps();
        addresses();
    }

    /** The page of that number; 404 if there is none. */
    Reply page(int number) {
        return pages.getOrDefault(number, Reply.text(404, HTML, "<p>No such page.</p>"));
    }

    private void headers() {
        pages.put(1, html("").header("Link", "</endpoint/1>; rel=webmention"));
        pages.put(2, html("").header("Link", "<" + HERE + "2>; rel=webmention"));
        pages.put(7, html("").header("LinK", "<" + HERE + "7>; rel=webmention"));
        pages.put(8, html("").header("Link", "<" + HERE + "8>; rel=\"webmention\""));
        pages.put(10, html("").header("Link", "<" + HERE + "10>; rel=\"author webmention\""));
        pages.put(
                18,
                html("").header("Link", "<https://links.example/trap>; rel=\"other\"")
                        .header("link", "<" + HERE + "18>; rel=\"webmention\""));
        pages.put(
                19,
                html("").header(
                                "Link",
                                "<https://links.example/trap>; rel=\"other\"; title=\"a, <b>\", <" + HERE
                                        + "19>; rel=\"webmention\""));
    }

    private void elements() {
        pages.put(3, html("<link rel=\"webmention\" href=\"/endpoint/3\">"));
        pages.put(4, html("<link rel=\"webmention\" href=\"" + HERE + "4\">"));
        pages.put(5, html("<p><a rel=\"webmention\" href=\"/endpoint/5\">here</a></p>"));
        pages.put(6, html("<p><a href=\"" + HERE + "6\" rel=webmention>here</a></p>"));
        pages.put(9, html("<link rel=\"author webmention other\" href=\"" + HERE + "9\">"));
        pages.put(
                11,
                html("<link rel=\"webmention\" href=\"/trap\"><a rel=\"webmention\" href=\"/trap\">no</a>")
                        .header("Link", "</endpoint/11>; rel=webmention"));
        pages.put(
                16,
                html("<a rel=\"webmention\" href=\"/endpoint/16\">first</a>"
                        + "<link rel=\"webmention\" href=\"/trap\">"));
        pages.put(
                17,
                html("<link rel=\"webmention\" href=\"/endpoint/17\">"
                        + "<a rel=\"webmention\" href=\"/trap\">second</a>"));
    }

    private void traps() {
        pages.put(
                12,
                html("<link rel=\"not-webmention\" href=\"/trap\"><link rel=\"webmention\" href=\"/endpoint/12\">"));
        pages.put(
                13,
                html("<!-- <a rel=\"webmention\" href=\"/trap\">no</a> -->"
                        + "<a rel=\"webmention\" href=\"/endpoint/13\">yes</a>"));
        pages.put(
                14,
                html("<code>&lt;a rel=\"webmention\" href=\"/trap\"&gt;no&lt;/a&gt;</code>"
                        + "<a rel=\"webmention\" href=\"/endpoint/14\">yes</a>"));
        pages.put(20, html("<link rel=\"webmention\"><a rel=\"webmention\" href=\"/endpoint/20\">yes</a>"));
    }

    private void addresses() {
        pages.put(15, html("<link rel=\"webmention\" href=\"\">"));
        pages.put(21, html("<link rel=\"webmention\" href=\"/endpoint/21?query=yes\">"));
        pages.put(22, html("<link rel=\"webmention\" href=\"22/endpoint\">"));
        pages.put(23, Reply.empty(302).header("Location", "/moved/page"));
        pages.put(24, html("<p>This page takes none.</p>"));
        pages.put(25, Reply.text(200, "application/pdf", "<a rel=\"webmention\" href=\"/trap\">no HTML</a>"));
    }

    /** Where page 23 leads: its endpoint is relative to this place and no other. */
    static Reply moved() {
        return html("<link rel=\"webmention\" href=\"23-endpoint\">");
    }

    private static Reply html(String markup) {
        return Reply.text(200, HTML, "<!DOCTYPE html>\n<html><body>" + markup + "</body></html>");
    }
}
