package dev.herald.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherTest {

    private final Problems problems = new Problems();

    private SiteConfig config(String yaml) {
        return SiteFile.parse("title: Tea\nurl: https://example.com\n" + yaml, SiteDefaults.NONE, problems);
    }

    private List<String> told() {
        return problems.sorted().stream().map(Problem::toString).toList();
    }

    @Test
    void saysWhoStandsBehindTheBlog() {
        SiteConfig config = config("""
                logo: /logo.png
                image: {path: /card.png, alt: A pot of tea}
                x: '@tea'
                profiles:
                  - {name: Mastodon, url: https://social.example/@tea}
                """);

        assertThat(config.publisher())
                .isEqualTo(new Publisher(
                        Optional.of("/logo.png"),
                        Optional.of(new Publisher.Picture("/card.png", "A pot of tea")),
                        Optional.of("@tea"),
                        List.of(new MenuLink("Mastodon", "https://social.example/@tea"))));
        assertThat(told()).isEmpty();
    }

    @Test
    void aPictureMayBeAPathAlone() {
        assertThat(config("image: /card.png").publisher().picture()).contains(new Publisher.Picture("/card.png", ""));
    }

    @Test
    void aSilentFileHasNothing() {
        assertThat(config("").publisher()).isEqualTo(Publisher.NONE);
    }

    @Test
    void anAuthorHasAccounts() {
        Author author = config("authors:\n  mara: {x: mara_l, fediverse: mara@social.example}")
                .authors()
                .get(0);

        assertThat(author.x()).contains("@mara_l");
        assertThat(author.fediverse()).contains("@mara@social.example");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @tea                      | @tea
            Tea_42                    | @Tea_42
            https://x.com/tea         | @tea
            https://twitter.com/@tea/ | @tea
            """)
    void anAccountOnXHasOneForm(String written, String account) {
        assertThat(Handles.x(written)).isEqualTo(account);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @mara@social.example      | @mara@social.example
            mara@social.example       | @mara@social.example
            acct:m.l-x@social.example | @m.l-x@social.example
            @mara@bücher.example      | @mara@bücher.example
            """)
    void anAccountOfTheFediverseHasOneForm(String written, String account) {
        assertThat(Handles.fediverse(written)).isEqualTo(account);
    }

    @Test
    void tellsWhatIsNoAccount() {
        config("""
                x: too-long-for-an-account
                authors:
                  mara:
                    fediverse: '@mara'
                """);

        assertThat(told())
                .containsExactly(
                        "site.yaml:3: 'x' is 'too-long-for-an-account'; write the account's name, such as @notes: letters, digits and _, at most 15",
                        "site.yaml:6: 'authors.mara.fediverse' is '@mara'; write the whole account, such as @mara@social.example");
    }

    @Test
    void tellsAProfileThatIsNoAddress() {
        config("""
                profiles:
                  - {name: Mastodon, url: '@tea@social.example'}
                  - name: Forge
                image:
                  alt: A pot
                """);

        assertThat(told())
                .containsExactly(
                        "site.yaml:4: the profile 'Mastodon' is at '@tea@social.example'; write the whole address, such as https://social.example/@me",
                        "site.yaml:5: no 'profiles.url'; give each profile a 'name' and a 'url'",
                        "site.yaml:7: no 'image.path'; write the picture's path from the site's root, such as /pictures/card.png");
    }
}
