package dev.herald.content;

import dev.herald.config.Layout;
import dev.herald.config.SiteConfig;
import dev.herald.content.Content.Season;
import dev.herald.content.Content.Skipped;
import dev.herald.content.Dates.NoDateException;
import dev.herald.content.Place.Role;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import dev.herald.site.Post.Kind;
import dev.herald.site.Route;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one file as far as it can be read without the others: its date, whether it is due, its title and its address. Thread-safe. */
final class HeaderReader {

    private final SiteConfig config;
    private final BuildOptions options;
    private final Presets presets;
    private final Dates dates;
    private final Due due;
    private final Addresses addresses;

    HeaderReader(SiteConfig config, BuildOptions options) {
        this(config, options, Presets.NONE);
    }

    HeaderReader(SiteConfig config, BuildOptions options, Presets presets) {
        this.config = config;
        this.options = options;
        this.presets = presets;
        this.dates = new Dates(config.timezone());
        this.due = new Due(options, config.timezone());
        this.addresses = new Addresses(config, presets);
    }

    /** A file and its parts. */
    private record Opened(Place place, TextFile text, FrontMatter matter, Header header) {
        boolean isFaulty() {
            return header.problems().stream().anyMatch(Problem::isError);
        }
    }

    /** The time in which every text read so far would be read as it was. */
    Season season() {
        return due.season();
    }

    Headed read(Place place) {
        if (place.draft() && !options.drafts()) {
            return left(place, "draft");
        }
        try {
            return read(place, TextFile.read(place.path(), place.file()));
        } catch (SiteException fault) {
            return new Headed.Broken(place, fault.problems());
        }
    }

    /** What it would read if this were the file's text. */
    Headed read(Place place, TextFile text) {
        try {
            FrontMatter matter = FrontMatter.of(place.file(), text.text());
            return read(new Opened(place, text, matter, header(place, matter)));
        } catch (SiteException fault) {
            return new Headed.Broken(place, fault.problems());
        }
    }

    private Header header(Place place, FrontMatter matter) {
        return new Header(place.file(), presets.header(place.file(), matter.fields()));
    }

    /** In another generator's blog that file only says how posts are listed. */
    private boolean isTemplateOfHome(Place place, Kind kind, Route route) {
        return config.content().layout() != Layout.HERALD && kind == Kind.PAGE && route.equals(addresses.home(place));
    }

    private static Headed left(Place place, String reason) {
        return new Headed.Left(place, new Skipped(place.file(), reason));
    }

    private Headed read(Opened file) {
        Header header = file.header;
        Optional<String> no = file.matter
                .foreign()
                .map(language -> "front matter in '" + language + "' is not read")
                .or(() -> Optional.of("draft").filter(draft -> !options.drafts() && Due.isDraft(file.place, header)))
                .or(() -> notAPage(file));
        if (no.isPresent()) {
            return left(file.place, no.get());
        }
        file.text.controls().ifPresent(header.problems()::add);
        header.noteMisspelt(config.check().misspelt());
        Due.tellStatus(header);
        return dated(file);
    }

    private static Optional<String> notAPage(Opened file) {
        String text = file.text.text();
        if (file.place.role() != Role.POST && file.place.isHtml() && (text.contains("{%") || text.contains("{{"))) {
            return Optional.of("an HTML template, which Herald does not run");
        }
        return file.header
                .text(Key.PERMALINK)
                .filter(permalink -> permalink.equals("false"))
                .map(permalink -> "permalink: false");
    }

    private Headed dated(Opened file) {
        Header header = file.header;
        int before = header.problems().size();
        Optional<ZonedDateTime> publish = date(header, Key.PUBLISH_DATE).or(() -> published(header));
        Optional<ZonedDateTime> stated = date(header, Key.DATE).or(() -> publish);
        boolean nameCounts = stated.isEmpty() && header.problems().size() == before && !file.place.isSection();
        Optional<ZonedDateTime> date = nameCounts ? dateOfName(file) : stated;
        Optional<Absence> notNow = due.notNow(publish.or(() -> date), date(header, Key.EXPIRES));
        if (notNow.isPresent()) {
            return new Headed.Left(file.place, Skipped.at(options.now(), file.place.file(), notNow.get()));
        }
        Kind kind = isPageOfJBake(file) ? Kind.PAGE : kind(file.place, date.isPresent() || file.isFaulty());
        return kind == Kind.POST && date.isEmpty() ? undated(file) : placed(file, kind, date, nameCounts);
    }

    /** Hugo takes {@code published} for a date, Jekyll for true or false. */
    private Optional<ZonedDateTime> published(Header header) {
        return header.text(Key.PUBLISHED)
                .filter(text -> text.matches("\\d{4}.*"))
                .flatMap(text -> date(header, Key.PUBLISHED));
    }

