package dev.herald.http;

import dev.herald.config.Secret;
import dev.herald.config.Secrets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Hands out secrets and strikes them out of every text that leaves, in whatever way they are written there: JSON in JSON as well. Thread-safe. */
public final class Censor {

    private static final int SHORTEST = 4; // less than that is no secret, and would strike out half the words

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private final Secrets secrets;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    public Censor(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * The secret itself, without blanks and line breaks around it, which come with files and copies.
     *
     * @throws Trouble if it is not set, or can be none: no header and no address has such signs
     */
    public String reveal(Secret name) {
        Optional<String> found = secrets.find(name);
        String secret = found.orElseThrow(() -> new Trouble(
                Trouble.Means.NO_RIGHT,
                "the secret " + name.name() + " is not set; put it into the environment, or into a <server> of"
                        + " Maven's settings.xml"));
        learn(secret, name.name());
        String bare = secret.strip();
        learn(bare, name.name());
        if (UNSEEN.matcher(bare).find()) {
            throw new Trouble(
                    Trouble.Means.NO_RIGHT,
                    "the secret " + name.name() + " holds a line break or another sign that cannot be seen; set it to"
                            + " the secret alone");
        }
        return bare;
    }

    /** Makes a text a secret, such as a session's token that a network has just given. */
    public void learn(String secret, String name) {
        if (secret.length() >= SHORTEST) {
            known.put(secret, new Known("[" + name + "]", Spellings.of(secret)));
        }
    }

    /** The text without any secret that was handed out: {@code [NAME]} stands in its place. */
    public String strike(String text) {
        return struck(text, text.length());
    }

    /** The same for the beginning of a text that may be long: as many characters, and no half of a secret at the cut. */
    public String beginning(String text, int most) {
        return text.length() <= 2 * most
                ? struck(text, Math.min(most, text.length()))
                : struck(text.substring(0, 2 * most), most);
    }

    private String struck(String text, int until) {
        StringBuilder struck = new StringBuilder();
        int end = 0;
        for (Find find : finds(text)) {
            if (find.end() > end && find.start() < until) { // else it lies within another, or behind
                struck.append(text, end, Math.max(end, find.start())).append(find.shown());
                end = find.end();
            }
        }
        return struck.append(text, end, Math.max(end, until)).toString();
    }

    private List<Find> finds(String text) {
        return known.isEmpty()
                ? List.of()
                : Layer.of(text).stream()
                        .flatMap(this::finds)
                        .sorted(Find.ORDER)
                        .toList();
    }

    private Stream<Find> finds(Layer layer) {
        return known.values().stream().flatMap(one -> one.in(layer));
    }

    /** A secret that was handed out. */
    private record Known(String shown, Pattern spellings) {

        Stream<Find> in(Layer layer) {
            return spellings
                    .matcher(layer.text())
                    .results()
                    .map(found -> new Find(layer.start(found.start()), layer.end(found.end()), shown));
        }
    }

    /** Where a text holds a secret. */
    private record Find(int start, int end, String shown) {

        private static final Comparator<Find> ORDER = Comparator.comparingInt(Find::start)
                .thenComparing(Comparator.comparingInt(Find::end).reversed())
                .thenComparing(Find::shown);
    }
}
