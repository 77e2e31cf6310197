package dev.herald.output;

import dev.herald.config.Hosting;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteConfig.Weight;
import dev.herald.output.Tags.Tag;
import dev.herald.site.Utf8;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a finished page needs beyond what comes from the site itself, and what it would need but may not have. */
final class Needs {

    private static final Pattern WEB = Pattern.compile("(?is)\\s*(https?:)?//([^/?#\\s\"';,\\\\]+).*");
    private static final Pattern SCRIPT = Pattern.compile(
            "|module|importmap|speculationrules|(?:text|application)/(?:x-)?(?:java|ecma)script.*|text/(?:live|j)script");
    private static final String EMBED = "data-embed";
    private static final List<String> OF_SCRIPTS =
            List.of("script-src", "style-src", "img-src", "font-src", "media-src", "connect-src", "frame-src");
    private static final List<String> OF_STYLES = List.of("img-src", "font-src");

    private static final int MOST_HASHES = 1000; // that are remembered: a page has the scripts and styles of others
    private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

    private final String site;
    private final Hosting hosting;
    private final boolean open;
    private final Map<String, SortedSet<String>> more = new HashMap<>();
    private final List<Refused> refused = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();

    private Needs(SiteConfig config) {
        this.site = config.url().getScheme() + "://" + config.url().getRawAuthority();
        this.hosting = config.hosting();
        this.open = config.check().elsewhere() == Weight.OFF;
    }

    /**
     * Something that a page would load and may not.
     *
     * @param url as the page has it
     * @param origin the site it is on
     */
    record Refused(String url, String origin) {}

    /** What a style sheet needs. */
    static Needs ofStyle(String css, SiteConfig config) {
        Needs needs = new Needs(config);
        Css.addresses(css, needs::load);
        return needs;
    }

    static Needs of(Utf8 html, SiteConfig config) {
        Needs needs = new Needs(config);
        Tags.of(html).forEach(needs::look);
        return needs;
    }

    /** Adds what one of its style sheets needs. */
    void add(Needs sheet) {
        sheet.more.forEach((directive, sources) -> sources.forEach(source -> add(directive, source)));
        refused.addAll(sheet.refused);
    }

    /** The style sheets of the page, as it has their addresses. */
    List<String> sheets() {
        return sheets;
    }

    /** Sources by directive, as a policy has them. */
    Map<String, SortedSet<String>> more() {
        return more;
    }

    Policy policy() {
        return more.isEmpty() ? Policy.OWN : new Policy(more);
    }

    List<Refused> refused() {
        return refused;
    }

    private void look(Tag tag) {
        inline(tag);
        player(tag);
        switch (tag.name()) {
            case "script" -> load("script-src", tag.get("src"));
            case "link" -> link(tag);
            case "img", "input" -> picture(tag);
            case "image" -> drawn(tag);
            case "source" -> source(tag);
            case "video", "audio" -> media(tag);
            case "track" -> load("media-src", tag.get("src"));
            case "iframe", "frame" -> frame("frame-src", tag.get("src"));
            case "object" -> frame("object-src", tag.get("data"));
            case "embed" -> frame("object-src", tag.get("src"));
            case "form" -> form(tag.get("action"));
            default -> form(tag.get("formaction"));
        }
    }

    private void inline(Tag tag) {
        boolean script = tag.name().equals("script") && !tag.has("src");
        if (script
                && SCRIPT.matcher(tag.get("type").strip().toLowerCase(Locale.ROOT))
                        .matches()) {
            add("script-src", hash(tag.text()));
        }
        if (tag.name().equals("style")) {
            add("style-src", hash(tag.text()));
            Css.addresses(tag.text(), this::load);
        }
        tag.attributes().forEach((name, value) -> {
            if (name.equals("style")) {
                attribute("style-src", value);
                Css.addresses(value, this::load);
            } else if (name.startsWith("on") && name.length() > 2) {
                attribute("script-src", value);
            }
        });
    }

    private void attribute(String directive, String value) {
        add(directive, "'unsafe-hashes'");
        add(directive, hash(value));
    }

