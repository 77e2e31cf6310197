package dev.herald.output;

import dev.herald.outlook.Outlook;
import dev.herald.outlook.PageHead;
import dev.herald.outlook.PagePicture;
import dev.herald.outlook.PieceModel;
import dev.herald.site.Addresses;
import dev.herald.site.Post;
import dev.herald.site.Route;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A text's looks for the templates that show them.
 *
 * @param bytes how long a file of the site is; nothing if the site has none there
 */
public record LookModel(Addresses addresses, Function<Route, OptionalLong> bytes) {

    /** How a page with this head will look, with its picture as heavy as it is. */
    public Outlook outlook(PageHead head) {
        Optional<PagePicture> picture = head.picture();
        return Outlook.of(head.with(
                picture.map(one -> one.of(own(one.address()).map(bytes).orElse(OptionalLong.empty())))));
    }

    /**
     * What a template asks for, by name.
     *
     * @param state {@code draft}, {@code not due yet}; "" for what is published
     * @param place where the template's page finds a file of the site
     */
    public Map<String, Object> of(Post post, String state, Outlook outlook, Function<Route, String> place) {
        PieceModel pieces = new PieceModel(address -> own(address)
                .filter(route -> bytes.apply(route).isPresent())
                .map(place)
                .orElse(""));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", post.title());
        model.put("language", post.language().toLanguageTag());
        model.put("state", state);
        model.put("said", PieceModel.said(outlook.page()));
        model.put("looks", outlook.pieces().stream().map(pieces::of).toList());
        return model;
    }

    /** The place of a whole address on this site, if it is one of its. */
    private Optional<Route> own(String address) {
        String site = addresses.site().toString();
        if (!address.startsWith(site + "/")) {
            return Optional.empty();
        }
        String path = Addresses.decoded(address.substring(site.length()).replaceFirst("[?#].*", ""));
        return Route.fault(path).isEmpty() ? Optional.of(new Route(path)) : Optional.empty();
    }
}
