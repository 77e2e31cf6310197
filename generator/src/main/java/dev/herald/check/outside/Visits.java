package dev.herald.check.outside;

import dev.herald.config.CheckRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/**
 * Visits to addresses on other sites, of which a few hosts are asked at a time and each host one thing after the other. An address that answered is remembered, and
 * not asked again for a while.
 */
public final class Visits {

    private static final int HOSTS = 8; // at a time

    private final Visitor visitor;
    private final Remembered remembered;
    private final List<Pattern> ignored;

    public Visits(Visitor visitor, Remembered remembered, CheckRules rules) {
        this.visitor = visitor;
        this.remembered = remembered;
        this.ignored = rules.ignore().stream().map(Visits::pattern).toList();
    }

    /** The beginning of an address, or with {@code *} for anything. */
    private static Pattern pattern(String written) {
        List<String> parts = new ArrayList<>();
        for (String part : written.split("\\*", -1)) {
            parts.add(Pattern.quote(part));
        }
        return Pattern.compile(String.join(".*", parts) + ".*");
    }

    /** What is wrong with each address with which something is, as the end of a sentence. */
    public Map<String, String> faults(Set<String> addresses) {
        Map<String, List<String>> byHost = new TreeMap<>();
        addresses.stream()
                .filter(url -> ignored.stream()
                        .noneMatch(pattern -> pattern.matcher(url).matches()))
                .filter(url -> !remembered.has(url))
                .forEach(url -> byHost.computeIfAbsent(host(url), any -> new ArrayList<>())
                        .add(url));
        return together(byHost.values().stream()
                .map(urls -> (Callable<Map<String, String>>) () -> visit(urls))
                .toList());
    }

    private static String host(String url) {
        return url.replaceFirst("^[A-Za-z]+://([^/?#]*).*", "$1").toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> together(List<Callable<Map<String, String>>> hosts) {
        Map<String, String> faults = new TreeMap<>();
        ExecutorService workers = Executors.newFixedThreadPool(HOSTS);
        try {
            for (Future<Map<String, String>> host : workers.invokeAll(hosts)) {
                faults.putAll(host.get());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        } finally {
            workers.shutdownNow();
        }
        return faults;
    }

    /** One host's, in their order. */
    private Map<String, String> visit(List<String> urls) {
        Map<String, String> faults = new TreeMap<>();
        for (int index = 0; index < urls.size(); index++) {
            String url = urls.get(index);
            if (index > 0) {
                visitor.rest();
            }
            Optional<String> fault = visitor.fault(url);
            fault.ifPresentOrElse(what -> faults.put(url, what), () -> remembered.keep(url));
        }
        return faults;
    }
}
