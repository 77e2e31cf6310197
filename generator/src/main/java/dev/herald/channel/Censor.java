package dev.herald.channel;

import dev.herald.config.Secret;
import dev.herald.config.Secrets;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hands out secrets and strikes them out of every text that leaves: as they are, percent-encoded, with the escapes of JSON and HTML, and in Base64. */
public final class Censor {

    private static final int SHORTEST = 4; // less than that is no secret, and would strike out half the words

    /** @param shown in its place */
    private record Known(Pattern disguises, String shown) {}

    private static final Pattern PLAIN = Pattern.compile("\\P{Cntrl}*");

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
        if (!PLAIN.matcher(bare).matches()) {
            throw new Trouble(
                    Trouble.Means.NO_RIGHT,
                    "the secret " + name.name() + " holds a line break or another sign that cannot be seen; set it to"
                            + " the secret alone");
        }
        return bare;
    }

    /** Makes a text a secret, such as a session's token that a network has just given. */
    public void learn(String secret, String name) {
        if (secret.length() < SHORTEST) {
            return;
        }
        known.put(secret, new Known(Disguise.of(secret), Matcher.quoteReplacement("[" + name + "]")));
    }

    /** The text without any secret that was handed out: {@code [NAME]} stands in its place. */
    public String strike(String text) {
        String struck = text;
        for (String secret : known.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
            Known one = known.get(secret);
            struck = one.disguises().matcher(struck).replaceAll(one.shown());
        }
        return struck;
    }
}
