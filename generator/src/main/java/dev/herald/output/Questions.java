package dev.herald.output;

import dev.herald.config.SiteConfig;
import dev.herald.output.AskedPrints.Wish;
import dev.herald.picture.Pictures;
import dev.herald.picture.Prints;
import dev.herald.site.Route;
import dev.herald.state.Asked;
import dev.herald.theme.Theme;
import java.util.List;
import java.util.Set;

/** Notes what pages ask for while they are made: prints and sizes of pictures, and parts of the whole site. Thread-safe. */
public final class Questions {

    private final String base;
    private final AskedPrints prints;
    private final Asked<Route> pictures = new Asked<>();
    private final Pictures measured;
    private final Theme theme;

    /**
     * @param theme asks for parts of the site, and for prints
     * @param prints of pictures
     * @param measured pictures
     */
    public Questions(SiteConfig config, Theme theme, Prints prints, Pictures measured) {
        this.base = config.basePath();
        this.prints = new AskedPrints(prints);
        this.measured = measured.telling(pictures::add);
        this.theme = theme.with(this.prints);
    }

    /** What a page asked for. */
    record Taken(Set<String> parts, Set<Route> pictures, Set<Wish> prints) {}

    public Prints prints() {
        return prints;
    }

    public Pictures pictures() {
        return measured;
    }

    public Theme theme() {
        return theme;
    }

    /** What this thread asked for since it was last asked that. */
    Taken taken() {
        Set<Wish> wishes = prints.taken();
        Set<Route> asked = pictures.taken();
        asked.addAll(routes(wishes.stream().map(Wish::src).toList()));
        return new Taken(theme.asked(), asked, wishes);
    }

    /** Where pictures lie that pages show, those of the site; sorted. */
    List<Route> routes(List<String> sources) {
        return sources.stream()
                .filter(src -> src.startsWith(base + "/"))
                .flatMap(src -> Pictures.route(src.substring(base.length()).split("[?#]", 2)[0]).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
