package dev.herald.content;

import dev.herald.config.Layout;
import dev.herald.config.SiteConfig;
import dev.herald.config.Value;
import dev.herald.picture.Measured;
import dev.herald.picture.Pictures;
import dev.herald.picture.Preview;
import dev.herald.site.Image;
import dev.herald.site.Route;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The picture of a text: it opens the page, and networks show it when the page is shared. */
final class MainPicture {

    /** What themes call the file in a group of settings. */
    private static final List<String> PATHS = List.of("path", "url", "src", "image", "feature", "file");

    private static final Pattern WEB = Pattern.compile("(?i)(?:https?:)?//.*");

    private final boolean own;
    private final SiteConfig.Checks check;
    private final SiteIndex index;
    private final Pictures pictures;
    private final Findings findings;

    MainPicture(SiteConfig config, SiteIndex index, Pictures pictures, Findings findings) {
        this.own = config.content().layout() == Layout.HERALD;
        this.check = config.check();
        this.index = index;
        this.pictures = pictures;
        this.findings = findings;
    }

    /** What the front matter names, if it is there. */
    Optional<Image> of(Headed.Read text) {
        Header header = text.header();
        Optional<String> said =
                header.value(Key.IMAGE).flatMap(MainPicture::alt).or(() -> written(header.value(Key.IMAGE_ALT)));
        header.value(Key.IMAGE).filter(value -> own && isWithoutPath(value)).ifPresent(value -> tellPath(header));
        Optional<Image> image =
                header.value(Key.IMAGE).flatMap(MainPicture::path).flatMap(path -> image(text, path, said.orElse("")));
        image.filter(shown -> said.isEmpty()).ifPresent(shown -> tellWords(header));
        return image;
    }

    private void tellWords(Header header) {
        String name = header.name(Key.IMAGE);
        tell(
                check.alt(),
                header,
                "the picture in '" + name + "' has no words for readers who do not see it",
                "write what it shows: '" + name
                        + ": {path: boat.jpg, alt: A boat in the ice}', or alt: \"\" if it only decorates");
    }

    /** An empty text is an answer too. */
    private static Optional<String> written(Optional<Value> value) {
        return value.filter(Value.Scalar.class::isInstance)
                .map(Value.Scalar.class::cast)
                .map(text -> text.text().strip());
    }

    /** In another generator's blog the group may be a theme's, with only a caption in it. */
    private static boolean isWithoutPath(Value value) {
        return value instanceof Value.Fields fields
                && PATHS.stream().noneMatch(name -> fields.get(name).isPresent());
    }

    private void tellPath(Header header) {
        String name = header.name(Key.IMAGE);
        tell(
                check.pictures(),
                header,
                "'" + name + "' does not say which picture",
                "write its path too, as in '" + name + ": {path: boat.jpg, alt: A boat}'");
    }

    private static Optional<String> path(Value value) {
        if (value instanceof Value.Items items) {
            return items.items().stream().findFirst().flatMap(MainPicture::path);
        }
        if (value instanceof Value.Fields fields) {
            return PATHS.stream()
                    .flatMap(name -> fields.get(name).stream())
                    .flatMap(each -> path(each).stream())
                    .findFirst();
        }
        return value instanceof Value.Scalar scalar && !scalar.text().isBlank() && !(scalar.plain() instanceof Boolean)
                ? Optional.of(scalar.text().strip())
                : Optional.empty();
    }

    private static Optional<String> alt(Value value) {
        if (value instanceof Value.Items items) {
            return items.items().stream().findFirst().flatMap(MainPicture::alt);
        }
        return value instanceof Value.Fields fields ? written(fields.get("alt")) : Optional.empty();
    }

    /** Beside the file, or at the site's root, where many themes of other generators look for it. */
    private Optional<Image> image(Headed.Read text, String written, String alt) {
        LinkResolver links = new LinkResolver(index, text.place().file(), text.route());
        String path = written.startsWith(index.site() + "/")
                ? written.substring(index.site().length())
                : written;
        Optional<Route> route = links.route(path).or(() -> links.route("/" + path));
        return route.isPresent()
                ? own(text.header(), written, alt, route.get())
                : elsewhere(text.header(), written, links.picture(written)).map(src -> Image.unmeasured(src, alt));
    }

    /**
     * The picture that a text names for a channel: a path from the site's root, percent-encoded, or a whole address. One that is not there is told, and
     * stays as it was written.
     */
    String forChannel(Headed.Read text, String channel, String written) {
        if (WEB.matcher(written).matches()) {
            return written;
        }
        LinkResolver links = new LinkResolver(index, text.place().file(), text.route());
        Optional<Route> route = links.route(written)
                .or(() -> links.route("/" + written))
                .filter(found -> pictures.at(found).isPresent());
        if (route.isEmpty()) {
            findings.add(
                    check.pictures(),
                    text.header(),
                    text.header()
                            .found(
                                    Key.ANNOUNCE,
                                    "the picture '" + written + "' of 'announce." + channel + "' does not exist",
                                    "put it beside the text, or write its path from the site's root"));
        }
        return route.map(Route::encoded).orElse(written);
    }

    private Optional<Image> own(Header header, String written, String alt, Route route) {
        Optional<Measured> file = pictures.at(route);
        if (file.isEmpty()) {
            tell(check.pictures(), header, "the picture '" + written + "' is a page", "name the picture's own file");
            return Optional.empty();
        }
        if (file.get().size().isEmpty()) {
            String what = "the picture '" + written + "' is broken, or is none that browsers show";
            tell(check.pictures(), header, what, "save it again as PNG or JPEG");
        }
        Preview.fault(written, file.get())
                .ifPresent(fault -> tell(
                        fault.refused() ? check.preview() : check.preview().mild(), header, fault.what(), fault.fix()));
        return Optional.of(new Image(index.href(route), alt, file.get().size()));
    }

    private Optional<String> elsewhere(Header header, String written, Optional<String> resolved) {
        Optional<String> src = resolved.filter(url -> WEB.matcher(url).matches() || url.startsWith("/"));
        if (src.isEmpty()) {
            tell(
                    check.pictures(),
                    header,
                    "the picture '" + written + "' does not exist",
                    "put it beside the text, or write its path from the site's root");
        } else if (WEB.matcher(written).matches() && !index.isLoadable(written)) {
            tell(
                    check.elsewhere(),
                    header,
                    "the picture '" + written
                            + "' is on another site, which would learn of each reader, so browsers are told not to load it",
                    "keep a copy with the blog and show that, or name the site below 'load-from' in site.yaml");
        }
        return src;
    }

    private void tell(SiteConfig.Weight weight, Header header, String what, String fix) {
        findings.add(weight, header, header.found(Key.IMAGE, what, fix));
    }
}
