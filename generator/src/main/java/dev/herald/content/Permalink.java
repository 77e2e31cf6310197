package dev.herald.content;

import dev.herald.config.Layout;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pattern of addresses, such as {@code /:year/:month/:slug/}, with Jekyll's and Hugo's tokens, or one of Jekyll's styles ({@code date}, {@code pretty},
 * {@code ordinal}, {@code weekdate}, {@code none}).
 */
record Permalink(String pattern) {

    private static final Map<String, String> STYLES = Map.of(
            "date", "/:categories/:year/:month/:day/:title:output_ext",
            "pretty", "/:categories/:year/:month/:day/:title/",
            "ordinal", "/:categories/:year/:y_day/:title:output_ext",
            "weekdate", "/:categories/:year/W:week/:short_day/:title:output_ext",
            "none", "/:categories/:title:output_ext");
    private static final Map<String, String> DATES = Map.ofEntries(
            Map.entry("year", "yyyy"),
            Map.entry("short_year", "yy"),
            Map.entry("month", "MM"),
            Map.entry("i_month", "M"),
            Map.entry("short_month", "MMM"),
            Map.entry("long_month", "MMMM"),
            Map.entry("monthname", "MMMM"),
            Map.entry("day", "dd"),
            Map.entry("i_day", "d"),
            Map.entry("y_day", "DDD"),
            Map.entry("yearday", "D"),
            Map.entry("short_day", "EEE"),
            Map.entry("long_day", "EEEE"),
            Map.entry("weekdayname", "EEEE"),
            Map.entry("hour", "HH"),
            Map.entry("minute", "mm"),
            Map.entry("second", "ss"));
    private static final Set<String> NUMBERS = Set.of("week", "w_year", "w_day", "weekday");
    private static final Set<String> NAMES = Set.of(
            "title",
            "slug",
            "name",
            "basename",
            "filename",
            "contentbasename",
            "slugorcontentbasename",
            "slugorfilename",
            "categories",
            "slugified_categories",
            "section",
            "sections",
            "path",
            "collection",
            "output_ext");
    private static final Pattern TOKEN = Pattern.compile(":([a-z_]+)");
    private static final Pattern NOT_ENCODED = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final Pattern HOME = Pattern.compile("/(?:index)?\\.html$"); // a folder's own page
    private static final Pattern FILE =
            Pattern.compile(".*\\.(?:html?|xhtml|shtml|php|aspx?|jsp|xml|txt|json)", Pattern.CASE_INSENSITIVE);

    Permalink {
        pattern = STYLES.getOrDefault(pattern, pattern);
    }

    /** What an address is made of. */
    record Parts(
            Layout layout,
            Place place,
            FileName name,
            boolean dateIsInName,
            Optional<String> slug,
            String title,
            List<String> categories,
            Optional<ZonedDateTime> date) {}

    /** The first token that nobody knows. */
    Optional<String> unknownToken() {
        return TOKEN.matcher(pattern)
                .results()
                .map(match -> match.group(1))
                .filter(token -> !DATES.containsKey(token) && !NUMBERS.contains(token) && !NAMES.contains(token))
                .findFirst();
    }

    /** Whether the pattern needs a date. */
    boolean isDated() {
        return TOKEN.matcher(pattern)
                .results()
                .map(match -> match.group(1))
                .anyMatch(token -> DATES.containsKey(token) || NUMBERS.contains(token));
    }

    /** The path with every token filled in; not yet checked. */
    String path(Parts parts) {
        return tidy(TOKEN.matcher(pattern).replaceAll(match -> Matcher.quoteReplacement(token(match, parts))));
    }

    /** A path as a route's: percent-encoding undone, a slash in front, and one at the end unless the last part has the ending of a page. */
    static String tidy(String written) {
        String whole = "/" + decoded(written.strip());
        String single = whole.contains("//") ? SLASHES.matcher(whole).replaceAll("/") : whole;
        String path = single.endsWith(".html") ? HOME.matcher(single).replaceFirst("/") : single;
        return path.endsWith("/") || FILE.matcher(path).matches() ? path : path + "/";
    }

