package dev.herald.check.guard;

import dev.herald.content.Content.Source;
import dev.herald.site.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to write into a text, in the words of its own front matter. */
final class Advice {

    private final Source source;
    private final String text;

    Advice(Source source) {
        this.source = source;
        this.text = text(source);
    }

    private static String text(Source source) {
        try {
            return new String(Files.readAllBytes(source.path()), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Adds a former address to those that the text has. */
    String alias(Route alias) {
        List<Route> former = source.post().aliases();
        String all = Stream.concat(former.stream(), Stream.of(alias))
                .map(route -> quoted(route.path()))
                .collect(Collectors.joining(", ", "[", "]"));
        return written("aliases", all, alias.path()) + (former.isEmpty() ? "" : ", in place of those that are there");
    }

    /** The same, and says if {@code --mend} can do it. */
    String aliasOrMend(Route alias) {
        return alias(alias) + (Mending.alias(text, alias).isPresent() ? ", or let --mend do it" : "");
    }

    /** Gives the text the id by which readers know it. */
    String id(String id) {
        return written("id", isToml() ? quoted(id) : id, id);
    }

    private String written(String name, String value, String plain) {
        if (source.bodyLine() == 1) {
            return "begin the text with the lines '---', '" + name + ": " + value + "' and '---'";
        }
        if (isToml() || text.startsWith("---") || text.startsWith("\uFEFF---")) {
            return "write '" + name + (isToml() ? " = " : ": ") + value + "' into the front matter";
        }
        return "give its front matter '" + plain + "' as '" + name + "'";
    }

    private boolean isToml() {
        return text.startsWith("+++") || text.startsWith("\uFEFF+++");
    }

    /** YAML wants quotes around few addresses, TOML around all. */
    private String quoted(String value) {
        boolean plain = !isToml() && value.matches("[/\\p{L}\\p{N}._~-]+");
        return plain ? value : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
