package dev.herald.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanSvgTest {

    @Test
    void keepsADrawingThatRunsNothingByteForByte() {
        String drawing = """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
                <svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">
                <style>.sea { fill: url(#waves) } @media (prefers-color-scheme: dark) { .sea { fill: #fff } }</style>
                <a href="https://example.com/"><use xlink:href="#boat"/></a>
                <image href="data:image/png;base64,iVBORw0KGgo="/>
                <path class="sea" d="M0 0h9" style="filter:url(#ice)"><animate attributeName="opacity" dur="1s"/></path>
                </svg>
                """;

        CleanSvg clean = CleanSvg.of(drawing.getBytes(StandardCharsets.UTF_8));

        assertThat(new String(clean.bytes(), StandardCharsets.UTF_8)).isEqualTo(drawing);
        assertThat(clean.removed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<svg><script>alert(1)</script><g/></svg> | <svg><g /></svg>",
                "<svg onload=\"alert(1)\"><g onClick='alert(1)'/></svg> | <svg><g /></svg>",
                "<svg><a href=\"java&#x0a;script:alert(1)\"><g/></a></svg> | <svg><a><g /></a></svg>",
                "<svg><a xlink:href=\"data:text/html,x\"><g/></a></svg> | <svg><a><g /></a></svg>",
                "<svg><foreignObject><p>x</p></foreignObject></svg> | <svg></svg>",
                "<svg><image href=\"https://elsewhere.example/a.png\"/></svg> | <svg><image /></svg>",
                "<svg><use href=\"other.svg#a\"/></svg> | <svg><use /></svg>",
                "<svg><image href=\"data:image/svg+xml,x\"/></svg> | <svg><image /></svg>",
                "<svg><a><set attributeName=\"href\" to=\"javascript:alert(1)\"/></a></svg> | <svg><a></a></svg>",
                "<svg><g fill=\"url(https://elsewhere.example/a)\"/></svg> | <svg><g fill=\"none\" /></svg>",
                "<svg><style>@import 'x.css'; a{b:url(//c)}</style></svg> | <svg><style> a{b:none}</style></svg>",
                "<?xml-stylesheet type=\"text/xsl\" href=\"//c/run.xsl\"?><svg><g/></svg> | <svg><g /></svg>",
                "<svg><style>@im<!-- -->port '//c/a.css'</style></svg> | <svg><style></style></svg>",
                "<svg><style>a{b:u\\72l(//c)}</style></svg> | <svg><style></style></svg>",
                "<svg><g style=\"b:url(//c\"/></svg> | <svg><g style=\"\" /></svg>",
                "<svg><g style='b:url(\"#c\" d);e:url(//f);g:url(\"h\")'/></svg> | <svg><g style=\"\" /></svg>",
                "<svg><g style='b:image-set(\"//c\" 1x)'/></svg> | <svg><g style=\"\" /></svg>",
                "<svg><h:meta http-equiv='refresh' content='0;url=//c'/></svg> | <svg></svg>",
                "<svg><g inkscape:export-filename=\"/home/ana/a.png\"/></svg> | <svg><g /></svg>",
            })
    void takesOutWhatRunsOrLoads(String drawing, String clean) {
        CleanSvg svg = CleanSvg.of(drawing.getBytes(StandardCharsets.UTF_8));

        assertThat(new String(svg.bytes(), StandardCharsets.UTF_8)).isEqualTo(clean);
        assertThat(svg.removed()).isNotEmpty();
    }

    @Test
    void writesOutWhatEntitiesStandFor() {
        String drawing = "<!DOCTYPE svg [<!ENTITY ns \"http://www.w3.org/2000/svg\">]><svg xmlns=\"&ns;\"/>";

        CleanSvg clean = CleanSvg.of(drawing.getBytes(StandardCharsets.UTF_8));

        assertThat(new String(clean.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("<svg xmlns=\"http://www.w3.org/2000/svg\" />");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- <!DOCTYPE svg> --><!DOCTYPE svg [<!ENTITY e '&#60;script/>'>]><svg>&e;</svg>",
                "<!DOCTYPE svg PUBLIC 'a>b' 'c' [<!ENTITY e '&#60;script/>'>]><svg>&e;</svg>",
                "<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'alert(1)'>]><svg/>",
                "<!DOCTYPE svg [<!-- ]><svg a='--> ]><svg><script/><!--'/></svg> -->",
                "<svg><!--> <g a='--><script/><!--'/> --></svg>",
                "<svg><!---> <g a='--><script/><!--'/> --></svg>",
            })
    void leavesNoScriptThatOnlyXmlShows(String drawing) {
        CleanSvg clean = CleanSvg.of(drawing.getBytes(StandardCharsets.UTF_8));

        assertThat(clean.removed()).isNotEmpty();
        assertThat(new String(clean.bytes(), StandardCharsets.UTF_8)).doesNotContain("<script", "ENTITY", "ATTLIST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void findsScriptsInEveryEncodingThatBrowsersGuess(String encoding) throws UnsupportedEncodingException {
        CleanSvg clean = CleanSvg.of("<svg>ä<script/></svg>".getBytes(encoding));

        assertThat(new String(clean.bytes(), StandardCharsets.UTF_8)).isEqualTo("<svg>ä</svg>");
    }

    @Test
    void writesAnOldEncodingAnewInUtf8() {
        String drawing = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><svg><text>Fähre</text><script/></svg>";

        CleanSvg clean = CleanSvg.of(drawing.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(new String(clean.bytes(), StandardCharsets.UTF_8)).isEqualTo("<svg><text>Fähre</text></svg>");
    }
}