    /** Percent-encoding undone, if all of it is right. */
    static String decoded(String path) {
        boolean encoded = path.indexOf('%') >= 0 && !NOT_ENCODED.matcher(path).find();
        return encoded ? URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8) : path;
    }

    private static String token(MatchResult match, Parts parts) {
        String token = match.group(1);
        if (DATES.containsKey(token) || NUMBERS.contains(token)) {
            return parts.date.map(date -> dated(token, date)).orElse("");
        }
        return named(token, parts);
    }

    private static String dated(String token, ZonedDateTime date) {
        return switch (token) {
            case "week" -> String.format(Locale.ROOT, "%02d", date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case "w_year" -> String.valueOf(date.get(IsoFields.WEEK_BASED_YEAR));
            case "w_day" -> String.valueOf(date.get(ChronoField.DAY_OF_WEEK));
            case "weekday" -> String.valueOf(date.get(ChronoField.DAY_OF_WEEK) % 7); // Sunday is 0
            default ->
                DateTimeFormatter.ofPattern(DATES.get(token), Locale.ENGLISH).format(date);
        };
    }

    private static String named(String token, Parts parts) {
        return switch (token) {
            case "title" -> parts.layout == Layout.HUGO ? Slug.hugo(parts.title) : fileOrSlug(parts);
            case "slug" -> slug(parts);
            case "name", "basename", "filename", "contentbasename" -> base(parts);
            case "slugorcontentbasename", "slugorfilename" -> fileOrSlug(parts);
            case "categories" -> joined(parts, category -> category(parts.layout, category.toLowerCase(Locale.ROOT)));
            case "slugified_categories" -> joined(parts, Slug::of);
            case "section" -> sections(parts).stream().findFirst().orElse("");
            case "sections" -> String.join("/", sections(parts));
            case "path" -> pagePath(parts);
            case "output_ext" -> parts.place.isIndex() ? "/" : ".html";
            case "collection" -> parts.place.folder().replaceAll("^.*/", "").replaceAll("^_", "");
            default -> ":" + token; // told once by ContentReader
        };
    }

    private static String joined(Parts parts, UnaryOperator<String> each) {
        return parts.categories.stream().map(each).distinct().collect(Collectors.joining("/"));
    }

    /** Jekyll keeps their blanks. */
    private static String category(Layout layout, String name) {
        return layout == Layout.JEKYLL ? name.strip() : Slug.jekyll(name);
    }

    private static String slug(Parts parts) {
        return switch (parts.layout) {
            case HERALD, JEKYLL -> Slug.of(parts.slug.orElse(parts.name.name()));
            case HUGO -> Slug.hugo(parts.slug.orElse(parts.title));
        };
    }

    private static String fileOrSlug(Parts parts) {
        return parts.slug.map(slug -> part(parts.layout, slug)).orElseGet(() -> base(parts));
    }

    /** Hugo keeps the date in the name unless it takes the date from there. */
    private static String base(Parts parts) {
        boolean whole = parts.layout == Layout.HUGO && !parts.dateIsInName;
        return part(parts.layout, whole ? parts.name.whole() : parts.name.name());
    }

    private static String part(Layout layout, String name) {
        return switch (layout) {
            case HERALD -> Slug.of(name);
            case JEKYLL -> Slug.jekyll(name);
            case HUGO -> Slug.hugo(name);
        };
    }

    /** The folders of the page on the site, without that of a bundle. */
    private static List<String> sections(Parts parts) {
        List<String> folders = List.of(parts.place.at().split("/")).stream()
                .filter(part -> !part.isEmpty())
                .map(part -> part(parts.layout, part))
                .toList();
        return parts.place.isBundle() ? folders.subList(0, Math.max(0, folders.size() - 1)) : folders;
    }

    private static String pagePath(Parts parts) {
        String folder = String.join("/", sections(parts));
        return parts.place.isIndex() && !parts.place.isBundle() ? folder : folder + "/" + pageName(parts);
    }

    private static String pageName(Parts parts) {
        return part(parts.layout, parts.slug.orElse(parts.name.whole()));
    }
}
