package dev.herald.announce;

import dev.herald.announce.Visit.End;
import dev.herald.channel.Story;
import dev.herald.http.Answer;
import dev.herald.http.Http;
import dev.herald.http.Trouble;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A look at the page of a post. */
record PageLook(Http http, Story story) {

    private static final Pattern LOGIN =
            Pattern.compile("(?i)/(?:wp-)?(?:log-?in|sign-?in|sso|oauth2?|authorize|users/sign_in)(?:[/.?]|$)");

    /** Headers by which a cache tells itself. */
    private static final List<String> CACHE =
            List.of("Age", "X-Cache", "CF-Cache-Status", "X-Served-By", "Via", "Cache-Control");

    Sight sight() {
        try {
            return sight(new Visit(http, "text/html").from(URI.create(story.page()), PageLook::isSameHost));
        } catch (Trouble trouble) {
            return Sight.of(story.page() + " is not live: " + trouble.getMessage());
        }
    }

    private static boolean isSameHost(URI from, URI to) {
        boolean safe = from.getScheme().equals(to.getScheme()) || "https".equals(to.getScheme());
        return safe && from.getHost().equalsIgnoreCase(to.getHost()) && !isLogin(from, to);
    }

    /** A post may have the word in its own address. */
    private static boolean isLogin(URI from, URI to) {
        return to.getPath() != null
                && LOGIN.matcher(to.getPath()).find()
                && !LOGIN.matcher(from.getPath()).find();
    }

    private Sight sight(End end) {
        return end.next().map(next -> Sight.of(leads(end.answer(), next))).orElseGet(() -> sight(end.answer()));
    }

    private String leads(Answer answer, URI next) {
        String to = next.toString().split("\\?", 2)[0]; // what follows may name a session
        if (isLogin(answer.asked(), next)) {
            return story.page() + " asks readers to log in, at " + to;
        }
        if (!answer.asked().getHost().equalsIgnoreCase(next.getHost())) {
            return story.page() + " leads to another host, " + to
                    + "; if that is where the blog lives, write it as 'url' in site.yaml";
        }
        return "http".equals(next.getScheme()) && "https".equals(answer.asked().getScheme())
                ? story.page() + " leads from https back to " + to
                : story.page() + " leads in a circle, last to " + to;
    }

    private Sight sight(Answer answer) {
        if (answer.status() == 401 || answer.status() == 403) {
            return Sight.of(story.page() + " does not let readers in: it answers " + answer.status());
        }
        if (answer.status() == 404 || answer.status() == 410) {
            return Sight.of(story.page() + " is not there: it answers " + answer.status());
        }
        if (answer.status() != 200) {
            return Sight.of(story.page() + " is out of order: it answers " + answer.status());
        }
        String type = answer.header("Content-Type").orElse("text/html");
        return type.toLowerCase(Locale.ROOT).matches("(?:text/html|application/xhtml\\+xml)\\b.*")
                ? sight(answer, Jsoup.parse(answer.text(), answer.asked().toString()))
                : Sight.of(story.page() + " is no page, but " + type);
    }

    private Sight sight(Answer answer, Document page) {
        Optional<String> mark = meta(page, "meta[name=herald-mark]").map(one -> one.attr("content"));
        if (mark.isEmpty()) {
            return Sight.of(unmarked(page));
        }
        return mark.get().equals(story.mark())
                ? new Sight(
                        Optional.empty(),
                        meta(page, "meta[property=og:image][content~=\\S]").map(one -> one.attr("abs:content")))
                : Sight.of(story.page() + " still shows an earlier version" + caches(answer));
    }

    private static Optional<Element> meta(Document page, String query) {
        return Optional.ofNullable(page.selectFirst(query));
    }

    private String unmarked(Document page) {
        if (page.selectFirst("input[type=password]") != null) {
            return story.page() + " asks readers to log in, with a form for a password";
        }
        String title = page.title().isBlank() ? "" : " ('" + page.title() + "')";
        return story.page() + " answers 200 with something else" + title
                + ", perhaps an error page; a theme of your own must print page.head.mark";
    }

    private static String caches(Answer answer) {
        String caches = CACHE.stream()
                .flatMap(name -> answer.header(name).stream().map(value -> name + ": " + value))
                .collect(Collectors.joining("; "));
        return caches.isEmpty() ? "; is the new one deployed?" : "; a cache may hold it (" + caches + ")";
    }
}
