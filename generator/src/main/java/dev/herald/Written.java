package dev.herald;

import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.scaffold.Asked;
import dev.herald.scaffold.NewText;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A new text in a blog.
 *
 * @param path the file
 * @param warnings what the build will tell of it
 * @param lines what to do next
 */
public record Written(Path path, List<Problem> warnings, List<String> lines) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm VV", Locale.ROOT);

    public Written {
        warnings = List.copyOf(warnings);
        lines = List.copyOf(lines);
    }

    /**
     * Writes what is asked for.
     *
     * @param site the blog's folder, with {@code site.yaml} in it
     * @param defaults what a POM or the like says, used where {@code site.yaml} is silent
     * @throws dev.herald.problem.SiteException if there is no blog, or such a text cannot be
     */
    public static Written of(Path site, SiteDefaults defaults, Asked asked, Instant now) {
        Problems problems = new Problems();
        SiteConfig config = SiteFile.read(site.toAbsolutePath(), defaults, problems);
        problems.throwIfErrors();
        NewText text = NewText.of(site.toAbsolutePath(), config, asked, now);
        text.write(site.toAbsolutePath());
        return new Written(site.resolve(text.file()), text.warnings(), lines(config, asked, text, now));
    }

    private static List<String> lines(SiteConfig config, Asked asked, NewText text, Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add("Write below its head. Its address will be " + config.url()
                + text.route().encoded());
        text.date()
                .filter(date -> date.toInstant().isAfter(now))
                .ifPresent(date -> lines.add("No build publishes it before " + MOMENT.format(date)));
        if (asked.state() == Asked.State.DRAFT) {
            lines.add("It is a draft: only a preview, or a build with drafts, shows it");
        }
        return lines;
    }
}
