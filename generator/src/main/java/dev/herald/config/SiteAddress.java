package dev.herald.config;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address at which a blog is published. */
final class SiteAddress {

    private static final String FIX =
            "write the whole address, such as https://example.com or https://example.com/blog";

    private static final Pattern SCHEME_AND_HOST = Pattern.compile("([A-Za-z]+://)([^/:?#@\\[\\]]+)(.*)");

    private static final Pattern CROOKED = Pattern.compile("/(?:/+[^/]|\\.{1,2}(?:/|$))");

    private SiteAddress() {}

    /** Reads {@code url}, without slashes at its end; nothing, and a problem, if it is not a web address of a host and perhaps a path. */
    static Optional<URI> of(String text, Settings site) {
        try {
            URI url = URI.create(ascii(text.strip()));
            boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
            if (!web || url.getHost() == null) {
                site.wrong("url", "'url' is '" + text + "', which is not a web address", FIX);
            } else if (url.getRawQuery() != null || url.getRawFragment() != null || url.getRawUserInfo() != null) {
                site.wrong("url", "'url' is '" + text + "', which has more than a host and a path", FIX);
            } else if (CROOKED.matcher(url.getRawPath()).find()) {
                site.wrong("url", "'url' is '" + text + "', which has an empty part or only dots in its path", FIX);
            } else {
                return Optional.of(URI.create(url.toASCIIString().replaceAll("/+$", "")));
            }
        } catch (IllegalArgumentException fault) {
            site.wrong("url", "'url' is '" + text + "', which is not a web address", FIX);
        }
        return Optional.empty();
    }

    /** Scheme and host in lower case, and a host in other letters as DNS has it: {@code https://Bücher.example} is {@code https://xn--bcher-kva.example}. */
    private static String ascii(String url) {
        Matcher parts = SCHEME_AND_HOST.matcher(url);
        return parts.matches()
                ? parts.group(1).toLowerCase(Locale.ROOT)
                        + IDN.toASCII(parts.group(2)).toLowerCase(Locale.ROOT)
                        + parts.group(3)
                : url;
    }
}
