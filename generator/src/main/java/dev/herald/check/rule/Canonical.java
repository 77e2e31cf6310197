package dev.herald.check.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The address under which a page wants to be known (RFC 6596): one, whole, and that of a page which is there and says the same of itself. */
final class Canonical implements SiteRule {

    @Override
    public String name() {
        return "canonical";
    }

    @Override
    public String wants() {
        return "Each page names one canonical address, which is there and names itself";
    }

    @Override
    public void look(Whole site, Consumer<Flaw> found) {
        site.leaves().stream()
                .filter(leaf -> leaf.role() == Sheet.Role.PAGE && !leaf.hidden())
                .forEach(leaf -> fault(leaf, site)
                        .ifPresent(what -> found.accept(Flaw.on(
                                leaf.route(),
                                leaf.canonicals().stream().findFirst().orElse(""),
                                what,
                                "let the page name its own address, or that of the original"))));
    }

    private static Optional<String> fault(Leaf leaf, Whole site) {
        List<String> canonicals = leaf.canonicals();
        if (canonicals.isEmpty()) {
            return Optional.of("the page names no canonical address");
        }
        if (canonicals.size() > 1) {
            return Optional.of(
                    "the page names " + canonicals.size() + " canonical addresses, and search engines take none");
        }
        String url = canonicals.get(0);
        if (!url.matches("(?i)https?://[^/]+.*")) {
            return Optional.of("its canonical address '" + url + "' is not a whole address");
        }
        return site.ground().target(leaf.address(), url) instanceof Target.Inside inside
                ? inside(leaf, url, inside, site)
                : Optional.empty();
    }

    private static Optional<String> inside(Leaf leaf, String url, Target.Inside target, Whole site) {
        Optional<Leaf> other = target.route().flatMap(site::at);
        if (other.isEmpty()) {
            return Optional.of("its canonical address " + url + " is none of the site's pages");
        }
        if (other.get().role() == Sheet.Role.REDIRECT) {
            return Optional.of("its canonical address " + url + " leads on to another");
        }
        if (other.get().hidden()) {
            return Optional.of(
                    "its canonical address " + url + " is that of a page which search engines shall leave out");
        }
        boolean chain = !other.get().canonicals().equals(leaf.canonicals());
        return chain ? Optional.of("its canonical page " + url + " names another one itself") : Optional.empty();
    }
}
