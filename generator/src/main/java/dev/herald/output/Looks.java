package dev.herald.output;

import dev.herald.config.SiteConfig;
import dev.herald.meta.Standing;
import dev.herald.outlook.Note;
import dev.herald.outlook.Outlook;
import dev.herald.outlook.OwnPage;
import dev.herald.outlook.PageHead;
import dev.herald.site.Addresses;
import dev.herald.site.Page;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Utf8;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** For each post and page a page that shows it as networks will; only a build with drafts has them. Search engines are told to leave them alone. */
public final class Looks implements Output {

    /** Where their list lives. */
    public static final Route ROUTE = new Route("/_herald/looks/");

    private static final Comparator<Look> NEWEST_FIRST = Comparator.comparing(
                    (Look look) -> look.post().date().map(date -> date.toInstant()),
                    Comparator.comparing(
                            date -> date.map(time -> -time.getEpochSecond()).orElse(Long.MAX_VALUE)))
            .thenComparing(look -> look.post().route());

    private final SiteConfig config;
    private final Addresses addresses;
    private final Map<String, String> states;
    private final LookModel drawing;
    private final Map<Route, Look> looks = new ConcurrentHashMap<>();

    /**
     * The looks of a site's texts.
     *
     * @param states why a file would be left out of a build without drafts, such as {@code draft}
     * @param bytes of a file of the site, asked when all other files are written
     */
    public Looks(SiteConfig config, Map<String, String> states, Function<Route, OptionalLong> bytes) {
        this.config = config;
        this.addresses = new Addresses(config);
        this.states = Map.copyOf(states);
        this.drawing = new LookModel(addresses, bytes);
    }

    /** A text and what the head of its page says. */
    private record Look(Post post, PageHead head) {

        Route route() {
            String path = post.route().equals(Route.HOME)
                    ? "home/"
                    : post.route().path().substring(1);
            return new Route(ROUTE.path() + path);
        }
    }

    @Override
    public void take(Page page, Utf8 html) {
        Standing.text(page)
                .ifPresent(post -> looks.put(
                        post.route(),
                        new Look(post, PageHead.read(addresses.absolute(post.route()), html.toString()))));
    }

    @Override
    public List<OutputFile> files() {
        List<Look> all = looks.values().stream().sorted(NEWEST_FIRST).toList();
        List<OutputFile> files = new ArrayList<>();
        List<Map<String, Object>> listed = new ArrayList<>();
        for (Look look : all) {
            Outlook outlook = drawing.outlook(look.head());
            files.add(OutputFile.text(look.route(), page(look, outlook)));
            listed.add(listed(look, outlook));
        }
        files.add(OutputFile.text(ROUTE, index(listed)));
        files.add(OutputFile.text(ROUTE.child("looks.css"), OwnPage.sheet("looks.css") + OwnPage.sheet("pieces.css")));
        return files;
    }

    private String page(Look look, Outlook outlook) {
        Map<String, Object> page =
                drawing.of(look.post(), state(look.post()), outlook, file -> from(look.route(), file));
        page.putAll(shared());
        page.put("up", from(look.route(), ROUTE));
        page.put("page", file(look.route(), look.post().route()));
        return OwnPage.fill("outlook/look.ftlh", page);
    }

    private String index(List<Map<String, Object>> listed) {
        Map<String, Object> model = shared();
        model.put("language", config.language().toLanguageTag());
        model.put("home", file(ROUTE, Route.HOME));
        model.put("posts", listed);
        return OwnPage.fill("outlook/index.ftlh", model);
    }

    private Map<String, Object> shared() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("blog", config.title());
        return model;
    }

    private Map<String, Object> listed(Look look, Outlook outlook) {
        Post post = look.post();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("look", file(ROUTE, look.route()));
        model.put("title", post.title());
        model.put("language", post.language().toLanguageTag());
        model.put("state", state(post));
        model.put("date", post.date().map(date -> date.toLocalDate().toString()).orElse(""));
        model.put("route", post.route().path());
        model.put("notes", counted(outlook.notes()));
        return model;
    }

    /** {@code 2 missing, 1 cut}; "" for none. */
    private static String counted(List<Note> notes) {
        return List.of(Note.Kind.values()).stream()
                .filter(kind -> count(kind, notes) > 0)
                .map(kind -> count(kind, notes) + " " + kind.word())
                .collect(Collectors.joining(", "));
    }

    private static long count(Note.Kind kind, List<Note> notes) {
        return notes.stream().filter(note -> note.kind() == kind).count();
    }

    /** {@code draft}, {@code not due yet}; "" for what is published. */
    private String state(Post post) {
        String state = states.getOrDefault(post.file(), "");
        return state.startsWith("future") ? "not due yet" : state.replaceFirst(" .*", "");
    }

    /** A page's file, as a page finds it that is opened from a disk. */
    private static String file(Route from, Route to) {
        return from(from, to) + (to.isFolder() ? "index.html" : "");
    }

    private static String from(Route from, Route to) {
        boolean both = from.path().startsWith(ROUTE.path()) && to.path().startsWith(ROUTE.path());
        int skipped = both ? ROUTE.path().length() : 1;
        long depth = from.path()
                .substring(skipped)
                .chars()
                .filter(sign -> sign == '/')
                .count();
        return "../".repeat((int) depth) + to.encoded().substring(skipped);
    }
}
