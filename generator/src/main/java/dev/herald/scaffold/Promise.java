package dev.herald.scaffold;

import dev.herald.config.Author;
import dev.herald.content.Trial;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;

/** That the text is what was asked for: a pattern of the blog's own may have no place for some of it. */
record Promise(TextPattern pattern, Asked asked, Optional<ZonedDateTime> date, Optional<Locale> language) {

    /** @throws dev.herald.problem.SiteException with all that is missing or wrong */
    void check(Trial trial) {
        Problems problems = new Problems();
        trial.problems().stream().filter(Problem::isError).map(pattern::own).forEach(problems::add);
        if (!problems.hasErrors()) {
            require(pattern.text().contains(":title") || trial.title().equals(asked.title()), "title", problems);
            require(trial.tags().containsAll(asked.tags()), "tags", problems);
            require(asked.author().isEmpty() || trial.authors().stream().anyMatch(this::isAsked), "author", problems);
            require(asked.state() == Asked.State.READY || trial.draft(), "draft", problems);
            require(language.isEmpty() || language.get().equals(trial.language()), "language", problems);
            require(date.isEmpty() || trial.date().filter(this::isDay).isPresent(), "date", problems);
            require(trial.kind() == asked.kind(), "date", problems); // without one, Hugo's posts are pages
        }
        problems.throwIfErrors();
    }

    private boolean isAsked(Author author) {
        return asked.author()
                .filter(name -> author.id().equals(name) || author.name().equals(name))
                .isPresent();
    }

    private boolean isDay(ZonedDateTime read) {
        return read.toLocalDate()
                .equals(date.orElseThrow().withZoneSameInstant(read.getZone()).toLocalDate());
    }

    private void require(boolean kept, String place, Problems problems) {
        if (!kept) {
            String setting = place.equals("language") ? "lang" : place;
            problems.error(
                    pattern.isOwn() ? pattern.file() : place,
                    0,
                    "it has no place for the " + place + " of the new text",
                    "write '" + setting + ": :" + place + "' into the head of the pattern");
        }
    }
}
