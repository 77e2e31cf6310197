package dev.herald.theme;

import dev.herald.site.Page;
import dev.herald.site.Page.ArchivePage;
import dev.herald.site.Page.HomePage;
import dev.herald.site.Page.NotFoundPage;
import dev.herald.site.Page.PlainPage;
import dev.herald.site.Page.PostPage;
import dev.herald.site.Page.SearchPage;
import dev.herald.site.Page.TermPage;
import dev.herald.site.Page.TermsPage;
import dev.herald.site.Post;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A page as templates and problems show it. */
final class Shown {

    private Shown() {}

    /** What templates see as {@code page}. */
    static Map<String, Object> of(View view, SiteView site) {
        Map<String, Object> page = new HashMap<>();
        Members.of(view.page().getClass()).forEach((name, member) -> page.put(name, member.apply(view.page())));
        page.put("kind", kind(view.page()));
        page.put("route", view.page().route());
        page.put("language", view.language());
        page.put("head", view.head());
        page.put("body", view.body());
        page.put("teasers", view.teasers());
        page.put("share", view.share());
        page.put("discussions", view.discussions());
        page.put("feeds", site.feeds().of(view.page()));
        return page;
    }

    /** What templates see as {@code page.kind}, and the name of the template that lays it out. */
    static String kind(Page page) {
        if (page instanceof PostPage) {
            return "post";
        }
        if (page instanceof PlainPage) {
            return "page";
        }
        if (page instanceof HomePage) {
            return "home";
        }
        if (page instanceof TermPage) {
            return "term";
        }
        if (page instanceof TermsPage) {
            return "terms";
        }
        if (page instanceof ArchivePage) {
            return "archive";
        }
        if (page instanceof SearchPage) {
            return "search";
        }
        return page instanceof NotFoundPage ? "not-found" : "year";
    }

    /** The page as its writer knows it: {@code /posts/hello/, content/posts/hello.md}. */
    static String place(Page page) {
        Optional<Post> post = Optional.empty();
        if (page instanceof PostPage one) {
            post = Optional.of(one.post());
        } else if (page instanceof PlainPage one) {
            post = Optional.of(one.post());
        }
        return page.route() + post.map(one -> ", " + one.file()).orElse("");
    }
}
