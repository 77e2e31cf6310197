package dev.herald.http;

import dev.herald.config.Json;
import dev.herald.config.Value;
import dev.herald.problem.SiteException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a network answered.
 *
 * @param asked the address
 * @param telling whether the request would create something
 * @param body at most 2 MB, unless {@link Http#upTo} says otherwise
 */
public record Answer(URI asked, boolean telling, int status, HttpHeaders headers, byte[] body, Censor censor) {

    private static final int SHOWN = 300;

    private static final int READ = 32_768; // characters; what follows is no beginning, and takes time to search

    private static final String TAG = "<[^<>]*>";

    /** Blanks, and what would move or turn the text around it: control characters and those of direction. */
    private static final String BLANK = "[\\s\\p{Cc}\\x{2028}\\x{2029}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]+";

    public boolean isOk() {
        return status >= 200 && status < 300;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** A member of the answer's JSON by its path, such as {@code data.id} or {@code errors.0.code}; nothing if there is none, or this is no JSON. */
    public Optional<String> json(String path) {
        return value(path)
                .filter(Value.Scalar.class::isInstance)
                .map(value -> ((Value.Scalar) value).text())
                .filter(text -> !text.isEmpty());
    }

    /** The same for a member of any shape; "" is the whole. */
    public Optional<Value> value(String path) {
        Optional<Value> value = whole();
        for (String step : path.isEmpty() ? new String[0] : path.split("\\.")) {
            value = value.flatMap(one -> member(one, step));
        }
        return value;
    }

    private Optional<Value> whole() {
        try {
            return text().isBlank() ? Optional.empty() : Optional.of(Json.value("answer", 0, text()));
        } catch (SiteException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<Value> member(Value value, String step) {
        if (value instanceof Value.Fields fields) {
            return fields.get(step);
        }
        if (value instanceof Value.Items items && step.matches("\\d{1,6}")) {
            int index = Integer.parseInt(step);
            return index < items.items().size() ? Optional.of(items.items().get(index)) : Optional.empty();
        }
        return Optional.empty();
    }

    /**
     * Itself, if the network said yes.
     *
     * @throws Trouble with what the status usually means: 401 and 403 no right, 429 and 503 with a wait, other 4xx refused, 5xx unclear if something
     *     would have been created
     */
    public Answer require() {
        if (isOk()) {
            return this;
        }
        throw trouble(means());
    }

    /** What the status usually means. */
    public Trouble.Means means() {
        if (status == 401 || status == 403) {
            return Trouble.Means.NO_RIGHT;
        }
        if (status == 429 || status == 503 && Pause.asked(this).isPresent()) {
            return Trouble.Means.WAIT;
        }
        if (status >= 500 || status == 408 || status == 425 || status < 200) {
            return telling ? Trouble.Means.UNCLEAR : Trouble.Means.AGAIN;
        }
        return Trouble.Means.REFUSED;
    }

    /** As trouble of that meaning, with host, status and the beginning of the answer. */
    public Trouble trouble(Trouble.Means means) {
        return new Trouble(means, said(), Pause.asked(this));
    }

    /** {@code mastodon.example answered 422: {"error":"…"}}, without secrets. */
    public String said() {
        String shown = censor.beginning(text(), READ)
                .replaceAll(TAG, " ")
                .replaceAll(BLANK, " ")
                .strip();
        String beginning = shown.length() > SHOWN
                ? shown.substring(0, shown.offsetByCodePoints(0, shown.codePointCount(0, SHOWN))) + "…"
                : shown;
        return asked.getHost() + " answered " + status + (beginning.isEmpty() ? "" : ": " + beginning);
    }

    /** Without its address, which may be a secret, and without what it says. */
    @Override
    public String toString() {
        return asked.getHost() + " answered " + status;
    }
}
