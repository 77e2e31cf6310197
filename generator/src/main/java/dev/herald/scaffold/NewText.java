package dev.herald.scaffold;

import dev.herald.config.Language;
import dev.herald.config.SiteConfig;
import dev.herald.content.Dates;
import dev.herald.content.Slug;
import dev.herald.content.Trial;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import dev.herald.site.Post.Kind;
import dev.herald.site.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A text for a writer to go on with, which the build takes as it is.
 *
 * @param file relative to the blog, with {@code /}
 * @param date from when on it is published; nothing for a page
 * @param warnings what the build would tell of it
 */
public record NewText(String file, String text, Route route, Optional<ZonedDateTime> date, List<Problem> warnings) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    public NewText {
        warnings = List.copyOf(warnings);
    }

    /**
     * Makes a text, and reads it as the build would.
     *
     * @param now its date unless it names one, in the blog's zone and whole minutes
     * @throws SiteException if something that was asked for cannot be, or the blog has such a text already
     */
    public static NewText of(Path blog, SiteConfig config, Asked asked, Instant now) {
        ZonedDateTime date = asked.date()
                .map(written -> Dates.asked(written, config.timezone()))
                .orElse(now.atZone(config.timezone()).truncatedTo(ChronoUnit.MINUTES));
        String slug = asked.slug().map(Slug::of).orElseGet(() -> FileStem.slug(asked.title()));
        Optional<Locale> language = asked.language().map(NewText::language);
        String file = new Berth(blog, config).file(asked, slug, date.withZoneSameInstant(config.timezone()), language);
        requireFree(blog, file);
        TextPattern pattern = TextPattern.of(blog, config.content().layout(), asked.kind());
        boolean dated = asked.kind() == Kind.POST || asked.date().isPresent();
        String text = pattern.filled(values(config, asked, slug, dated ? written(asked, date) : "", language));
        Trial trial = Trial.of(blog, config, file, text);
        new Promise(pattern, asked, dated ? Optional.of(date) : Optional.empty(), language).check(trial);
        return new NewText(
                file,
                text,
                trial.route(),
                trial.date(),
                trial.problems().stream().map(pattern::own).toList());
    }

    private static void requireFree(Path blog, String file) {
        if (Files.exists(blog.resolve(file))) {
            throw new SiteException(there(file));
        }
    }

    private static Problem there(String file) {
        return Problem.error(file, 0, "this file is there already", "open it, or choose another title or slug");
    }

    private static Locale language(String tag) {
        return Language.of(tag)
                .orElseThrow(() -> new SiteException(
                        Problem.error("language", 0, "'" + tag + "' is not a language", Language.FIX)));
    }

    /** A day stays a day: it begins at midnight of the blog's zone. */
    private static String written(Asked asked, ZonedDateTime date) {
        boolean day = asked.date().filter(text -> !text.contains(":")).isPresent();
        return day ? date.toLocalDate().toString() : MINUTE.format(date);
    }

    private static Map<String, NewValue> values(
            SiteConfig config, Asked asked, String slug, String date, Optional<Locale> language) {
        return Map.of(
                "title",
                NewValue.text(asked.title()),
                "slug",
                NewValue.text(slug),
                "date",
                NewValue.bare(date),
                "author",
                NewValue.text(asked.author().map(name -> id(config, name)).orElse("")),
                "tags",
                NewValue.list(asked.tags()),
                "language",
                NewValue.text(language.map(Locale::toLanguageTag).orElse("")),
                "draft",
                NewValue.bare(asked.state() == Asked.State.DRAFT ? "true" : ""));
    }

    private static String id(SiteConfig config, String name) {
        return config.authors().stream()
                .filter(author -> author.id().equals(name) || author.name().equals(name))
                .map(author -> author.id())
                .findFirst()
                .orElse(name);
    }

    /**
     * Writes it; returns the file.
     *
     * @throws SiteException if there is such a file already, or it cannot be written
     */
    public Path write(Path blog) {
        Path path = blog.resolve(file);
        try {
            Files.createDirectories(path.getParent());
            return Files.writeString(path, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            throw new SiteException(there(file));
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot write " + file + ": " + fault.getMessage(), fault);
        }
    }
}
