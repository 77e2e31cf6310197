package dev.herald.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkHeaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "</a>; rel=webmention                                   | /a",
                "</a>;rel=\"webmention\"                                | /a",
                "</a>; REL=\"Author WebMention\"                        | /a",
                "</a> ; title=\"x, </b>; rel=webmention\" ; rel = webmention | /a",
                "</x>; rel=next, </a>; rel=webmention                   | /a",
                "<>; rel=webmention                                     | ''",
                "</x>; rel=next; rel=webmention, </a>; rel=webmention   | /a",
                "</x>; rel=webmention; anchor=\"/other\", </a>; rel=webmention | /a",
                "</x>; rel=webmentions, </y>; title=webmention, </a>; rel=webmention | /a",
            })
    void theRelationFindsItsTarget(String header, String target) {
        assertThat(LinkHeader.targets(List.of(header), "webmention")).containsExactly(target);
    }

    @Test
    void whatIsNoLinkIsNone() {
        assertThat(LinkHeader.targets(List.of("", "rel=webmention", "</a; rel=webmention", "</a>; rel"), "webmention"))
                .isEmpty();
    }

    @Test
    void aLongHeaderTakesNoTime() {
        String header = "</a>" + "; x=\"\\\"".repeat(20_000) + " ;".repeat(20_000);

        assertThat(LinkHeader.targets(List.of(header), "webmention")).isEmpty();
    }
}
