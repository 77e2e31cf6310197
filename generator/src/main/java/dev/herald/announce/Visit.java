package dev.herald.announce;

import dev.herald.http.Answer;
import dev.herald.http.Http;
import dev.herald.http.Request;
import dev.herald.http.Trouble;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** A walk to an address as a reader's browser does it, past caches that may be asked to look again; it ends at the first answer that leads nowhere else. */
record Visit(Http http, String accept) {

    private static final int MOST_STEPS = 5;
    private static final Set<Integer> LEADING = Set.of(301, 302, 303, 307, 308);

    /** Whether a step is walked. */
    interface Path {
        boolean goes(URI from, URI to);
    }

    /**
     * Where a walk ended.
     *
     * @param answer the last; it leads on if the path did not allow the step
     * @param next where it leads
     */
    record End(Answer answer, Optional<URI> next) {}

    /** @throws Trouble if there is no answer */
    End from(URI address, Path path) {
        URI at = address;
        Answer answer = look(at);
        Optional<URI> next = next(answer);
        for (int step = 0; step < MOST_STEPS && next.isPresent() && path.goes(at, next.get()); step++) {
            at = next.get();
            answer = look(at);
            next = next(answer);
        }
        return new End(answer, next);
    }

    private Answer look(URI address) {
        return http.ask(Request.get(address.toString())
                .header("Accept", accept)
                .header("Cache-Control", "no-cache")); // asks caches to look again; readers' copies stay as they are
    }

    private static Optional<URI> next(Answer answer) {
        return LEADING.contains(answer.status())
                ? answer.header("Location").flatMap(to -> next(answer, to))
                : Optional.empty();
    }

    private static Optional<URI> next(Answer answer, String location) {
        try {
            return Optional.of(answer.asked().resolve(location.split("#", 2)[0]));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
