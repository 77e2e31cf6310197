package dev.herald.theme;

import dev.herald.problem.Problem;
import dev.herald.site.Addresses;
import dev.herald.site.Route;
import dev.herald.theme.Published.Asset;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the style sheets of a theme name with {@code url()} and {@code @import}.
 *
 * @param roots where the line that names it is looked for
 */
record SheetAddresses(Addresses addresses, Roots roots) {

    private static final String END = ".css";

    /** Those of files that the site does not have. */
    List<Problem> missing(Collection<Asset> assets, Set<Route> files) {
        return assets.stream()
                .filter(asset -> asset.route().path().endsWith(END))
                .flatMap(sheet -> missing(sheet, files))
                .toList();
    }

    private Stream<Problem> missing(Asset sheet, Set<Route> files) {
        String page = addresses.absolute(sheet.route());
        Set<String> named = new LinkedHashSet<>();
        LeanCss.of(new String(sheet.bytes(), StandardCharsets.UTF_8), address -> {
            named.add(address);
            return address;
        });
        return named.stream()
                .filter(address -> !address.startsWith("#") && !address.contains("\\"))
                .filter(address -> isMissing(Addresses.absolute(page, address), files))
                .map(address -> problem(sheet, address));
    }

    private boolean isMissing(String address, Set<Route> files) {
        String site = addresses.absolute(Route.HOME);
        if (!address.startsWith(site)) {
            return false;
        }
        try {
            String path = "/" + URI.create(site).relativize(URI.create(address)).getPath();
            return Route.fault(path).isPresent() || !files.contains(new Route(path));
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }

    private Problem problem(Asset sheet, String address) {
        Line line = roots.below(Assets.FOLDER).stream()
                .filter(name -> name.contains(END))
                .flatMap(name -> roots.all(Assets.FOLDER + name).stream())
                .flatMap(file -> Line.of(file, address))
                .findFirst()
                .orElse(new Line(sheet.route().path(), 0));
        return Problem.error(
                line.file,
                line.number,
                "the style sheet names '" + address + "', which the site does not have",
                "put the file into theme/assets/ and write its path from the style sheet, such as sea.jpg");
    }

    private record Line(String file, int number) {

        static Stream<Line> of(ThemeFile file, String words) {
            List<String> lines = file.text().lines().toList();
            return IntStream.range(0, lines.size())
                    .filter(index -> lines.get(index).contains(words))
                    .mapToObj(index -> new Line(file.name(), index + 1));
        }
    }
}
