package dev.herald.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.channel.Sample;
import dev.herald.plan.Timetable.Slot;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final String HOOK =
            "channels:\n  hook:\n    network: webhook\n    url: HOOK\n    timezone: Europe/Berlin\n";

    @Test
    void nineInTheMorningIsNineBeforeAndAfterTheClocksGoBack() {
        Timetable table = table("hours: 09:00-18:00");

        assertThat(first(table, "2026-10-23T20:00:00Z")).isEqualTo("2026-10-24T09:00+02:00[Europe/Berlin]");
        assertThat(first(table, "2026-10-24T20:00:00Z")).isEqualTo("2026-10-25T09:00+01:00[Europe/Berlin]");
    }

    @Test
    void aNightOfTwentyFiveHoursKeepsAGapOfADayAtTwentyFourHours() {
        Timetable table = table("hours: 00:00-24:00\n    gap: 1 d");

        Slot slot = table.first(Instant.parse("2026-10-24T16:00:00Z"), Optional.empty());

        assertThat(slot.at()).hasToString("2026-10-24T18:00+02:00[Europe/Berlin]");
        assertThat(table.after(slot).at()).hasToString("2026-10-25T17:00+01:00[Europe/Berlin]");
    }

    @Test
    void anHourThatTheClocksLeaveOutBeginsWhenTheyGoOn() {
        Timetable table = table("hours: 02:30-04:00");

        assertThat(first(table, "2026-03-29T00:00:00Z")).isEqualTo("2026-03-29T03:30+02:00[Europe/Berlin]");
    }

    @Test
    void anEveningLastsIntoTheNextDay() {
        Timetable table = table("hours: 20:00-02:00\n    days: fri");

        assertThat(first(table, "2026-11-21T00:59:00Z")).isEqualTo("2026-11-21T01:59+01:00[Europe/Berlin]");
        assertThat(first(table, "2026-11-21T01:00:00Z")).isEqualTo("2026-11-27T20:00+01:00[Europe/Berlin]");
    }

    @Test
    void theLastMinuteIsBeforeTheEnd() {
        Timetable table = table("hours: 9:00–17:00");

        assertThat(first(table, "2026-11-20T15:59:59Z")).isEqualTo("2026-11-20T16:59:59+01:00[Europe/Berlin]");
        assertThat(first(table, "2026-11-20T16:00:00Z")).isEqualTo("2026-11-21T09:00+01:00[Europe/Berlin]");
    }

    @Test
    void daysWithoutHoursAreWholeDaysOfTheChannelsZone() {
        Timetable table = table("days: [Mon, wednesday]");

        assertThat(first(table, "2026-11-22T22:59:00Z")).isEqualTo("2026-11-23T00:00+01:00[Europe/Berlin]");
        assertThat(first(table, "2026-11-22T23:01:00Z")).isEqualTo("2026-11-23T00:01+01:00[Europe/Berlin]");
        assertThat(first(table, "2026-11-23T23:00:00Z")).isEqualTo("2026-11-25T00:00+01:00[Europe/Berlin]");
    }

    private static Timetable table(String settings) {
        return new Timetable(Sample.channel(HOOK + "    " + settings + "\n").strategy(), ZoneId.of("UTC"));
    }

    private static String first(Timetable table, String now) {
        return table.first(Instant.parse(now), Optional.empty()).at().toString();
    }
}