    /** The player that {@code video.js} puts in a link's place when the reader asks for it. */
    private void player(Tag tag) {
        if (!tag.has(EMBED)) {
            return;
        }
        Matcher player = WEB.matcher(tag.get(EMBED));
        if (player.matches()) {
            add("frame-src", origin(player));
        }
    }

    private void link(Tag tag) {
        String rel = " " + tag.get("rel").toLowerCase(Locale.ROOT) + " ";
        if (rel.contains(" stylesheet ")) {
            sheets.add(tag.get("href"));
            load("style-src", tag.get("href"));
        } else if (rel.contains("icon ")) {
            load("img-src", tag.get("href"));
        }
    }

    private void picture(Tag tag) {
        load("img-src", tag.get("src"));
        set(tag.get("srcset"));
    }

    private void drawn(Tag tag) {
        load("img-src", tag.get("href"));
        load("img-src", tag.get("xlink:href"));
    }

    private void set(String srcset) {
        Srcset.map(srcset, url -> {
            load("img-src", url);
            return url;
        });
    }

    /** Of a video or sound it has {@code src}, of a picture {@code srcset}. */
    private void source(Tag tag) {
        load("media-src", tag.get("src"));
        set(tag.get("srcset"));
    }

    private void media(Tag tag) {
        load("media-src", tag.get("src"));
        load("img-src", tag.get("poster"));
    }

    private void frame(String directive, String url) {
        if (!url.isBlank()) {
            load(directive, url);
            if (isOwn(url)) {
                add(directive, "'self'");
            }
        }
    }

    private void form(String action) {
        Matcher web = WEB.matcher(action);
        if (web.matches() && !isOwn(action)) {
            add("form-action", origin(web)); // the reader sends it, as a link is the reader's to follow
        }
    }

    private boolean isOwn(String url) {
        Matcher web = WEB.matcher(url);
        return web.matches() ? origin(web).equals(site) : !url.strip().matches("(?is)[a-z][a-z0-9+.-]*:.*");
    }

    private void load(String directive, String url) {
        if (url.isEmpty() || url.startsWith("/") && !url.startsWith("//")) {
            return; // nothing, or plainly a path of the site's own
        }
        Matcher web = WEB.matcher(url);
        if (url.strip().regionMatches(true, 0, "data:", 0, 5) && !directive.equals("script-src")) {
            add(directive, "data:");
        } else if (web.matches() && !isOwn(url)) {
            elsewhere(directive, url, origin(web));
        }
    }

    private void elsewhere(String directive, String url, String origin) {
        if (!open && !hosting.loadFrom().contains(origin)) {
            refused.add(new Refused(url, origin));
        } else if (directive.equals("script-src") || directive.equals("style-src")) {
            add(directive, origin);
            all(directive.equals("script-src") ? OF_SCRIPTS : OF_STYLES, origin);
        } else {
            add(directive, open && origin.startsWith("https:") ? "https:" : origin); // it may be sent on to any host
        }
    }

    /** What comes from there loads the rest of itself, which nobody can see here. */
    private void all(List<String> directives, String origin) {
        for (String directive : directives) {
            add(directive, open && !directive.equals("script-src") ? "https:" : origin);
            hosting.loadFrom().forEach(other -> add(directive, other));
        }
    }

    private String origin(Matcher web) {
        String own = site.substring(0, site.indexOf(':') + 1);
        String scheme = web.group(1) == null ? own : web.group(1).toLowerCase(Locale.ROOT);
        return scheme + "//" + web.group(2).toLowerCase(Locale.ROOT);
    }

    private void add(String directive, String source) {
        more.computeIfAbsent(directive, any -> new TreeSet<>()).add(source);
    }

    private static String hash(String text) {
        String known = HASHES.get(text);
        String hash = known == null ? hashed(text) : known;
        if (known == null && HASHES.size() < MOST_HASHES) {
            HASHES.put(text, hash);
        }
        return hash;
    }

    private static String hashed(String text) {
        String read = text.replace("\r\n", "\n").replace('\r', '\n'); // as a browser reads it
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(read.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException(fault); // every Java has it
        }
    }
}
