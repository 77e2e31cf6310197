package dev.herald.simulate;

import dev.herald.config.Value;
import dev.herald.problem.SiteException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * IndexNow at {@code api.indexnow.org}, with the answers of indexnow.org/documentation and the error bodies that Bing gives with them. It takes at its word
 * that a key is where the ping says; until {@link #check} it answers 202.
 */
public final class FakeIndexNow implements Fake {

    private static final int MOST = 10_000;

    private final Set<String> pages = new LinkedHashSet<>();
    private boolean checked;

    @Override
    public List<String> hosts() {
        return List.of("api.indexnow.org");
    }

    /** Finds the key where the site shows it: from now on pings are answered with 200. */
    public synchronized void check() {
        checked = true;
    }

    @Override
    public synchronized Reply answer(Call call) {
        Optional<Value.Fields> body = body(call);
        if (!call.method().equals("POST") || body.isEmpty()) {
            return fault(400, "InvalidRequestParameters", "Given request parameters are invalid.");
        }
        String key = text(body.get(), "key");
        String host = text(body.get(), "host");
        List<String> urls = urls(body.get());
        if (!key.matches("[A-Za-z0-9-]{8,128}") || urls.isEmpty() || urls.size() > MOST) {
            return fault(422, "InvalidRequestParameters", "The key or the list of URLs is not valid.");
        }
        if (!text(body.get(), "keyLocation").endsWith("/" + key + ".txt")) {
            String advice = "Please verify the site using the key and try again";
            return fault(403, "UserForbiddedToAccessSite", "User is unauthorized to access the site. " + advice);
        }
        if (!urls.stream().allMatch(url -> host.equals(URI.create(url).getHost()))) {
            return fault(422, "InvalidRequestParameters", "Some URLs do not belong to the host.");
        }
        pages.addAll(urls);
        return Reply.empty(checked ? 200 : 202);
    }

    private static Optional<Value.Fields> body(Call call) {
        try {
            return Optional.of(call.json());
        } catch (SiteException noJson) {
            return Optional.empty();
        }
    }

    private static String text(Value.Fields body, String name) {
        return body.get(name)
                .filter(Value.Scalar.class::isInstance)
                .map(value -> ((Value.Scalar) value).text())
                .orElse("");
    }

    private static List<String> urls(Value.Fields body) {
        return body.get("urlList")
                .filter(Value.Items.class::isInstance)
                .map(list -> ((Value.Items) list)
                        .items().stream()
                                .map(url -> ((Value.Scalar) url).text())
                                .toList())
                .orElse(List.of());
    }

    private static Reply fault(int status, String code, String message) {
        return Reply.json(status, Map.of("errorCode", code, "message", message));
    }

    @Override
    public synchronized List<Shown> shown() {
        return pages.stream().map(page -> new Shown(page, page)).toList();
    }
}
