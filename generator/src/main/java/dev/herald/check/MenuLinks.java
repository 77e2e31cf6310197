package dev.herald.check;

import dev.herald.config.Author;
import dev.herald.config.MenuLink;
import dev.herald.config.Publisher;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteFile;
import dev.herald.config.Value;
import dev.herald.problem.Problem;
import dev.herald.site.Addresses;
import dev.herald.site.Route;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Links of the menu and of the theme, pictures of authors and of the blog itself, at an address that the site does not have. */
public final class MenuLinks {

    private static final Pattern AFTER_PATH = Pattern.compile("(?s)[?#].*");
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)(?!javascript:|data:)[a-z][a-z0-9+.-]*:|//|#");

    private static final String PAGE = "write the address of a page, from the site's root";

    private MenuLinks() {}

    /** @param addresses of the site: its pages, redirects and files */
    public static List<Problem> broken(SiteConfig config, Set<Route> addresses) {
        Set<String> files = addresses.stream().map(Route::file).collect(Collectors.toSet());
        Stream<Problem> links = IntStream.range(0, config.menu().size())
                .filter(index -> !exists(config.menu().get(index).url(), files))
                .mapToObj(index -> problem(config, index));
        Stream<Problem> pictures = config.authors().stream()
                .flatMap(author -> author
                        .picture()
                        .filter(picture -> !exists(picture, files))
                        .map(picture -> problem(config, author, picture))
                        .stream());
        return Stream.of(links, pictures, publisher(config, files), ofTheme(config, files))
                .flatMap(problems -> problems)
                .toList();
    }

    /** What the theme shows beside the menu and at the foot. */
    private static Stream<Problem> ofTheme(SiteConfig config, Set<String> files) {
        return config.themeSettings().fields().values().stream()
                .map(Value.Field::value)
                .filter(Value.Items.class::isInstance)
                .flatMap(list -> ((Value.Items) list).items().stream())
                .filter(Value.Fields.class::isInstance)
                .flatMap(link -> ((Value.Fields) link).get("url").stream())
                .filter(Value.Scalar.class::isInstance)
                .map(Value.Scalar.class::cast)
                .filter(url -> !exists(url.text(), files))
                .map(url -> Problem.error(
                        SiteFile.NAME,
                        url.line(),
                        "a link of the theme leads to '" + url.text() + "', which the site does not have",
                        PAGE));
    }

    private static Stream<Problem> publisher(SiteConfig config, Set<String> files) {
        Publisher publisher = config.publisher();
        Stream<Problem> logo = publisher.logo().filter(path -> !exists(path, files)).stream()
                .map(path -> missing(config.line("logo"), "the logo", path));
        Stream<Problem> image =
                publisher.picture().map(Publisher.Picture::path).filter(path -> !exists(path, files)).stream()
                        .map(path -> missing(config.line("image"), "the picture for link previews", path));
        return Stream.concat(logo, image);
    }

    private static Problem missing(int line, String what, String path) {
        return Problem.error(
                SiteFile.NAME,
                line,
                what + " is '" + path + "', which the site does not have",
                "put it into the folder static and write its path from there, such as /card.png");
    }

    private static boolean exists(String url, Set<String> files) {
        String path = Addresses.decoded(AFTER_PATH.matcher(url).replaceFirst(""));
        if (!path.startsWith("/") || path.startsWith("//")) {
            return ELSEWHERE.matcher(url).lookingAt();
        }
        return Route.fault(path).isEmpty()
                && (files.contains(new Route(path).file())
                        || files.contains(new Route(path).child("").file()));
    }

    private static Problem problem(SiteConfig config, int index) {
        MenuLink link = config.menu().get(index);
        return Problem.error(
                SiteFile.NAME,
                config.line("menu." + index + ".url"),
                "the menu's link '" + link.name() + "' leads to '" + link.url() + "', which the site does not have",
                PAGE);
    }

    private static Problem problem(SiteConfig config, Author author, String picture) {
        return Problem.error(
                SiteFile.NAME,
                config.line("authors." + author.id() + ".picture"),
                "the picture of '" + author.name() + "' is '" + picture + "', which the site does not have",
                "put it into the folder static and write its path from there, such as /ada.png");
    }
}
