package dev.herald.serve;

import dev.herald.problem.Problem;
import dev.herald.site.JsonText;
import dev.herald.site.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

/**
 * What open pages are told, as Server-Sent Events (HTML Standard, section 9.2): {@code changed} with a list of paths, {@code problems} with all there are.
 * Changes are counted, so that a page that was away is told all it missed, and nothing twice.
 */
final class Events {

    private static final int MOST_WAITING = 1000; // messages for one page that takes none

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Map<Route, Long> changes = new HashMap<>();
    private final List<BlockingQueue<String>> listeners = new CopyOnWriteArrayList<>();
    private final Function<Route, String> path;
    private Optional<List<Problem>> problems = Optional.empty();
    private long count;

    /** @param path of a route on this host, decoded */
    Events(Function<Route, String> path) {
        this.path = path;
    }

    /** The last change, as a page names it that asks for those after it. */
    synchronized String now() {
        return run + "-" + count;
    }

    /** Tells that these are new or gone. */
    synchronized void changed(Set<Route> routes) {
        if (!routes.isEmpty()) {
            count++;
            routes.forEach(route -> changes.put(route, count));
            tell(message("changed", paths(routes)));
        }
    }

    /** Tells what is wrong with the blog now. */
    synchronized void problems(List<Problem> found) {
        problems = Optional.of(found);
        tell(said(found));
    }

    private void tell(String message) {
        listeners.removeIf(listener -> !listener.offer(message));
    }

    /** What a page is told from now on, first of all what it missed. */
    synchronized BlockingQueue<String> join(String since) {
        BlockingQueue<String> listener = new LinkedBlockingQueue<>(MOST_WAITING);
        missed(since).ifPresent(listener::add);
        problems.map(this::said).ifPresent(listener::add);
        listeners.add(listener);
        return listener;
    }

    /** Whether a page that was told of changes still is. */
    boolean has(BlockingQueue<String> listener) {
        return listeners.contains(listener);
    }

    void leave(BlockingQueue<String> listener) {
        listeners.remove(listener);
    }

    /** How many pages listen. */
    int listeners() {
        return listeners.size();
    }

    private Optional<String> missed(String since) {
        if (!since.matches(run + "-\\d{1,18}")) {
            return Optional.of(message("again", List.of())); // of another run: who knows what it has
        }
        long seen = Long.parseLong(since.substring(run.length() + 1));
        List<Route> routes = changes.entrySet().stream()
                .filter(change -> change.getValue() > seen)
                .map(Map.Entry::getKey)
                .toList();
        return routes.isEmpty() ? Optional.empty() : Optional.of(message("changed", paths(routes)));
    }

    private List<Object> paths(Iterable<Route> routes) {
        List<Object> paths = new ArrayList<>();
        routes.forEach(route -> paths.add(path.apply(route)));
        paths.sort(null);
        return paths;
    }

    private String said(List<Problem> found) {
        return message("problems", found.stream().<Object>map(Events::problem).toList());
    }

    private static Map<String, Object> problem(Problem problem) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("file", problem.file());
        said.put("line", problem.line());
        said.put("what", problem.what());
        said.put("fix", problem.fix());
        said.put("error", problem.isError());
        return said;
    }

    private String message(String event, List<Object> data) {
        return "id: " + now() + "\nevent: " + event + "\ndata: " + JsonText.of(data) + "\n\n";
    }
}
