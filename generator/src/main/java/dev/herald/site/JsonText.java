package dev.herald.site;

import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Values as JSON (RFC 8259): maps with their members in the map's order, collections, texts, numbers, booleans. An empty {@link Optional} is a member
 * that is not there.
 */
public final class JsonText {

    /** A member that is there and holds nothing. */
    public static final Object NULL = new Object();

    private static final JsonFactory FILE = new JsonFactory();
    private static final JsonFactory SCRIPT =
            JsonFactory.builder().characterEscapes(new InScript()).build();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private JsonText() {}

    /**
     * On one line, each {@code <} as an escape, so that the text can stand inside a {@code <script>} (HTML, section "Restrictions for contents of script
     * elements").
     *
     * @throws IllegalArgumentException if there is a value of another kind in it
     */
    public static String inScript(Object value) {
        return written(value, SCRIPT, ObjectWriteContext.empty());
    }

    /**
     * On one line.
     *
     * @throws IllegalArgumentException if there is a value of another kind in it
     */
    public static String of(Object value) {
        return written(value, FILE, ObjectWriteContext.empty());
    }

    /**
     * As a file of its own: on many lines, each step two blanks in, with a line break at the end.
     *
     * @throws IllegalArgumentException if there is a value of another kind in it
     */
    public static String indented(Object value) {
        return written(value, FILE, new Indented()) + "\n";
    }

    private static String written(Object value, JsonFactory factory, ObjectWriteContext context) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(context, text)) {
            write(value, json);
        }
        return text.toString();
    }

    private static void write(Object value, JsonGenerator json) {
        if (value instanceof Map<?, ?> members) {
            json.writeStartObject();
            members.forEach((name, member) -> write(name.toString(), member, json));
            json.writeEndObject();
        } else if (value instanceof Collection<?> items) {
            json.writeStartArray();
            items.forEach(item -> write(item, json));
            json.writeEndArray();
        } else {
            plain(value, json);
        }
    }

    private static void write(String name, Object member, JsonGenerator json) {
        Object value = member instanceof Optional<?> optional ? optional.orElse(null) : member;
        if (value != null) {
            json.writeName(name);
            write(value, json);
        }
    }

    private static void plain(Object value, JsonGenerator json) {
        if (value == NULL) {
            json.writeNull();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Number number) {
            json.writeNumber(number.toString());
        } else if (value instanceof CharSequence text) {
            json.writeString(text.toString());
        } else {
            throw new IllegalArgumentException("not a value of JSON: " + value);
        }
    }

    private static final class InScript extends CharacterEscapes {

        private static final long serialVersionUID = 1;
        private static final SerializableString LESS_THAN = new SerializedString("\\u003c");

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes['<'] = ESCAPE_CUSTOM;
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return character == '<' ? LESS_THAN : null;
        }
    }

    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withArrayIndenter(INDENT).withObjectIndenter(INDENT);
        }
    }
}
