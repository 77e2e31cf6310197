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

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})*");

    private static final Pattern CROOKED = Pattern.compile("/(?:/+[^/]|\\.{1,2}(?:/|$))");

    private static final Pattern USER = Pattern.compile("(//[^/?#@:]*:)[^/?#]*@");

    private SiteAddress() {}

    /** Reads {@code url}, without slashes at its end; nothing, and a problem, if it is not a web address of a host and perhaps a path. */
    static Optional<URI> of(String text, Settings site) {
        Optional<URI> url = uri(text.strip());
        Optional<String> fault = url.map(SiteAddress::fault).orElse(Optional.of("is not a web address"));
        fault.ifPresent(what -> site.wrong("url", "'url' is '" + shown(text) + "', which " + what, FIX));
        return fault.isPresent()
                ? Optional.empty()
                : url.map(whole -> URI.create(whole.toASCIIString().replaceAll("/+$", "")));
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(ascii(text)));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Optional<String> fault(URI url) {
        boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
        if (!web || url.getHost() == null) {
            return Optional.of("is not a web address");
        }
        if (url.getRawQuery() != null || url.getRawFragment() != null || url.getRawUserInfo() != null) {
            return Optional.of("has more than a host and a path");
        }
        boolean crooked = CROOKED.matcher(url.getRawPath()).find();
        return crooked ? Optional.of("has an empty part or only dots in its path") : Optional.empty();
    }

    /** Without a password, which belongs in no log. */
    private static String shown(String url) {
        return USER.matcher(url).replaceFirst("$1…@");
    }

    /** Scheme and host in lower case, and a host in other letters as DNS has it: {@code https://Bücher.example} is {@code https://xn--bcher-kva.example}. */
    private static String ascii(String url) {
        Matcher parts = SCHEME_AND_HOST.matcher(url);
        return parts.matches()
                ? parts.group(1).toLowerCase(Locale.ROOT)
                        + host(parts.group(2)).toLowerCase(Locale.ROOT)
                        + parts.group(3)
                : url;
    }

    /** One in plain letters is spared the tables of Unicode, which take longer to read than the rest of the settings. */
    private static String host(String host) {
        return PLAIN.matcher(host).matches() ? host : IDN.toASCII(host);
    }
}
