package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.wording.Part;
import dev.herald.wording.Part.Link;
import dev.herald.wording.Part.Mention;
import dev.herald.wording.Part.Role;
import dev.herald.wording.Part.Tag;
import dev.herald.wording.Part.Words;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FacetTest {

    private static final Part FAMILY = new Words("Grüße 👩‍👩‍👧‍👦 ", Role.FIXED);
    private static final Link TIDE = new Link("https://example.com/posts/tide/", "example.com/posts/tide");

    @Test
    void countsBytesOfUtf8() {
        assertThat(Facet.of("Grüße 👩‍👩‍👧‍👦 #Café", List.of(FAMILY, new Tag("Café")), handle -> Optional.empty()))
                .containsExactly(new Facet(34, 40, "tag", "tag", "Café"));
    }

    @Test
    void leadsToTheWholeAddressBehindAShortOne() {
        assertThat(Facet.of("example.com/posts/tide", List.of(TIDE), handle -> Optional.empty()))
                .containsExactly(new Facet(0, 22, "link", "uri", "https://example.com/posts/tide/"));
    }

    @Test
    void namesTheAccountOfAHandleAndLeavesNobodysAlone() {
        List<Part> parts = List.of(new Mention("@ana.test"), new Words(" ", Role.FIXED), new Mention("@nobody.test"));

        assertThat(Facet.of(
                        "@ana.test @nobody.test",
                        parts,
                        handle -> Optional.of("did:plc:ana").filter(did -> handle.equals("ana.test"))))
                .containsExactly(new Facet(0, 9, "mention", "did", "did:plc:ana"));
    }

    @Test
    void leavesATagThatIsTooLongForTheNetworkAsText() {
        Tag tag = new Tag("a".repeat(65));

        assertThat(Facet.of(tag.shown(), List.of(tag), handle -> Optional.empty()))
                .isEmpty();
    }

    @Test
    void coversNothingIfTheTextIsNotMadeOfItsParts() {
        assertThat(Facet.of("Another text example.com/posts/tide", List.of(TIDE), handle -> Optional.empty()))
                .isEmpty();
    }
}
