package dev.herald.check.rule;

import dev.herald.site.Addresses;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which file of a site was probably meant: one whose letters differ in case only, else one of the same name elsewhere; pages come before what lies beside them. */
final class Guesses {

    private final Map<String, String> byLastPart = new TreeMap<>();
    private final Map<String, String> inLowerCase = new TreeMap<>();

    /** @param names of files, relative to the site's folder, sorted */
    Guesses(Set<String> names) {
        Stream<String> pages = names.stream().filter(Guesses::isPage);
        Stream<String> others = names.stream().filter(name -> !isPage(name));
        Stream.concat(pages, others).forEach(name -> {
            inLowerCase.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            byLastPart.putIfAbsent(lastPart(name), name);
        });
    }

    private static boolean isPage(String name) {
        return name.endsWith(".html") || name.endsWith(".htm");
    }

    Optional<String> of(String path) {
        String name = path.substring(1).toLowerCase(Locale.ROOT);
        String page = name.endsWith("/") || name.isEmpty() ? name + "index.html" : name;
        return Optional.ofNullable(inLowerCase.get(page))
                .or(() -> Optional.ofNullable(inLowerCase.get(page + "/index.html")))
                .or(() -> Optional.ofNullable(byLastPart.get(lastPart(page))));
    }

    /** The last part that says something: {@code hello} of {@code posts/hello/index.html}. */
    private static String lastPart(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("/?index\\.html$|\\.html$|/$", "");
        return Addresses.decoded(plain.substring(plain.lastIndexOf('/') + 1));
    }
}
