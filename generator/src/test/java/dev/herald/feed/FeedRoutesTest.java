package dev.herald.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.BuiltBlog;
import dev.herald.site.FeedLinks;
import dev.herald.site.Post;
import dev.herald.site.Route;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedRoutesTest {

    @Test
    void theNewestPostStandsInEveryFeedThatIsNamedForIt() {
        BuiltBlog blog = BuiltBlog.of("sample-site");
        Post newest = blog.site().posts().get(0);

        List<Route> feeds = FeedLinks.routes(newest, blog.config().feeds());

        assertThat(feeds).hasSizeGreaterThan(3).doesNotHaveDuplicates();
        assertThat(feeds)
                .allSatisfy(feed -> assertThat(blog.text(blog.address(feed))).contains(blog.address(newest.route())));
    }
}
