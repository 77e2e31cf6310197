package dev.herald.serve;

import dev.herald.outlook.OwnPage;
import dev.herald.site.Post;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The desk: what needs attention and every text with its state, the problems, the looks of a text, the plan of announcements. Each page is made when it is
 * asked for, and nothing of it is written.
 */
public final class DeskPages implements Desk {

    private static final String HTML = "text/html; charset=utf-8";

    private final DeskSource source;
    private final Path site;
    private final Clock clock;

    /**
     * The desk of a blog.
     *
     * @param site the folder of the site that the preview shows
     */
    public DeskPages(DeskSource source, Path site, Clock clock) {
        this.source = source;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public Optional<DeskPage> page(String path, String query) {
        String place = path.isEmpty() || path.endsWith("/") || path.startsWith("desk.") ? path : path + "/";
        return switch (place) {
            case "", DeskPlace.LOOKS -> html(overview(DeskQuery.of(query)));
            case DeskPlace.PROBLEMS -> html(problems(DeskQuery.of(query)));
            case DeskPlace.PLAN ->
                Optional.of(source.plan().orElseGet(this::noPlan)).flatMap(DeskPages::html);
            case "desk.css" -> file("text/css; charset=utf-8", sheet());
            case "desk.js" -> file("text/javascript; charset=utf-8", OwnPage.sheet("/dev/herald/serve/desk.js"));
            default -> ofText(path);
        };
    }

    private static Optional<DeskPage> html(String page) {
        return file(HTML, page);
    }

    private static Optional<DeskPage> file(String type, String text) {
        return Optional.of(new DeskPage(type, text.getBytes(StandardCharsets.UTF_8)));
    }

    private String overview(DeskQuery query) {
        DeskBlog blog = source.blog();
        DeskList list = new DeskList(blog);
        Map<String, Object> model = shared(blog);
        model.put("news", new DeskNews(blog, list, clock.instant()).model());
        model.put("list", list.of(query));
        return OwnPage.fill("serve/overview.ftlh", model);
    }

    private String problems(DeskQuery query) {
        DeskBlog blog = source.blog();
        Map<String, Object> model = shared(blog);
        model.put("list", new DeskProblems(blog, new DeskList(blog)).of(query));
        return OwnPage.fill("serve/problems.ftlh", model);
    }

    private String noPlan() {
        return OwnPage.fill("serve/no-plan.ftlh", shared(source.blog()));
    }

    /** What every page of the desk says at its head. */
    private static Map<String, Object> shared(DeskBlog blog) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("blog", blog.title());
        model.put("blogLanguage", blog.language().toLanguageTag());
        model.put("home", blog.addresses().site().getRawPath() + "/");
        model.put("troubles", blog.problems().size());
        return model;
    }

    private static String sheet() {
        return OwnPage.sheet("looks.css") + OwnPage.sheet("pieces.css") + OwnPage.sheet("/dev/herald/serve/desk.css");
    }

    private Optional<DeskPage> ofText(String path) {
        boolean plan = path.startsWith(DeskPlace.PLAN);
        String folder = plan ? DeskPlace.PLAN : DeskPlace.LOOKS;
        if (!path.startsWith(folder)) {
            return Optional.empty();
        }
        DeskBlog blog = source.blog();
        Optional<DeskText> text = DeskPlace.routes(path.substring(folder.length())).stream()
                .flatMap(route -> blog.at(route).stream())
                .findFirst();
        return plan ? text.flatMap(this::plan) : text.flatMap(one -> looks(blog, one));
    }

    private Optional<DeskPage> plan(DeskText text) {
        return text.post()
                .filter(post -> post.kind() == Post.Kind.POST)
                .flatMap(post -> html(source.plan(post).orElseGet(this::noPlan)));
    }

    private Optional<DeskPage> looks(DeskBlog blog, DeskText text) {
        Post post = text.post().orElseThrow();
        Map<String, Object> model = shared(blog);
        model.putAll(new DeskLook(blog, new DeskList(blog), site).of(text, post));
        return html(OwnPage.fill("serve/look.ftlh", model));
    }
}
