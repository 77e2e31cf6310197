package dev.herald.importer;

import dev.herald.content.Slug;
import dev.herald.importer.OldText.Kind;
import dev.herald.site.Route;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Addresses of the old blog as paths of the new one. */
final class OldAddresses {

    private final String host;
    private final String base;

    /** @param url the old blog's, perhaps with a path; none if all hosts are taken for it */
    OldAddresses(Optional<String> url) {
        Optional<URI> uri = url.flatMap(OldAddresses::uri);
        this.host = uri.map(URI::getHost).map(OldAddresses::plain).orElse("");
        this.base =
                uri.map(URI::getPath).map(path -> path.replaceFirst("/+$", "")).orElse("");
    }

    private static String plain(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    private static Optional<URI> uri(String written) {
        try {
            return Optional.of(new URI(written.strip()
                    .replace(" ", "%20")
                    .replace("|", "%7C")
                    .replace("[", "%5B")
                    .replace("]", "%5D")));
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /** The path of an address that the export itself gives to one of its texts, whatever its host: blogs move. */
    Optional<String> ownPath(String address) {
        return path(address.replaceFirst("^(?i)https?://[^/?#]*", "").replaceFirst("^/*", "/"));
    }

    /** Whether an address is one of the old blog's; a path without a host is. */
    boolean isOwn(String address) {
        return uri(address.startsWith("//") ? "https:" + address : address)
                .filter(uri -> uri.getScheme() == null || uri.getScheme().matches("(?i)https?"))
                .filter(uri -> uri.getHost() == null
                        ? uri.getScheme() == null
                        : plain(uri.getHost()).equals(host))
                .isPresent();
    }

    /** The path of an address below the blog's own, percent-encoding undone; nothing if it is told apart by its query alone, or is no address of this blog. */
    Optional<String> path(String address) {
        return isOwn(address)
                ? uri(address)
                        .filter(uri -> uri.getRawQuery() == null)
                        .map(URI::getRawPath)
                        .map(WordPressText::decoded)
                        .map(path -> Normalizer.normalize(path.replaceAll("/{2,}", "/"), Normalizer.Form.NFC))
                        .filter(path -> (path + "/").startsWith(base + "/"))
                        .map(path -> path.substring(base.length()))
                        .map(path -> path.isEmpty() ? "/" : path)
                        .filter(path -> Route.fault(path).isEmpty())
                : Optional.empty();
    }

    /** The blog's own path, "" for none. */
    String base() {
        return base;
    }

    /** The pattern that most posts follow, in the words of {@code permalinks.posts}. */
    Optional<String> pattern(List<OldText> texts) {
        Map<String, Integer> counts = new TreeMap<>();
        texts.stream()
                .filter(text -> text.kind() == Kind.POST && text.isPublic())
                .flatMap(text -> pattern(text).stream())
                .forEach(pattern -> counts.merge(pattern, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue())
                .map(Map.Entry::getKey);
    }

    private Optional<String> pattern(OldText text) {
        Optional<String> path = text.at().address().flatMap(this::ownPath);
        if (path.isEmpty() || text.slug().isEmpty() || !Slug.of(text.slug()).equals(text.slug())) {
            return Optional.empty();
        }
        List<Map.Entry<String, String>> dates = dates(text.when().published());
        StringBuilder pattern = new StringBuilder();
        for (String part : path.get().substring(1).split("/", -1)) {
            boolean last = part.equals(text.slug()) || part.startsWith(text.slug() + ".");
            pattern.append('/')
                    .append(last ? ":slug" + part.substring(text.slug().length()) : dated(part, dates, pattern));
        }
        return Optional.of(pattern.toString())
                .filter(made -> made.contains(":slug")
                        && expand(made, text.slug(), text.when().published()).equals(path));
    }

    /** Each once: on the fifth of May the month comes first. */
    private static String dated(String part, List<Map.Entry<String, String>> dates, CharSequence before) {
        return dates.stream()
                .filter(date -> date.getKey().equals(part) && !before.toString().contains(date.getValue()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(part);
    }

    private static List<Map.Entry<String, String>> dates(Optional<OffsetDateTime> date) {
        return date.stream()
                .flatMap(day -> Stream.of(
                        Map.entry(String.valueOf(day.getYear()), ":year"),
                        Map.entry(two(day.getMonthValue()), ":month"),
                        Map.entry(two(day.getDayOfMonth()), ":day")))
                .toList();
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    /** What Herald makes of such a pattern; nothing if it has other signs than this class writes. */
    static Optional<String> expand(String pattern, String slug, Optional<OffsetDateTime> date) {
        boolean known = pattern.replaceAll(":(?:year|month|day|slug)\\b", "").indexOf(':') < 0;
        boolean dated = pattern.matches(".*:(?:year|month|day)\\b.*");
        if (!known || dated && date.isEmpty()) {
            return Optional.empty();
        }
        String path = pattern.replace(":slug", Slug.of(slug));
        if (dated) {
            OffsetDateTime day = date.get();
            path = path.replace(":year", String.format(Locale.ROOT, "%04d", day.getYear()))
                    .replace(":month", two(day.getMonthValue()))
                    .replace(":day", two(day.getDayOfMonth()));
        }
        return Optional.of(path);
    }

    /** A path as Herald writes it: with a slash at its end, unless it is a file's. */
    static String tidy(String path) {
        return path.endsWith("/") || path.matches("(?i).*\\.(?:html?|xhtml|shtml|php|aspx?|jsp|xml|txt|json)")
                ? path
                : path + "/";
    }

    /** Paths under which an address may be asked for. */
    static Stream<String> spellings(String path) {
        String bare = path.replaceFirst("/$", "");
        return Stream.of(path, bare + "/", bare).distinct();
    }
}
