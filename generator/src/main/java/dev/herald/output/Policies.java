package dev.herald.output;

import dev.herald.config.SiteConfig;
import dev.herald.config.SiteFile;
import dev.herald.content.Content.Attachment;
import dev.herald.output.Needs.Refused;
import dev.herald.problem.Problem;
import dev.herald.site.Addresses;
import dev.herald.site.Route;
import dev.herald.site.Sought;
import dev.herald.site.Utf8;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * Gives each page its Content-Security-Policy in a {@code <meta>}, for hosts without headers, and remembers what all pages together may. May be used
 * from several threads.
 */
public final class Policies {

    private static final int BEGINNING = 6000; // bytes, which are 2,000 characters or more
    private static final int MOST_SAID = 1000; // policies that are remembered
    private static final Sought POLICY = Sought.inAnyCase("policy");
    private static final Pattern BEHIND = Pattern.compile("[?#].*");
    private static final Pattern CHARSET = Pattern.compile("(?i)<meta\\s+charset\\s*=[^>]*>");
    private static final Pattern HEAD = Pattern.compile("(?i)<head(?:\\s[^>]*)?>");

    private final SiteConfig config;
    private final Addresses addresses;
    private final Map<String, Needs> sheets = new HashMap<>();
    private final Map<String, String> refused = new ConcurrentSkipListMap<>();
    private final Map<String, Optional<Needs>> paths = new ConcurrentHashMap<>();
    private final Map<Map<String, SortedSet<String>>, Said> said = new ConcurrentHashMap<>();
    private final Set<ByteBuffer> recalled = ConcurrentHashMap.newKeySet();
    private Policy all = Policy.OWN;
    private boolean foreign;

    /**
     * The policies of a site.
     *
     * @param files of the blog's own
     * @param assets of the theme; what the style sheets of both load, the pages may that show them
     */
    public Policies(SiteConfig config, List<Attachment> files, Map<Route, byte[]> assets) {
        this.config = config;
        this.addresses = new Addresses(config);
        assets.forEach((route, bytes) -> sheet(route, () -> new String(bytes, StandardCharsets.UTF_8)));
        files.forEach(file -> sheet(file.route(), () -> OwnLines.text(file.path())));
    }

    private void sheet(Route route, Supplier<String> css) {
        if (route.path().endsWith(".css")) {
            sheets.put(addresses.absolute(route), Needs.ofStyle(css.get(), config));
        }
    }

    /**
     * A page with its policy right behind its charset; one that has a policy of its own keeps that.
     *
     * @param told text of which the writer was told what it would load from elsewhere
     */
    Utf8 in(Route route, Utf8 html, Supplier<String> told) {
        return of(route, html, told).page();
    }

    /**
     * A page and what it may.
     *
     * @param policy none of Herald's if the page has its own
     * @param clean whether nothing is wrong with what it would load
     */
    record Bound(Utf8 page, Optional<Policy> policy, boolean clean) {}

    /** The same, with what the page may. */
    Bound of(Route route, Utf8 html, Supplier<String> told) {
        OptionalInt place = place(html);
        if (place.isEmpty()) {
            note(Optional.empty());
            return new Bound(html, Optional.empty(), true);
        }
        Needs needs = Needs.of(html, config);
        String page = addresses.absolute(route);
        needs.sheets().forEach(sheet -> ofSheet(page, sheet).ifPresent(needs::add));
        if (!needs.refused().isEmpty()) {
            String texts = told.get();
            needs.refused().forEach(one -> note(one, route, texts));
        }
        Said said = said(needs);
        return new Bound(
                html.with(place.getAsInt(), said.meta()),
                Optional.of(said.policy()),
                needs.refused().isEmpty());
    }

    /** A path means the same on every page. */
    private Optional<Needs> ofSheet(String page, String sheet) {
        boolean path = sheet.startsWith("/") && !sheet.startsWith("//");
        return path
                ? paths.computeIfAbsent(sheet, any -> Optional.ofNullable(sheets.get(address(page, any))))
                : Optional.ofNullable(sheets.get(address(page, sheet)));
    }

    /** A policy and how a page says it. */
    private record Said(Policy policy, String meta) {}

    /** The policy of what a page needs; most pages need what others do. */
    private Said said(Needs needs) {
        Said known = said.get(needs.more());
        if (known != null) {
            return known;
        }
        Policy policy = needs.policy();
        note(Optional.of(policy));
        Said told = new Said(policy, "\n<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">");
        if (said.size() < MOST_SAID) {
            said.put(policy.more(), told);
        }
        return told;
    }

    private static String address(String page, String sheet) {
        return BEHIND.matcher(Addresses.absolute(page, sheet)).replaceFirst("");
    }

    /** Behind the charset, else behind the beginning of the head; nowhere if the page has a policy or no head. */
    private static OptionalInt place(Utf8 html) {
        String beginning = html.beginning(BEGINNING);
        if (speaksOfPolicy(html.bytes()) && hasPolicy(beginning)) {
            return OptionalInt.empty();
        }
        Matcher charset = CHARSET.matcher(beginning);
        if (charset.find()) {
            return OptionalInt.of(charset.end());
        }
        Matcher head = HEAD.matcher(beginning);
        return head.find() ? OptionalInt.of(head.end()) : OptionalInt.empty();
    }

    /** A title or description may speak of policies; only a tag of the head is one. */
    private static boolean hasPolicy(String beginning) {
        return Jsoup.parse(beginning).head().select("meta[http-equiv]").eachAttr("http-equiv").stream()
                .anyMatch(name -> name.strip().equalsIgnoreCase("content-security-policy"));
    }

    private static boolean speaksOfPolicy(byte[] page) {
        int end = Math.min(BEGINNING, page.length);
        int policy = POLICY.in(page, 1, end);
        while (policy >= 0 && page[policy - 1] != '-') {
            policy = POLICY.in(page, policy + 1, end);
        }
        return policy >= 0;
    }

    private void note(Refused one, Route route, String told) {
        String looked = Css.taken(told); // nobody told of those
        if (!looked.contains(one.url()) && !looked.contains(one.url().replace("&", "&amp;"))) {
            refused.merge(one.url(), route.path(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
    }

    /** Takes a page into account that is not made again; most have the policy of others. */
    void recall(Optional<byte[]> policy) {
        if (policy.isEmpty() || recalled.add(ByteBuffer.wrap(policy.get()))) {
            note(policy.map(Policy::unpack));
        }
    }

    /** Takes the policy of a page into account, or that it has one of its own. */
    private synchronized void note(Optional<Policy> policy) {
        foreign |= policy.isEmpty();
        policy.filter(one -> !all.allows(one)).ifPresent(one -> all = all.and(one));
    }

    /** What every page together may; the pages that have a policy of their own are not known. */
    synchronized Policy all() {
        return all;
    }

    /** Whether some page has a policy that is not Herald's, or none. */
    synchronized boolean hasForeign() {
        return foreign;
    }

    /** What templates and settings would load from other sites, each once. */
    List<Problem> problems() {
        return refused.entrySet().stream()
                .map(one -> Problem.error(
                        SiteFile.NAME,
                        0,
                        "pages such as " + one.getValue() + " show '" + one.getKey()
                                + "', which is on another site, so browsers are told not to load it",
                        "keep a copy with the blog, or name the site below 'load-from'"))
                .toList();
    }
}
