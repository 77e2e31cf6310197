package dev.herald.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file, as players of video and sound ask for it (RFC 9110, section 14).
 *
 * @param first byte, from 0
 * @param last byte, itself included
 */
record Range(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Whether a header asks for one part that can be understood; of others the whole file is the answer. */
    static boolean isAsked(String header) {
        return header != null && ONE.matcher(header).matches() && !header.equals("bytes=-");
    }

    /** The part that is asked for; nothing if a file of this size has no byte of it. */
    static Optional<Range> of(String header, long size) {
        Matcher asked = ONE.matcher(header);
        if (!asked.matches()) {
            throw new IllegalArgumentException(header);
        }
        Range range = asked.group(1).isEmpty()
                ? new Range(Math.max(0, size - Long.parseLong(asked.group(2))), size - 1)
                : new Range(Long.parseLong(asked.group(1)), last(asked.group(2), size));
        return range.first <= range.last && range.first < size ? Optional.of(range) : Optional.empty();
    }

    private static long last(String asked, long size) {
        return asked.isEmpty() ? size - 1 : Math.min(Long.parseLong(asked), size - 1);
    }

    long length() {
        return last - first + 1;
    }

    /** {@code bytes 0-99/1234}. */
    String of(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
