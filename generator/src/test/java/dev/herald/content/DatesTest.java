package dev.herald.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.content.Dates.NoDateException;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    private final Dates dates = new Dates(ZoneId.of("Europe/Paris"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2012-01-05                          | 2012-01-05T00:00+01:00[Europe/Paris]
            1850-06-01                          | 1850-06-01T00:00+00:09
            1850-06-01 10:00 Asia/Tokyo         | 1850-06-01T10:00+09:18
            2012-1-5                            | 2012-01-05T00:00+01:00[Europe/Paris]
            2012/01/05                          | 2012-01-05T00:00+01:00[Europe/Paris]
            2012-01-05T23:14                    | 2012-01-05T23:14+01:00[Europe/Paris]
            2012-01-05T9:14                     | 2012-01-05T09:14+01:00[Europe/Paris]
            2012-07-05 23:14:05                 | 2012-07-05T23:14:05+02:00[Europe/Paris]
            2012-01-05 23:14:05 -0500           | 2012-01-05T23:14:05-05:00
            2012-01-05 23:14:05 +09:00          | 2012-01-05T23:14:05+09:00
            2012-01-05 23:14:05 +09             | 2012-01-05T23:14:05+09:00
            2012-01-05T23:14:05.123456789Z      | 2012-01-05T23:14:05.123456789Z
            2012-01-05T23:14:05.5+01:00         | 2012-01-05T23:14:05.500+01:00
            2013-05-06 14:00:00 UTC             | 2013-05-06T14:00Z
            2013-05-06 14:00:00 PST             | 2013-05-06T14:00-08:00
            2013-05-06 14:00 Asia/Tokyo         | 2013-05-06T14:00+09:00[Asia/Tokyo]
            2023-01-29 18:30:22 2023 -0800      | 2023-01-29T18:30:22-08:00
            Tue, 05 May 2020 10:00:00 +0200     | 2020-05-05T10:00+02:00
            5 May 2020                          | 2020-05-05T00:00+02:00[Europe/Paris]
            May 5, 2020                         | 2020-05-05T00:00+02:00[Europe/Paris]
            May 5th, 2020 10:00:00              | 2020-05-05T10:00+02:00[Europe/Paris]
            """)
    void readsTheShapesOfRealBlogs(String written, String date) throws NoDateException {
        assertThat(dates.read(written)).hasToString(date);
    }

    @Test
    void saysWhyADateDoesNotExist() {
        assertThatThrownBy(() -> dates.read("2026-02-30")).hasMessage("the date 2026-02-30 does not exist");
        assertThatThrownBy(() -> dates.read("2026-02-30")).extracting("fix").isEqualTo("February 2026 has 28 days");
        assertThatThrownBy(() -> dates.read("2026-13-01"))
                .extracting("fix")
                .isEqualTo("the month is the second number, from 1 to 12");
        assertThatThrownBy(() -> dates.read("2026-01-01 25:00"))
                .hasMessage("the time of 2026-01-01 25:00 does not exist");
        assertThatThrownBy(() -> dates.read("2026-01-01 10:00 Europe/Pariss"))
                .hasMessage("the time zone of '2026-01-01 10:00 Europe/Pariss' does not exist");
        assertThatThrownBy(() -> dates.read("soon")).hasMessage("'soon' is not a date");
    }
}
