package dev.herald.check;

import dev.herald.config.Markup;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the blog and its authors say of themselves, where it is not plain text. */
public final class Descriptions {

    private Descriptions() {}

    /** The description of the blog and each author's bio that has HTML in it. */
    public static List<Problem> withHtml(SiteConfig config) {
        Stream<Problem> bios = config.authors().stream()
                .flatMap(author -> problem(config, "authors." + author.id() + ".bio", author.bio()).stream());
        return Stream.concat(problem(config, "description", config.description()).stream(), bios)
                .toList();
    }

    private static Optional<Problem> problem(SiteConfig config, String setting, Optional<String> text) {
        return text.flatMap(Markup::without)
                .map(plain -> Problem.error(
                        SiteFile.NAME,
                        config.line(setting),
                        "'" + setting + "' has HTML in it",
                        "write plain text: '" + plain + "'"));
    }
}
