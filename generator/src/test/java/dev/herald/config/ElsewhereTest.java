package dev.herald.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElsewhereTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            baseURL: https://a.example    | unknown setting 'baseURL'; write the whole address, with its path, as 'url: https://example.com/blog'
            enableRobotsTXT: true         | unknown setting 'enableRobotsTXT'; leave it out; there is always a robots.txt
            twitter_username: ana         | unknown setting 'twitter_username'; write 'x: "@name"'
            og_image: /a.png              | unknown setting 'og_image'; write 'image'
            feed: {path: atom.xml}        | unknown setting 'feed'; write 'feeds'; their addresses are /feed.xml, /rss.xml and /feed.json
            paginate: 5                   | unknown setting 'paginate'; write 'page-size'
            author: Ana                   | unknown setting 'author'; write 'authors' with an id below it, such as 'ana:', and 'name: Ana' below that
            feeds: {limit: 5}             | unknown setting 'feeds.limit'; write 'size'
            share: {utm: {source: blog}}  | unknown setting 'share.utm.source'; leave it out; it is the network's name
            authors: {ana: {mastodon: a}} | unknown setting 'authors.ana.mastodon'; write 'fediverse'
            """)
    void aSettingOfAnotherGeneratorIsAnsweredWithOurs(String written, String told) {
        Problems problems = new Problems();

        SiteFile.parse("title: A\nurl: https://example.com\n" + written, SiteDefaults.NONE, problems);

        assertThat(problems.sorted().stream().map(Problem::toString)).containsExactly("site.yaml:3: " + told);
    }

    @Test
    void authorsInAListAreToldHowToStand() {
        Problems problems = new Problems();

        SiteFile.parse("title: A\nurl: https://example.com\nauthors:\n  - name: Ana\n", SiteDefaults.NONE, problems);

        assertThat(problems.sorted().stream().map(Problem::toString))
                .containsExactly(
                        "site.yaml:3: 'authors' is a list; write each author's id below it, such as 'ana:', and 'name: Ana' below that");
    }
}
