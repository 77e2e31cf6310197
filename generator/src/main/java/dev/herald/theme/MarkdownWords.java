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

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List values) throws TemplateModelException {
        if (values.size() == 1 && values.get(0) instanceof TemplateScalarModel text) {
            return escape(text.getAsString());
        }
        throw new TemplateFault("'markdown' takes one text", "write markdown(site.title) or the like");
    }

    static String escape(String text) {
        return isPlain(text) ? text : escaped(text);
    }

    /** Letters, digits, commas, dots, dashes and single blanks, as most titles are: nothing to look for with patterns. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!letter && c != ',' && c != '.' && c != '-' && (c != ' ' || before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    private static String escaped(String text) {
        String line = SPACES.matcher(text.strip()).replaceAll(" ");
        return SPECIAL.matcher(line).replaceAll("\\\\$0");
    }
}
