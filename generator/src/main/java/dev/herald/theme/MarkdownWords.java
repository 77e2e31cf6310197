package dev.herald.theme;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.regex.Pattern;

/** What templates see as {@code markdown(text)}: the text on one line, with everything escaped that Markdown would take for its own. */
final class MarkdownWords implements TemplateMethodModelEx {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>]|&(?=#?\\w+;)");

    private static final boolean[] SIGNS = new boolean[128]; // that may need something done

    static {
        "\\`*_[]<>&\t\n\u000B\f\r".chars().forEach(c -> SIGNS[c] = true);
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List values) throws TemplateModelException {
        if (values.size() == 1 && values.get(0) instanceof TemplateScalarModel text) {
            return escape(text.getAsString());
        }
        throw new TemplateFault("'markdown' takes one text", "write markdown(site.title) or the like");
    }

    static String escape(String text) {
        String stripped = text.strip();
        return isPlain(stripped) ? stripped : escaped(stripped);
    }

    /** Most titles are, and the patterns take long to say so. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < SIGNS.length && SIGNS[c] || c == ' ' && text.charAt(at + 1) == ' ') {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String text) {
        String line = SPACES.matcher(text).replaceAll(" ");
        return SPECIAL.matcher(line).replaceAll("\\\\$0");
    }
}
