package dev.herald.content;

import dev.herald.config.Layout;
import dev.herald.config.Network;
import dev.herald.config.ShareConfig;
import dev.herald.config.ShareList;
import dev.herald.config.SiteConfig;
import dev.herald.config.Value;
import dev.herald.site.Post.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Which share buttons a text has: those of its front matter, else those of the site if it is a post. In another generator's blog {@code share} may be
 * the setting of a theme, so there a fault in it is only a warning.
 */
final class Sharing {

    private Sharing() {}

    static List<Network> of(Header header, Kind kind, SiteConfig config) {
        boolean own = config.content().layout() == Layout.HERALD;
        Optional<Value> written = header.value(Key.SHARE).filter(value -> own || !(value instanceof Value.Fields));
        boolean usual = written.flatMap(ShareConfig::wanted).orElse(kind == Kind.POST);
        return written.filter(value -> ShareConfig.wanted(value).isEmpty())
                .map(value -> ShareList.of(value, own ? header::error : header::warning))
                .orElseGet(() -> usual ? config.share().networks() : List.of());
    }
}
