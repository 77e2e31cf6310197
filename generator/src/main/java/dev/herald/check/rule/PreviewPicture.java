package dev.herald.check.rule;

import dev.herald.config.SiteConfig.Checks;
import dev.herald.config.SiteConfig.Weight;
import dev.herald.picture.Measured;
import dev.herald.picture.Preview;
import dev.herald.site.Image.Size;
import java.util.Optional;
import java.util.function.Consumer;

/** The picture that networks show when somebody shares the page: there, whole, large enough, and as large as the page says. */
final class PreviewPicture implements PageRule {

    private static final String BEST = "use a PNG or JPEG of 1200x630 pixels";

    @Override
    public String name() {
        return "preview-picture";
    }

    @Override
    public String wants() {
        return "The picture that networks show is there, large enough, and as large as the page says";
    }

    @Override
    public Weight usual(Checks checks) {
        return checks.preview().mild();
    }

    @Override
    public void look(Sheet page, Consumer<Flaw> found) {
        page.meta("og:image")
                .ifPresent(url -> fault(page, url)
                        .ifPresent(fault -> found.accept(Flaw.on(page.route(), last(url), fault.what, fault.fix))));
    }

    private record Fault(String what, String fix) {}

    private static String last(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static Optional<Fault> fault(Sheet page, String url) {
        if (!url.matches("(?i)https?://.+")) {
            return Optional.of(new Fault(
                    "its og:image '" + url + "' is not a whole address, which networks need",
                    "write the whole address"));
        }
        if (!(page.ground().target(page.address(), url) instanceof Target.Inside target)) {
            return Optional.empty();
        }
        if (target.file().isEmpty()) {
            return Optional.of(new Fault("its og:image " + target.path() + " is not on the site", BEST));
        }
        Optional<Measured> measured = target.file().flatMap(page.ground()::measured);
        Optional<Size> size = measured.flatMap(Measured::size);
        if (size.isEmpty()) {
            return Optional.of(new Fault("its og:image " + target.path() + " is broken, or no picture", BEST));
        }
        return Preview.fault(target.path(), measured.get())
                .map(fault -> new Fault(fault.what(), fault.fix()))
                .or(() -> wrong(page, target.path(), size.get()));
    }

    private static Optional<Fault> wrong(Sheet page, String path, Size size) {
        String said = page.meta("og:image:width").orElse("" + size.width()) + "x"
                + page.meta("og:image:height").orElse("" + size.height());
        String real = size.width() + "x" + size.height();
        return said.equals(real)
                ? Optional.empty()
                : Optional.of(new Fault(
                        "its og:image " + path + " has " + real + " pixels, and the page says " + said,
                        "let the page say " + real));
    }
}
