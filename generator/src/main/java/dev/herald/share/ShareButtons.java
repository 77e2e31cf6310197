package dev.herald.share;

import dev.herald.config.Network;
import dev.herald.config.ShareConfig;
import dev.herald.config.SiteConfig;
import dev.herald.site.Addresses;
import dev.herald.site.Body;
import dev.herald.site.Image;
import dev.herald.site.Post;
import dev.herald.site.Term;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The share buttons of a page: plain links, made when the site is built, that tell nobody anything before a reader follows one. */
public record ShareButtons(ShareConfig config, Addresses addresses) {

    public ShareButtons(SiteConfig config) {
        this(config.share(), new Addresses(config));
    }

    /**
     * The buttons of a post or plain page, in the order that it asks for.
     *
     * @param url the whole address that is passed on
     * @param summary plain text
     */
    public List<ShareButton> of(Post post, Body body, String url, String summary) {
        List<String> tags = post.tags().stream().map(Term::name).toList();
        return of(post.share(), new Shared(post.title(), url, summary, picture(post, body), tags));
    }

    /** The post's own picture, else the first of its text that a network could show. */
    private Optional<String> picture(Post post, Body body) {
        String page = addresses.absolute(post.route());
        return Stream.concat(post.image().stream(), body.pictures().stream())
                .map(image -> image.on(page))
                .filter(image -> image.isOnTheWeb() && !image.isDrawing())
                .map(Image::src)
                .findFirst();
    }

    List<ShareButton> of(List<Network> networks, Shared shared) {
        return networks.stream()
                .filter(network ->
                        network != Network.PINTEREST || shared.picture().isPresent())
                .map(network -> new ShareButton(network.key(), network.title(), address(network, shared)))
                .toList();
    }

    private Optional<String> address(Network network, Shared shared) {
        String url = config.utm()
                .map(utm -> new Campaign(utm).mark(shared.url(), network.key(), "share"))
                .orElse(shared.url());
        return Optional.ofNullable(Intent.ALL.get(network)).map(intent -> intent.address(shared.at(url)));
    }
}
