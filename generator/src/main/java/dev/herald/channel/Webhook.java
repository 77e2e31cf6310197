package dev.herald.channel;

import dev.herald.config.Secret;
import dev.herald.config.Settings;
import dev.herald.http.Request;
import dev.herald.share.Percent;
import dev.herald.site.JsonText;
import dev.herald.wording.Length;
import dev.herald.wording.Measure;
import dev.herald.wording.Part;
import dev.herald.wording.Text;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Any address that takes a message: what Herald does not ship is reached through it.
 *
 * @param url names the secret that holds the address, as whoever knows it can post
 * @param headers by their names, with places for secrets
 * @param as in which form the body is sent
 * @param body with places for what the message says; default an object with all of it
 */
public record Webhook(
        String name,
        Strategy strategy,
        Secret url,
        Method method,
        Map<String, HookTemplate> headers,
        Format as,
        Optional<HookTemplate> body)
        implements Channel {

    public static final Kind KIND = new Kind("webhook", "Webhook", Delivery.BLIND, Webhook::read);

    private static final String USUAL = "{title}\n\n{summary}\n\n{link}";
    private static final int TAGS = 3;
    private static final Pattern NOT_ASCII = Pattern.compile("[^ -~]+");

    /** How the address is asked. */
    public enum Method {
        POST,
        PUT,
        PATCH
    }

    /** What the body is. */
    public enum Format {
        JSON,
        /** {@code application/x-www-form-urlencoded}. */
        FORM,
        /** {@code text/plain} in UTF-8. */
        TEXT
    }

    public Webhook {
        headers = Map.copyOf(headers);
    }

    private static Channel read(String name, Strategy strategy, Settings block) {
        Optional<Secret> url = Secret.of(block, "url");
        if (url.isEmpty()) {
            block.missing("url", "write the name of an environment variable that holds the address");
        }
        WebhookBlock own = new WebhookBlock(block);
        Format format = block.choice("as", Format.class, Format.JSON);
        return new Webhook(
                name,
                strategy,
                url.orElse(new Secret("MISSING")),
                block.choice("method", Method.class, Method.POST),
                own.headers(),
                format,
                own.body(format));
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Look look() {
        return Look.PING;
    }

    @Override
    public List<Secret> secrets() {
        Stream<Secret> inTemplates = Stream.concat(headers.values().stream(), body.stream())
                .flatMap(template -> template.secrets().stream());
        return Stream.concat(Stream.of(url), inTemplates).distinct().toList();
    }

    @Override
    public Announcement compose(List<Brief> briefs) {
        Brief brief = briefs.get(0);
        List<Part> parts = brief.parts(USUAL, TAGS);
        return brief.announcement(parts, Text.plain(parts), brief.tags(TAGS), Map.of());
    }

    @Override
    public Preview preview(Announcement announcement) {
        return Preview.of(announcement).headed(method.name(), "to the address in " + url.name());
    }

    @Override
    public Length length(Announcement announcement) {
        return new Length(Measure.graphemes(announcement.text()), 0, "characters");
    }

    @Override
    public Receipt send(Announcement announcement, Line line) {
        Map<String, Object> values = values(announcement);
        Request request = Request.of(method.name(), Hook.of(url, line).text());
        for (Map.Entry<String, HookTemplate> header : headers.entrySet()) {
            request = request.header(header.getKey(), signs(header.getValue().text(values, line)));
        }
        line.http().tell(filled(request, values, line)).require();
        return Receipt.taken();
    }

    /** A header holds ASCII on one line (RFC 9110, section 5.5): all else is percent-encoded. */
    private static String signs(String value) {
        return NOT_ASCII
                .matcher(value.replaceAll("\\s+", " ").strip())
                .replaceAll(signs -> Matcher.quoteReplacement(Percent.encode(signs.group())));
    }

    private Request filled(Request request, Map<String, Object> values, Line line) {
        Object filled =
                body.<Object>map(template -> template.fill(values, line)).orElse(values);
        return switch (as) {
            case JSON -> request.json(filled);
            case FORM -> request.form(fields(filled));
            case TEXT -> request.bytes(text(filled).getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8");
        };
    }

    private static Map<String, String> fields(Object filled) {
        Map<String, String> fields = new LinkedHashMap<>();
        ((Map<?, ?>) filled).forEach((name, value) -> fields.put(String.valueOf(name), text(value)));
        return fields;
    }

    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return String.join(", ", list.stream().map(Webhook::text).toList());
        }
        return value instanceof Map<?, ?> ? JsonText.of(value) : String.valueOf(value);
    }

    /** What a message has, by the names of its places. */
    private static Map<String, Object> values(Announcement announcement) {
        Map<String, Object> values = new LinkedHashMap<>();
        Optional<Picture> picture = announcement.picture();
        values.put("key", announcement.key());
        values.put("text", announcement.text());
        values.put("title", announcement.title());
        values.put("description", announcement.description());
        values.put("url", announcement.link());
        values.put("picture", picture.map(one -> one.image().src()).orElse(""));
        values.put("alt", picture.map(one -> one.image().alt()).orElse(""));
        values.put("tags", announcement.tags());
        values.put("language", announcement.language().toLanguageTag().toLowerCase(Locale.ROOT));
        values.put("published", announcement.published().toString());
        return values;
    }

    /** Sends nothing, as nobody knows what the address does with it: looks only whether the secrets are there. */
    @Override
    public Health health(Line line) {
        Hook.of(url, line);
        secrets().forEach(line::secret);
        return new Health("an address that only the owner knows", List.of(), List.of(), Optional.empty(), Map.of());
    }
}
