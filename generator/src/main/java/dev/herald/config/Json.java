package dev.herald.config;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** JSON (RFC 8259) as {@link Value}s that know their lines. At most 100 levels. */
public final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(100).build())
            .build();

    /**
     * An object at the start of a text.
     *
     * @param end the first character after it
     */
    public record Leading(Value.Fields fields, int end) {}

    private final String file;
    private final int linesAbove;
    private final JsonParser parser;
    private final List<Problem> twice = new ArrayList<>();

    private Json(String file, int linesAbove, JsonParser parser) {
        this.file = file;
        this.linesAbove = linesAbove;
        this.parser = parser;
    }

    /**
     * Reads one object and nothing else; an empty text has no fields.
     *
     * @throws SiteException if the text is not a JSON object
     */
    public static Value.Fields fields(String file, int linesAbove, String text) {
        if (text.isBlank()) {
            return Value.Fields.NONE;
        }
        Leading leading = leading(file, linesAbove, text);
        String rest = text.substring(leading.end);
        if (rest.isBlank()) {
            return leading.fields;
        }
        String above = text.substring(0, text.length() - rest.stripLeading().length());
        int line = linesAbove + 1 + (int) above.chars().filter(c -> c == '\n').count();
        throw new SiteException(Problem.error(
                file, line, "this is not JSON (text after the object)", "end the file after its last '}'"));
    }

    /**
     * Reads one value of any kind and nothing else.
     *
     * @throws SiteException if the text is not JSON
     */
    public static Value value(String file, int linesAbove, String text) {
        if (text.stripLeading().startsWith("{")) {
            return fields(file, linesAbove, text);
        }
        String wrapped = "{\"value\":" + text + "}"; // so that all of the text must be one value
        return fields(file, linesAbove, wrapped).get("value").orElseThrow();
    }

    /**
     * Reads the object with which a text begins.
     *
     * @throws SiteException if the text does not begin with a JSON object
     */
    public static Leading leading(String file, int linesAbove, String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            Json json = new Json(file, linesAbove, parser);
            return json.leading();
        } catch (JacksonException fault) {
            throw new SiteException(broken(file, linesAbove, fault));
        }
    }

    private static Problem broken(String file, int linesAbove, JacksonException fault) {
        if (fault.getOriginalMessage().contains("end-of-input")) {
            return Problem.error(file, linesAbove + 1, "the JSON that begins here never ends", "close it with '}'");
        }
        int line = fault.getLocation() == null
                ? 1
                : Math.max(1, fault.getLocation().getLineNr());
        String said = fault.getOriginalMessage().lines().findFirst().orElse("");
        return Problem.error(
                file, linesAbove + line, "this is not JSON (" + said + ")", "check quotes, commas and braces here");
    }

    private Leading leading() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new SiteException(Problem.error(
                    file, line(), "this is not a list of settings", "write an object: { \"name\": \"value\" }"));
        }
        Value.Fields fields = fields();
        if (!twice.isEmpty()) {
            throw new SiteException(twice);
        }
        return new Leading(fields, (int) parser.currentLocation().getCharOffset());
    }

    private Value value() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields();
            case START_ARRAY -> items();
            case VALUE_TRUE -> new Value.Scalar("true", true, line());
            case VALUE_FALSE -> new Value.Scalar("false", false, line());
            case VALUE_NULL -> new Value.Scalar("", "", line());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                new Value.Scalar(parser.getString(), Plain.of(parser.getString()), line());
            default -> new Value.Scalar(parser.getString(), parser.getString(), line());
        };
    }

    private Value.Fields fields() {
        int start = line();
        Map<String, Value.Field> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            int line = line();
            parser.nextToken();
            if (fields.putIfAbsent(name, new Value.Field(value(), line)) != null) {
                twice.add(
                        Problem.error(file, line, "the setting '" + name + "' stands here twice", "keep one of them"));
            }
        }
        return new Value.Fields(fields, start);
    }

    private Value items() {
        int start = line();
        List<Value> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Value.Items(items, start);
    }

    private int line() {
        return linesAbove + parser.currentTokenLocation().getLineNr();
    }
}
