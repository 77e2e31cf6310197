package dev.herald.check.rule;

import dev.herald.check.rule.Reference.Use;
import dev.herald.site.Route;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * What is kept of a page to compare it with others.
 *
 * @param address whole
 * @param language of its words, a BCP 47 tag; "" if it does not say
 * @param canonicals the addresses under which it wants to be known, as they stand there
 * @param hidden whether search engines are asked to leave it out
 * @param alternates the same page in other languages
 * @param names at which a link can lead into the page
 * @param leadsTo pages of the site that a reader reaches from here by one click
 * @param places on this page or another to which it links
 * @param outside addresses on other sites to which it links, but for its share buttons
 */
public record Leaf(
        Route route,
        String address,
        Sheet.Role role,
        String language,
        String title,
        Optional<String> description,
        List<String> canonicals,
        boolean hidden,
        List<Alternate> alternates,
        Set<String> names,
        Set<Route> leadsTo,
        List<Place> places,
        Set<String> outside) {

    /** A page in another language, as {@code hreflang} names it. */
    record Alternate(String language, String url) {}

    /** A place on a page to which a link leads. */
    record Place(Route page, String name, String written) {}

    static Leaf of(Sheet page) {
        return new Leaf(
                page.route(),
                page.address(),
                page.role(),
                page.all("html").map(html -> html.attr("lang")).findFirst().orElse(""),
                page.title(),
                page.meta("description"),
                page.links("canonical").map(link -> link.attr("href")).toList(),
                page.isHidden(),
                page.links("alternate")
                        .filter(link -> link.hasAttr("hreflang"))
                        .map(link -> new Alternate(link.attr("hreflang"), link.absUrl("href")))
                        .toList(),
                names(page),
                leadsTo(page),
                places(page),
                outside(page));
    }

    private static Set<String> names(Sheet page) {
        Set<String> names = new HashSet<>();
        page.tags().stream().filter(tag -> tag.hasAttr("id")).forEach(tag -> names.add(tag.attr("id")));
        page.all("a").filter(tag -> tag.hasAttr("name")).forEach(tag -> names.add(tag.attr("name")));
        return names;
    }

    private static Stream<Target.Inside> inside(Sheet page) {
        return page.references().stream()
                .filter(reference -> reference.use() == Use.LINK)
                .filter(reference -> reference.target() instanceof Target.Inside)
                .map(reference -> (Target.Inside) reference.target());
    }

    private static Set<Route> leadsTo(Sheet page) {
        Stream<Route> links = inside(page).flatMap(target -> target.route().stream());
        Stream<Route> frames = page.all("iframe").flatMap(frame -> to(page, frame.attr("src")));
        Stream<Route> next = page.role() == Sheet.Role.REDIRECT
                ? page.links("canonical").flatMap(link -> to(page, link.attr("href")))
                : Stream.empty();
        return Stream.of(links, frames, next).flatMap(routes -> routes).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Route> to(Sheet page, String written) {
        return page.ground().target(page.address(), written) instanceof Target.Inside inside
                ? inside.route().stream()
                : Stream.empty();
    }

    private static List<Place> places(Sheet page) {
        return page.references().stream()
                .filter(reference -> reference.use() == Use.LINK)
                .filter(reference -> reference.target() instanceof Target.Inside)
                .flatMap(reference -> place(reference, (Target.Inside) reference.target()))
                .distinct()
                .toList();
    }

    private static Stream<Place> place(Reference reference, Target.Inside target) {
        return target.fragment().isEmpty() || isOwnOfBrowsers(target.fragment())
                ? Stream.empty()
                : target.route().stream().map(route -> new Place(route, target.fragment(), reference.written()));
    }

    /** The top of each page (HTML, section 7.4.6.4), and text that the browser looks for (URL Fragment Text Directives). */
    private static boolean isOwnOfBrowsers(String fragment) {
        return fragment.toLowerCase(Locale.ROOT).equals("top") || fragment.startsWith(":~:");
    }

    private static Set<String> outside(Sheet page) {
        return page.references().stream()
                .filter(reference -> reference.use() == Use.LINK
                        && reference.tag().normalName().equals("a"))
                .filter(reference -> reference.target() instanceof Target.Outside && !isForSharing(reference.tag()))
                .map(reference -> ((Target.Outside) reference.target()).url())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The theme's buttons, which lead to networks with the page's address: not the writer's, and as many as there are pages. */
    private static boolean isForSharing(Element link) {
        return link.parents().stream()
                .anyMatch(parent -> parent.normalName().equals("nav") && parent.hasClass("share"));
    }

    /** Whether search engines find it under its own address. */
    boolean isFound() {
        boolean elsewhere = canonicals.stream()
                .findFirst()
                .filter(url -> !url.equals(address))
                .isPresent();
        return role == Sheet.Role.PAGE && !hidden && !elsewhere;
    }

    static boolean isIn(Element tag, String name) {
        return tag.parents().stream().anyMatch(parent -> parent.normalName().equals(name));
    }
}
