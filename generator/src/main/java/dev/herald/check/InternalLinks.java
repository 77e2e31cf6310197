package dev.herald.check;

import dev.herald.config.SiteConfig;
import dev.herald.output.HtmlPages.PostLinks;
import dev.herald.problem.Problem;
import dev.herald.site.Body.Link;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Links from a text to an address of the site that the site does not have. */
public final class InternalLinks {

    private final String site;
    private final String base;
    private final Set<String> files;

    /** @param files of the site, below its folder */
    public InternalLinks(SiteConfig config, Set<String> files) {
        this.site = config.url().toString();
        this.base = config.basePath() + "/";
        this.files = files;
    }

    /** Every link of these texts that leads nowhere. */
    public List<Problem> broken(List<PostLinks> texts) {
        return texts.stream().flatMap(text -> broken(text).stream()).toList();
    }

    private List<Problem> broken(PostLinks text) {
        return text.links().stream()
                .filter(link -> path(link.url()).filter(path -> !exists(path)).isPresent())
                .map(link -> problem(text, link))
                .toList();
    }

    private static Problem problem(PostLinks text, Link link) {
        return Problem.error(
                text.post().file(),
                link.line(),
                "the link '" + link.url() + "' leads nowhere on this site",
                "mend the address, or link the post's Markdown file");
    }

    /** The part of an address below the site's own folder, decoded; nothing for addresses elsewhere. */
    private Optional<String> path(String url) {
        String local = url.startsWith(site + "/") ? base + url.substring(site.length() + 1) : url;
        if (!local.startsWith(base) || local.startsWith("//")) {
            return Optional.empty();
        }
        String path = local.substring(base.length()).replaceAll("[?#].*", "");
        try {
            return Optional.of(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            return Optional.of(path);
        }
    }

    /** A host answers for a folder with its {@code index.html}, and for a folder without its slash too. */
    private boolean exists(String decoded) {
        String path = Normalizer.normalize(decoded, Normalizer.Form.NFC);
        if (path.isEmpty() || path.endsWith("/")) {
            return files.contains(path + "index.html");
        }
        return files.contains(path) || files.contains(path + "/index.html") || files.contains(path + ".html");
    }
}
