package dev.herald.output;

import dev.herald.output.Sitemap.Limits;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Optional;

/** One file of a sitemap, filled until it is full. */
final class SitemapPart {

    private final ByteArrayOutputStream xml = new ByteArrayOutputStream();
    private final byte[] end;
    private final Limits limits;
    private int pages;
    private Optional<ZonedDateTime> modified = Optional.empty();

    SitemapPart(String begin, String end, Limits limits) {
        this.end = bytes(end);
        this.limits = limits;
        xml.writeBytes(bytes(begin));
    }

    /** @return false if there is no room for it; nothing is changed then */
    boolean add(String url, Optional<ZonedDateTime> changed) {
        byte[] more = bytes(url);
        boolean fits = pages < limits.pages() && (long) xml.size() + more.length + end.length <= limits.bytes();
        if (fits) {
            xml.writeBytes(more);
            pages++;
            changed.filter(this::isLater).ifPresent(time -> modified = changed);
        }
        return fits;
    }

    private boolean isLater(ZonedDateTime time) {
        return modified.map(known -> time.toInstant().isAfter(known.toInstant()))
                .orElse(true);
    }

    /** The last change of all that it lists. */
    Optional<ZonedDateTime> modified() {
        return modified;
    }

    byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(xml.size() + end.length);
        whole.writeBytes(xml.toByteArray());
        whole.writeBytes(end);
        return whole.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
