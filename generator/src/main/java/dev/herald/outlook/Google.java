package dev.herald.outlook;

import dev.herald.outlook.Piece.Line;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A result of Google's search on a desktop. Documented by Google Search Central: the title comes from {@code <title>} ("Influencing title links"), the words
 * from the description or the page ("Control your snippets"), the name from {@code WebSite} or {@code og:site_name} ("Site names"), the way from {@code
 * BreadcrumbList}; both texts are cut "as needed, typically to fit the device width"; Discover wants pictures of 1200 pixels. Not documented, and measured
 * by makers of tools for search engines: about 580 pixels of Arial 20 for the title, about 920 of Arial 14 for the words with their date.
 */
public record Google() implements Network {

    private static final Face TITLE = new Face(20, false);
    private static final Face WORDS = new Face(14, false);
    private static final int TITLE_WIDTH = 580;
    private static final int WORDS_WIDTH = 920;
    private static final int DISCOVER = 1200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    @Override
    public String key() {
        return "google";
    }

    @Override
    public String title() {
        return "Google";
    }

    @Override
    public Piece show(PageHead page) {
        Map<Line, String> lines = new EnumMap<>(Line.class);
        lines.put(Line.SITE, site(page));
        lines.put(Line.TRAIL, trail(page));
        day(page).ifPresent(day -> lines.put(Line.DATE, day));
        int date = (int) WORDS.width(day(page).map(day -> day + " — ").orElse(""));
        Cutting title = title(page.title());
        Cutting words = Cutting.words(page.first("description"), WORDS, WORDS_WIDTH - date);
        boolean found = !page.first("robots").contains("noindex");
        Frame frame = found ? Frame.RESULT : Frame.NONE;
        List<Note> notes = found ? notes(page, title, words) : hidden();
        return new Piece(this, frame, page, title, words, lines, List.of(), Optional.empty(), notes);
    }

    /** How much it shows of a title. */
    public static Cutting title(String title) {
        return Cutting.words(title, TITLE, TITLE_WIDTH);
    }

    /** How much it shows of a description that has no date before it. */
    public static Cutting words(String description) {
        return Cutting.words(description, WORDS, WORDS_WIDTH);
    }

    private static List<Note> hidden() {
        return new Notes()
                .missing("the page asks not to be found", "leave out 'noindex' if people shall find it")
                .all();
    }

    private static List<Note> notes(PageHead page, Cutting title, Cutting words) {
        Notes notes = new Notes().title(title).description(words);
        if (page.picture().isEmpty()) {
            notes.missing(
                    "there is no picture for Discover, Google's own magazine",
                    "give the post an 'image' of 1200 pixels or more");
        }
        if (page.picture().filter(picture -> !picture.isAtLeast(DISCOVER, 0)).isPresent()) {
            notes.bad(
                    "the picture has " + page.picture().orElseThrow().pixels()
                            + ", and Discover, Google's own magazine, shows small pictures small",
                    "use one that is 1200 pixels wide or more");
        }
        return notes.all();
    }

    private static String site(PageHead page) {
        return page.graph()
                .siteName()
                .or(() -> Optional.of(page.site()).filter(name -> !name.isEmpty()))
                .orElse(page.host());
    }

    /** Without the home page, which the host stands for, and without the page itself. */
    private static String trail(PageHead page) {
        List<String> crumbs = page.graph().crumbs();
        StringBuilder trail = new StringBuilder("https://" + page.host());
        crumbs.stream()
                .skip(1)
                .limit(Math.max(0, crumbs.size() - 2))
                .forEach(crumb -> trail.append(" › ").append(crumb));
        return trail.toString();
    }

    private static Optional<String> day(PageHead page) {
        try {
            return page.graph()
                    .published()
                    .map(time -> OffsetDateTime.parse(time).format(DAY));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
