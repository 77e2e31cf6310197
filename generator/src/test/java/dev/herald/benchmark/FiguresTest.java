package dev.herald.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {

    private static final String RUNS = """
            cold,1000,herald,1,2.0,3.0,204800,2000,20000000
            cold,1000,hugo,1,4.0,9.0,409600,1500,10000000
            again,1000,herald,1,0.5,0.6,102400,2000,20000000
            cold,1000,herald,2,2.2,3.2,204800,2000,20000000
            cold,1000,hugo,2,5.5,8.0,409600,1500,10000000
            cold,1000,herald,3,2.1,3.1,204800,2000,20000000
            cold,1000,hugo,3,4.2,9.3,409600,1500,10000000
            """;

    @TempDir
    private Path temporary;

    private Runs runs(String lines) throws Exception {
        return Runs.read(Files.writeString(temporary.resolve("runs.csv"), lines));
    }

    @Test
    void tellsMediansWithTheirSpreadAndRatiosRoundByRound() throws Exception {
        assertThat(new Figures(runs(RUNS)).markdown()).isEqualTo("""
                        | 1,000 posts, into an empty folder | wall, s | CPU, s | memory, MB | files | MB | wall, times Herald's | CPU, times Herald's |
                        |:--|--:|--:|--:|--:|--:|--:|--:|
                        | Herald, `java -jar` | 2.10 (2.00–2.20) | 3.10 (3.00–3.20) | 200 | 2,000 | 20.0 | 1.00 | 1.00 |
                        | Hugo | 4.20 (4.00–5.50) | 9.00 (8.00–9.30) | 400 | 1,500 | 10.0 | 2.00 (2.00–2.50) | 3.00 (2.50–3.00) |

                        | 1,000 posts, again, nothing changed | wall, s | CPU, s | memory, MB | files | MB | wall, times Herald's | CPU, times Herald's |
                        |:--|--:|--:|--:|--:|--:|--:|--:|
                        | Herald, `java -jar` | 0.50 | 0.60 | 100 | 2,000 | 20.0 | 1.00 | 1.00 |

                        | Herald's share of Hugo's cost | Herald | Hugo | wall | CPU | memory |
                        |:--|:--|:--|--:|--:|--:|
                        | 1,000 posts, into an empty folder | `java -jar` | highlighting | 0.50 (0.40–0.50) | 0.33 (0.33–0.40) | 0.50 |
                        """);
    }

    @Test
    void drawsCostAgainstTheSizeOfTheBlog() throws Exception {
        Runs runs = runs("""
                cold,100,herald-prepared,1,0.5,1,1,1,1
                cold,100,hugo,1,0.4,1,1,1,1
                cold,1000,herald-prepared,1,2.0,1,1,1,1
                cold,1000,hugo,1,3.0,1,1,1,1
                """);

        String picture = new Plot(runs).svg();

        assertThat(picture)
                .contains("Herald: 0.50 s for 100, 2.00 s for 1,000. Hugo: 0.40 s for 100, 3.00 s for 1,000.")
                .contains("@media (prefers-color-scheme: dark)")
                .contains("<path d=\"M74.0 266.0 L344.0 194.0\"/>"); // 0.5 and 2 of 5 seconds, at 100 and 1,000 posts
    }
}
