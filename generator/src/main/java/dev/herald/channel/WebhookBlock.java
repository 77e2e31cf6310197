package dev.herald.channel;

import dev.herald.channel.Webhook.Format;
import dev.herald.config.Json;
import dev.herald.config.Settings;
import dev.herald.config.Value;
import dev.herald.problem.SiteException;
import dev.herald.problem.Spelling;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads headers and body of a webhook from its block below {@code channels:}. */
record WebhookBlock(Settings block) {

    private static final String NAME = "[A-Za-z0-9-]{1,64}";

    /** What the connection itself says. */
    private static final Set<String> ITS_OWN =
            Set.of("host", "content-length", "connection", "upgrade", "expect", "content-type");

    private static final String LIKE_A_SECRET = ".*(?:authori[sz]ation|token|key|secret|password|cookie).*";

    Map<String, HookTemplate> headers() {
        Map<String, HookTemplate> headers = new LinkedHashMap<>();
        block.section("headers")
                .rest()
                .forEach((name, value) -> header(name, String.valueOf(value)).ifPresent(one -> headers.put(name, one)));
        return headers;
    }

    private Optional<HookTemplate> header(String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        HookTemplate template = new HookTemplate(value);
        if (!name.matches(NAME) || ITS_OWN.contains(lower)) {
            block.wrong("headers", "'" + name + "' is no header that can be set", "leave it out");
            return Optional.empty();
        }
        if (lower.matches(LIKE_A_SECRET) && template.secrets().isEmpty()) {
            block.wrong(
                    "headers",
                    "the header '" + name + "' holds a secret itself",
                    "write {secret:NAME} in its place, with the name of an environment variable that holds it");
            return Optional.empty();
        }
        return known("headers", template);
    }

    Optional<HookTemplate> body(Format format) {
        return block.value("body").flatMap(written -> plain(written, format)).flatMap(plain -> body(plain, format));
    }

    /** A JSON text is read here, so that no quotes in a title can break it. */
    private Optional<Object> plain(Value written, Format format) {
        if (format != Format.JSON || !(written instanceof Value.Scalar scalar)) {
            return Optional.of(written.plain());
        }
        try {
            return Optional.of(Json.value("body", 0, scalar.text()).plain());
        } catch (SiteException broken) {
            block.wrong(
                    "body",
                    "the body of the webhook is not JSON",
                    "write it as 'key: value' pairs below 'body:', or 'as: text'");
            return Optional.empty();
        }
    }

    private Optional<HookTemplate> body(Object plain, Format format) {
        if (format == Format.FORM && !(plain instanceof Map<?, ?>)) {
            block.wrong("body", "the body of a form is no list of fields", "write 'key: value' pairs below 'body:'");
            return Optional.empty();
        }
        return known("body", new HookTemplate(plain));
    }

    private Optional<HookTemplate> known(String setting, HookTemplate template) {
        template.faults()
                .forEach(place -> block.wrong(
                        setting,
                        "the place '{" + place + "}' does not exist",
                        Spelling.suggest(place, HookTemplate.PLACES)));
        return template.faults().isEmpty() ? Optional.of(template) : Optional.empty();
    }
}
