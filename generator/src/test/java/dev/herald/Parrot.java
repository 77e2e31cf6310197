package dev.herald;

import dev.herald.simulate.Call;
import dev.herald.simulate.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A network, or something before it, that repeats what it was asked, and the tokens in it in every way of writing.
 *
 * @param tokens that it may be told
 */
record Parrot(Collection<String> tokens) {

    private static final Pattern PERCENT = Pattern.compile("%..");

    /** What it says to a call. */
    String said(Call call) {
        String asked = call.address() + " " + call.headers() + " " + call.text();
        String repeated = tokens.stream()
                .filter(token -> variants(token).stream().anyMatch(asked::contains))
                .flatMap(token -> variants(token).stream())
                .collect(Collectors.joining(" "));
        return repeated + " " + call.path() + " " + call.headers();
    }

    /** An answer of any network, with this for everything in it. */
    static Reply everything(String text) {
        Map<String, Object> all = new TreeMap<>();
        for (String name : List.of(
                "id",
                "url",
                "uri",
                "cid",
                "acct",
                "name",
                "username",
                "did",
                "handle",
                "accessJwt",
                "refreshJwt",
                "ts")) {
            all.put(name, text);
        }
        all.put("ok", true);
        all.put("type", "text");
        all.put("result", Map.of("message_id", text, "id", "7", "username", text, "status", "creator"));
        return Reply.json(200, all).header("x-restli-id", line(text));
    }

    /** As it may stand in a header. */
    static String line(String text) {
        return text.replaceAll("[^ -~]", "?");
    }

    /** The ways in which people, servers and proxies write a token. */
    static Set<String> variants(String token) {
        byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
        String form = URLEncoder.encode(token, StandardCharsets.UTF_8);
        String json = token.replace("\\", "\\\\").replace("\"", "\\\"");
        return new TreeSet<>(List.of(
                token,
                form,
                form.replace("+", "%20"),
                form.replace("+", "%20").replaceAll("%2F", "/"),
                lower(form.replace("+", "%20")),
                json,
                json.replace("/", "\\/"),
                Base64.getEncoder().encodeToString(bytes),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                Base64.getUrlEncoder().encodeToString(bytes)));
    }

    private static String lower(String encoded) {
        return PERCENT.matcher(encoded).replaceAll(hex -> hex.group().toLowerCase(Locale.ROOT));
    }
}
