package dev.herald.channel;

import dev.herald.http.Answer;
import dev.herald.http.Request;
import dev.herald.http.Trouble;
import dev.herald.http.Trouble.Means;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells sites that a page links to them, each by itself: what one says or does not say changes nothing for the others. */
final class Mentions {

    /** How often a site is tried that does not answer, which takes two runs; then it is left out. */
    private static final int TRIES = 8;

    private static final String NOTE = "sites";
    private static final String TRY = "try ";

    private final String source;
    private final Line line;
    private final Discovery discovery;
    private final List<Trouble> troubles = new ArrayList<>();

    Mentions(String source, Line line) {
        this.source = source;
        this.line = line;
        this.discovery = new Discovery(line.http());
    }

    /**
     * Tells the sites that an earlier try has not settled.
     *
     * @return what each site said, by the address to which the page links
     * @throws Trouble if some are to be tried again; what the others said is noted
     */
    Receipt tell(List<String> targets) {
        Map<String, String> noted = noted();
        Map<String, String> results = new TreeMap<>();
        targets.forEach(target -> results.put(target, result(target, noted.getOrDefault(target, TRY + "0"))));
        boolean settled = results.values().stream().noneMatch(result -> result.startsWith(TRY));
        if (!settled || !noted.isEmpty()) {
            line.note(NOTE, settled ? "" : written(results));
        }
        if (!settled) {
            throw later(results);
        }
        return receipt(results);
    }

    private String result(String target, String earlier) {
        if (!earlier.startsWith(TRY)) {
            return earlier;
        }
        try {
            return told(target);
        } catch (Trouble trouble) {
            boolean forGood = trouble.means() == Means.REFUSED || trouble.means() == Means.NO_RIGHT;
            int tries = Integer.parseInt(earlier.substring(TRY.length())) + 1;
            if (forGood || tries >= TRIES) {
                return "not told: " + trouble.getMessage().replaceAll("\\s+", " ");
            }
            troubles.add(trouble);
            return TRY + tries;
        }
    }

    private String told(String target) {
        Optional<URI> endpoint = WebAddress.of(target).flatMap(discovery::endpoint);
        if (endpoint.isEmpty()) {
            return "takes no webmentions";
        }
        line.http().requirePublic(endpoint.get());
        Map<String, String> form = new LinkedHashMap<>();
        form.put("source", source);
        form.put("target", target);
        Answer answer = line.http()
                .tell(Request.post(endpoint.get().toString()).form(form))
                .require();
        Optional<String> status = answer.status() == 201
                ? answer.header("Location").flatMap(WebAddress::of).map(URI::toString)
                : Optional.empty();
        return "told" + status.map(url -> ", see " + url).orElse("");
    }

    private Trouble later(Map<String, String> results) {
        Optional<Duration> pause =
                troubles.stream().flatMap(trouble -> trouble.pause().stream()).max(Duration::compareTo);
        String which = troubles.stream().map(Trouble::getMessage).collect(Collectors.joining("; "));
        String message = troubles.size() + " of " + results.size() + " sites could not be told: " + which;
        return new Trouble(pause.isPresent() ? Means.WAIT : Means.AGAIN, message, pause);
    }

    private static Receipt receipt(Map<String, String> results) {
        long told = results.values().stream()
                .filter(result -> result.startsWith("told"))
                .count();
        Map<String, String> more = new TreeMap<>(results);
        more.put("told", told + " of " + results.size());
        return new Receipt("", Optional.empty(), more);
    }

    private Map<String, String> noted() {
        Map<String, String> noted = new TreeMap<>();
        line.noted(NOTE).orElse("").lines().forEach(one -> {
            int blank = one.indexOf(' ');
            noted.put(one.substring(0, blank), one.substring(blank + 1));
        });
        return noted;
    }

    private static String written(Map<String, String> results) {
        return results.entrySet().stream()
                .map(result -> result.getKey() + " " + result.getValue())
                .collect(Collectors.joining("\n"));
    }
}