    private Optional<ZonedDateTime> date(Header header, Key key) {
        Optional<String> text = header.text(key);
        try {
            return text.isPresent() ? Optional.of(dates.read(text.get())) : Optional.empty();
        } catch (NoDateException fault) {
            header.error(header.line(key), fault.getMessage(), fault.fix);
            return Optional.empty();
        }
    }

    private Optional<ZonedDateTime> dateOfName(Opened file) {
        try {
            return file.place.name().day().map(this::startOf);
        } catch (NoDateException fault) {
            file.header.error(0, fault.getMessage() + " (in the file's name)", fault.fix);
            return Optional.empty();
        }
    }

    private ZonedDateTime startOf(LocalDate day) {
        return Dates.inMinutes(day.atStartOfDay(config.timezone()));
    }

    /** JBake says in the header what a text is, wherever it lies: {@code type=page}. */
    private boolean isPageOfJBake(Opened file) {
        return config.content().layout() == Layout.HERALD
                && file.matter
                        .fields()
                        .get("type")
                        .filter(type -> type.plain().equals("page"))
                        .isPresent()
                && FrontMatter.isJBake(file.text.text());
    }

    private static Kind kind(Place place, boolean dated) {
        boolean inSection = !place.below().isEmpty() || place.folder().contains("/");
        boolean post = !place.isSection()
                && !(place.isIndex() && place.below().isEmpty())
                && (place.role() == Role.POST || place.role() == Role.EITHER && dated && inSection);
        return post ? Kind.POST : Kind.PAGE;
    }

    private Headed undated(Opened file) {
        Place place = file.place;
        if (file.isFaulty()) {
            return placed(file, Kind.POST, Optional.of(startOf(LocalDate.EPOCH)), false); // its date is told already
        }
        if (options.drafts() && Due.isDraft(place, file.header)) {
            return placed(file, Kind.POST, Optional.of(due.today()), false);
        }
        if (config.content().layout() == Layout.HUGO) {
            return placed(file, Kind.PAGE, Optional.empty(), false);
        }
        if (config.content().layout() == Layout.JEKYLL) {
            return left(place, "no date in its name or its header");
        }
        file.header.error(
                1,
                "the post has no date",
                "write 'date: 2026-01-31' at its head, or name the file 2026-01-31-"
                        + Slug.of(place.stem().name()) + "." + Ending.of(place.fileName()));
        return new Headed.Broken(place, file.header.problems());
    }

    private Headed placed(Opened file, Kind kind, Optional<ZonedDateTime> date, boolean dateIsInName) {
        Place place = file.place;
        Header header = file.header;
        Optional<String> stated = header.text(Key.TITLE);
        Heading heading = stated.isPresent() || place.isHtml()
                ? Heading.NONE
                : Heading.first(file.text.text(), file.matter.bodyLine());
        String title = stated.or(heading::text).orElseGet(() -> place.name().words());
        List<String> categories = categories(place, header);
        Permalink.Parts parts = new Permalink.Parts(
                config.content().layout(),
                place,
                place.name(),
                dateIsInName,
                header.text(Key.SLUG),
                title,
                categories,
                zoned(date));
        Route route =
                addresses.route(header, kind, parts).orElseGet(() -> new Route("/" + place.file())); // has a problem
        if (isTemplateOfHome(place, kind, route)) {
            return left(place, "the home page, which Herald makes itself");
        }
        int bodyLine = heading.isOnTop() ? heading.lineAfter() : file.matter.bodyLine();
        List<Route> aliases = addresses.aliases(header, route);
        Optional<ZonedDateTime> local = date.map(at -> at.withZoneSameInstant(config.timezone()));
        return new Headed.Read(place, header, bodyLine, kind, title, local, categories, route, aliases);
    }

    /** Jekyll writes the blog's day into an address, Hugo the day of the date's own zone. */
    private Optional<ZonedDateTime> zoned(Optional<ZonedDateTime> date) {
        return config.content().layout() == Layout.HUGO
                ? date
                : date.map(at -> at.withZoneSameInstant(config.timezone()));
    }

    private List<String> categories(Place place, Header header) {
        boolean words = config.content().layout() == Layout.JEKYLL;
        Stream<String> stated = Stream.concat(
                Words.of(header, Key.CATEGORIES, words).stream(), Words.of(header, Key.CATEGORY, false).stream());
        return Stream.concat(words ? jekyllFolders(place).stream() : Stream.of(), stated)
                .distinct()
                .toList();
    }

    /** The folders above {@code _posts} are categories. */
    private static List<String> jekyllFolders(Place place) {
        int end = place.folder().lastIndexOf('/');
        return place.role() != Role.POST || end <= 0
                ? List.of()
                : List.of(place.folder().substring(0, end).split("/"));
    }
}
