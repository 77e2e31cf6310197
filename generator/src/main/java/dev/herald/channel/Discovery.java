package dev.herald.channel;

import dev.herald.http.Answer;
import dev.herald.http.Http;
import dev.herald.http.LinkHeader;
import dev.herald.http.Request;
import dev.herald.http.Trouble;
import dev.herald.http.Trouble.Means;
import dev.herald.site.Addresses;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Finds where a page takes webmentions (W3C Webmention, section 3.1.2): at most ten redirects, the first megabyte of a page, public addresses only. */
record Discovery(Http http) {

    private static final int REDIRECTS = 10;
    private static final int LARGEST = 1024 * 1024;
    private static final String RELATION = "webmention";
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([\\w.:-]+)");

    /**
     * The endpoint; nothing if the page has none, or is not there.
     *
     * @throws Trouble if the page cannot be asked, or must not be
     */
    Optional<URI> endpoint(URI target) {
        URI page = target;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            http.requirePublic(page);
            Answer answer = http.ask(Request.get(page.toString()).header("Accept", "text/html, */*;q=0.1"));
            Optional<URI> next = redirect(answer);
            if (next.isEmpty()) {
                return endpoint(answer);
            }
            page = next.get();
        }
        throw new Trouble(Means.REFUSED, target.getHost() + " redirects more than " + REDIRECTS + " times");
    }

    private static Optional<URI> redirect(Answer answer) {
        return List.of(301, 302, 303, 307, 308).contains(answer.status())
                ? answer.header("Location").flatMap(address -> resolve(answer.asked(), address))
                : Optional.empty();
    }

    private Optional<URI> endpoint(Answer answer) {
        if (!answer.isOk() && answer.means() != Means.REFUSED && answer.means() != Means.NO_RIGHT) {
            throw answer.trouble(answer.means());
        }
        return LinkHeader.targets(answer.headers().allValues("Link"), RELATION).stream()
                .findFirst()
                .or(() -> element(answer))
                .flatMap(address -> resolve(answer.asked(), address))
                .map(Discovery::withoutFragment);
    }

    /** The first in the page's own order, whichever of the two it is. */
    private static Optional<String> element(Answer answer) {
        String type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!answer.isOk() || !type.contains("html")) {
            return Optional.empty();
        }
        return document(answer, type)
                .select("link[href][rel~=(?i)(^|\\s)webmention(\\s|$)], a[href][rel~=(?i)(^|\\s)webmention(\\s|$)]")
                .stream()
                .findFirst()
                .map(element -> element.attr("href").strip());
    }

    private static Document document(Answer answer, String type) {
        byte[] body = answer.body();
        Matcher charset = CHARSET.matcher(type);
        String known = charset.find() && isKnown(charset.group(1)) ? charset.group(1) : null;
        try {
            return Jsoup.parse(new ByteArrayInputStream(body, 0, Math.min(body.length, LARGEST)), known, "");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException noName) {
            return false;
        }
    }

    /** As a browser would; the page itself for an empty address. Nothing for what is no web address. */
    private static Optional<URI> resolve(URI page, String address) {
        return WebAddress.of(Addresses.absolute(withoutFragment(page).toString(), address));
    }

    private static URI withoutFragment(URI address) {
        String whole = address.toString();
        int hash = whole.indexOf('#');
        return hash < 0 ? address : URI.create(whole.substring(0, hash));
    }
}
