package dev.herald.theme;

import dev.herald.config.Value;
import dev.herald.config.Yaml;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A file of a theme, read. */
final class ThemeFile {

    private final String name;
    private final int layer;
    private final byte[] bytes;

    /**
     * @param name as problems tell it: {@code theme/templates/post.ftlh}
     * @param layer its place in the look-up chain, the nearest is 0
     */
    ThemeFile(String name, int layer, byte[] bytes) {
        this.name = name;
        this.layer = layer;
        this.bytes = bytes;
    }

    String name() {
        return name;
    }

    int layer() {
        return layer;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Its settings; none if it is not YAML, which is told. */
    Value.Fields fields(Problems problems) {
        try {
            return Yaml.fields(name, 0, text());
        } catch (SiteException fault) {
            problems.addAll(fault.problems());
            return Value.Fields.NONE;
        }
    }

    /** @throws SiteException if it is not UTF-8 */
    String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException fault) {
            throw new SiteException(Problem.error(name, 0, "this file is not UTF-8", "save it as UTF-8"));
        }
    }
}
