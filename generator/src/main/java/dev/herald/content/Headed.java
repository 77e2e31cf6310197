package dev.herald.content;

import dev.herald.content.Content.Skipped;
import dev.herald.problem.Problem;
import dev.herald.site.Post.Kind;
import dev.herald.site.Route;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** What one file alone says; what needs the other files is still in its header. */
sealed interface Headed {

    Place place();

    List<Problem> problems();

    /** It has a place on the site. */
    record Read(
            Place place,
            Header header,
            int bodyLine,
            Kind kind,
            String title,
            Optional<ZonedDateTime> date,
            List<String> categories,
            Route route,
            List<Route> aliases)
            implements Headed {
        @Override
        public List<Problem> problems() {
            return header.problems();
        }

        Read with(Header other) {
            return new Read(place, other, bodyLine, kind, title, date, categories, route, aliases);
        }
    }

    /** It is left out on purpose. */
    record Left(Place place, Skipped skipped) implements Headed {
        @Override
        public List<Problem> problems() {
            return List.of();
        }
    }

    /** It cannot be read as far as its address. */
    record Broken(Place place, List<Problem> problems) implements Headed {}
}
