package dev.herald;

import dev.herald.announce.Outcome;
import dev.herald.report.Told;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells what a simulation does, under the moments at which it does it. */
public final class Diary implements Simulation.Listener {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm VV", Locale.ENGLISH);

    private final Consumer<String> lines;
    private Optional<String> heading = Optional.empty();

    public Diary(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void at(ZonedDateTime moment) {
        heading = Optional.of(MOMENT.format(moment));
    }

    @Override
    public void done(Outcome outcome) {
        heading.ifPresent(lines);
        heading = Optional.empty();
        lines.accept("  " + Told.line(outcome));
    }
}
