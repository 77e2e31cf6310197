package dev.herald.theme;

import dev.herald.share.Discussion;
import dev.herald.share.ShareButton;
import dev.herald.site.Body;
import dev.herald.site.Page;
import dev.herald.site.Teaser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A page with everything that its template shows.
 *
 * @param body the rendered text of a post or plain page
 * @param teasers of the posts of a list, in its order
 * @param share the buttons of a post or plain page, in order; empty if it has none
 * @param discussions where the post was told in public
 */
public record View(
        Page page,
        Locale language,
        Head head,
        Optional<Body> body,
        List<Teaser> teasers,
        List<ShareButton> share,
        List<Discussion> discussions) {
    public View {
        teasers = List.copyOf(teasers);
        share = List.copyOf(share);
        discussions = List.copyOf(discussions);
    }
}
