package dev.herald.meta;

import dev.herald.config.Author;
import dev.herald.config.SiteConfig;
import dev.herald.picture.Measured;
import dev.herald.picture.Pictures;
import dev.herald.picture.Preview;
import dev.herald.site.Addresses;
import dev.herald.site.Body;
import dev.herald.site.Image;
import dev.herald.site.Page;
import dev.herald.site.Page.TermPage;
import dev.herald.site.Post;
import dev.herald.site.Route;
import java.util.Optional;

/** The picture that stands for a page: that of its front matter, else the first of its text that every network shows large; for an author the portrait. */
record Illustration(SiteConfig config, Pictures pictures, Gallery gallery) {

    /** With its absolute address. */
    Optional<Image> of(Page page, Optional<Body> body) {
        String home = new Addresses(config).absolute(Route.HOME);
        Optional<Author> owner = page instanceof TermPage term ? term.author() : Optional.empty();
        return Standing.text(page)
                .flatMap(Post::image)
                .or(() -> body.flatMap(this::first))
                .map(image -> image.on(home))
                .or(() -> owner.flatMap(this::portrait))
                .filter(Image::isOnTheWeb);
    }

    private Optional<Image> first(Body body) {
        return body.pictures().stream().flatMap(image -> large(image).stream()).findFirst();
    }

    /** Nothing for what is no file of the blog, as nobody knows its size. */
    private Optional<Image> large(Image image) {
        Optional<Measured> file = Optional.of(image.src())
                .filter(src -> src.startsWith(config.basePath() + "/"))
                .flatMap(src -> pictures.at(src.substring(config.basePath().length())));
        return file.filter(measured -> Preview.fault(image.src(), measured).isEmpty())
                .flatMap(Measured::size)
                .map(size -> new Image(image.src(), image.alt(), Optional.of(size)));
    }

    private Optional<Image> portrait(Author author) {
        return author.picture().map(path -> gallery.picture(path, author.name()));
    }
}
