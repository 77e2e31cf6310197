package dev.herald.importer;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The links and pictures of a text, led to where their targets are now. */
final class Relinked {

    private static final Pattern BY_NUMBER = Pattern.compile("[?&](?:p|page_id|attachment_id)=(\\d+)");
    private static final String PICTURE = "(?i).*\\.(?:jpe?g|png|gif|webp|avif|svg|bmp)(?:\\?.*)?";
    private static final String FILE =
            "(?i)[^?#]*\\.(?:pdf|zip|docx?|xlsx?|pptx?|odt|ods|odp|epub|mobi|mp3|m4a|ogg|wav|mp4|m4v|webm|ogv|mov|txt|csv|gz|jar|jpe?g|png|gif|webp|avif|svg|bmp)(?:\\?.*)?";

    private final OldAddresses addresses;
    private final String base;
    private final Map<String, String> routes;
    private final Map<String, String> byKey;
    private final Album album;
    private final Set<String> lost = new TreeSet<>();

    /**
     * Relinks the texts of one blog.
     *
     * @param base the path of the new blog, "" for none
     * @param routes new paths by old ones
     * @param byKey new paths by the keys of texts
     */
    Relinked(OldAddresses addresses, String base, Map<String, String> routes, Map<String, String> byKey, Album album) {
        this.addresses = addresses;
        this.base = base;
        this.routes = routes;
        this.byKey = byKey;
        this.album = album;
    }

    /** Addresses of the old blog that texts link to and that lead nowhere in the new one. */
    Set<String> lost() {
        return lost;
    }

    void relink(Document page, Place place) {
        Set<String> anchors = page.select("a[href^=#]").stream()
                .map(link -> link.attr("href").substring(1))
                .collect(Collectors.toSet());
        page.select("h1[id], h2[id], h3[id], h4[id], h5[id], h6[id]").stream()
                .filter(heading -> !anchors.contains(heading.id()))
                .forEach(heading -> heading.removeAttr("id"));
        page.select("picture > source").remove();
        page.select("picture").unwrap();
        page.select(".kg-bookmark-card").forEach(Relinked::toLink);
        page.select("a:has(img)").forEach(Relinked::toWholePicture);
        page.select("acronym").tagName("abbr");
        page.select("a[href]").forEach(link -> link(link, place));
        place.route()
                .ifPresent(route -> page.select("a:has(> img)").stream()
                        .filter(link -> link.attr("href").equals(base + route))
                        .forEach(Element::unwrap)); // to its own page, which the new blog does not have
        page.select("img").forEach(picture -> picture(picture, place));
        page.select("audio[src], video[src], source[src]")
                .forEach(player -> player.attr("src", file(player.attr("src"), place)));
    }

    /** A small picture that leads to the whole one is the whole one: Herald makes its sizes itself. */
    private static void toWholePicture(Element link) {
        List<Element> pictures = link.select("img");
        if (pictures.size() == 1 && !link.hasText() && link.attr("href").matches(PICTURE)) {
            Element picture = pictures.get(0);
            picture.attr("src", link.attr("href"));
            link.replaceWith(picture);
        }
    }

    /** A bookmark of Ghost's, which shows the page it leads to. */
    private static void toLink(Element card) {
        Element link = card.selectFirst("a[href]");
        if (link != null) {
            String title = card.select(".kg-bookmark-title").text();
            Element plain =
                    new Element("a").attr("href", link.attr("href")).text(title.isEmpty() ? link.attr("href") : title);
            card.replaceWith(new Element("p").appendChild(plain));
        }
    }

    private void link(Element link, Place place) {
        String written = link.attr("href").strip();
        if (written.isEmpty() || written.startsWith("#")) {
            return;
        }
        if (written.toLowerCase(java.util.Locale.ROOT).matches("(?s)(?:javascript|data|vbscript):.*")) {
            link.removeAttr("href");
            return;
        }
        link.attr("href", written.matches(FILE) ? file(written, place) : address(written, place));
    }

    private String address(String written, Place place) {
        String whole = whole(written, place);
        Matcher number = BY_NUMBER.matcher(whole);
        if (addresses.isOwn(whole) && number.find() && byKey.containsKey(number.group(1))) {
            return base + byKey.get(number.group(1)) + fragment(whole);
        }
        Optional<String> path = addresses.path(whole.replaceFirst("#.*", ""));
        Optional<String> route = path.flatMap(old -> OldAddresses.spellings(old)
                .flatMap(spelling -> Stream.ofNullable(routes.get(spelling)))
                .findFirst());
        if (route.isPresent()) {
            return base + route.get() + fragment(whole);
        }
        if (addresses.isOwn(whole) && !path.equals(Optional.of("/"))) {
            lost.add(whole);
        }
        return path.equals(Optional.of("/")) ? base + "/" + fragment(whole) : whole;
    }

    private static String fragment(String address) {
        int at = address.indexOf('#');
        return at < 0 ? "" : address.substring(at);
    }

    /** As the old page would have it. */
    private static String whole(String written, Place place) {
        if (written.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
            return written;
        }
        if (written.startsWith("//")) {
            return "https:" + written;
        }
        try {
            return place.text()
                    .at()
                    .address()
                    .filter(address -> address.matches("https?://.*"))
                    .map(address -> URI.create(address)
                            .resolve(written.replace(" ", "%20"))
                            .toString())
                    .orElse(written);
        } catch (IllegalArgumentException none) {
            return written;
        }
    }

    /** Substack and Medium show pictures through a server that makes them smaller. */
    private static String original(String address) {
        Matcher fetched = Pattern.compile(
                        "https://(?:substackcdn\\.com|cdn\\.substack\\.com)/image/fetch/[^/]+/(https?%3A.+)")
                .matcher(address);
        return fetched.matches() ? WordPressText.decoded(fetched.group(1)) : address;
    }

    private void picture(Element picture, Place place) {
        String src = Stream.of("src", "data-src", "data-lazy-src", "data-original")
                .map(picture::attr)
                .filter(one -> !one.isBlank() && !one.startsWith("data:"))
                .findFirst()
                .orElse(picture.attr("src"));
        if (src.startsWith("data:") || src.isBlank()) {
            return;
        }
        picture.attr("src", file(src, place));
    }

    private String file(String written, Place place) {
        String whole = original(whole(written.strip(), place));
        return place.bundle().flatMap(bundle -> album.bring(whole, bundle)).orElse(whole);
    }
}
