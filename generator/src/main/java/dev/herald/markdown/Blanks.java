package dev.herald.markdown;

import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.util.ast.Node;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses with blanks, which Markdown takes for text (CommonMark, section 6.3): {@code ![Boats](my boats.jpg)}. */
final class Blanks {

    private static final Pattern PARENTHESES = Pattern.compile(
            "\\([ \\t]*((?:[^()<>\"\\n]|\\([^()<>\"\\n]{0,100}\\)){1,300}?)(?:[ \\t]+(?:\"[^\"\\n]{0,300}\"|'[^'\\n]{0,300}'))?[ \\t]*\\)");
    private static final Pattern FILE = Pattern.compile(".*[\\w)]\\.\\w{2,5}(?:[?#]\\S*)?");
    private static final Pattern PATH = Pattern.compile("(?:https?:/|\\.{0,2})/.*");

    private Blanks() {}

    /** Tells of an address behind brackets that came to nothing, if it looks like one. */
    static void tell(Node brackets, Walk walk) {
        String text = walk.rendering().source().text();
        int start = brackets.getEndOffset();
        if (!walk.rendering().hasExtras() || start >= text.length() || text.charAt(start) != '(') {
            return;
        }
        Matcher parentheses = PARENTHESES.matcher(text).region(start, text.length());
        if (parentheses.lookingAt() && isAddress(parentheses.group(1).strip())) {
            String address = parentheses.group(1).strip();
            walk.tell(
                    brackets.getStartOffset(),
                    "the address '" + address + "' has blanks, so that the "
                            + (brackets instanceof ImageRef ? "picture" : "link") + " stays text",
                    "write " + address.replace(" ", "%20").replace("\t", "%09") + " or <" + address + ">");
        }
    }

    private static boolean isAddress(String words) {
        boolean blanks = words.indexOf(' ') >= 0 || words.indexOf('\t') >= 0;
        return blanks && (FILE.matcher(words).matches() || PATH.matcher(words).matches());
    }
}
