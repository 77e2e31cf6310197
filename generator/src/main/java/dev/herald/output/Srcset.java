package dev.herald.output;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The candidates of a {@code srcset} (HTML, section 4.8.4.2.1): addresses, each perhaps with a width or a density behind it. */
public final class Srcset {

    private static final Pattern CANDIDATE = Pattern.compile("([\\s,]*)(\\S*[^\\s,])([^,]*)");

    private Srcset() {}

    /** The same candidates with other addresses. */
    public static String map(String srcset, UnaryOperator<String> address) {
        return CANDIDATE
                .matcher(srcset)
                .replaceAll(candidate -> Matcher.quoteReplacement(
                        candidate.group(1) + address.apply(candidate.group(2)) + candidate.group(3)));
    }
}
