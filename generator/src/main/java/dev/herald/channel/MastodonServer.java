package dev.herald.channel;

import dev.herald.config.Secret;
import dev.herald.http.Answer;
import dev.herald.http.Request;
import dev.herald.http.Trouble;
import dev.herald.http.Trouble.Means;
import java.net.URI;
import java.util.Set;

/**
 * A server that is asked with an account's token.
 *
 * @param url without a slash at its end
 */
record MastodonServer(String url, Secret token, Line line) {

    private static final Set<Integer> NO_API = Set.of(301, 302, 303, 307, 308, 404, 405, 410, 501);

    Request request(String method, String path) {
        return Request.of(method, url + path);
    }

    Answer ask(Request request) {
        return line.http().ask(request.bearer(line.secret(token)));
    }

    Answer tell(Request request) {
        return line.http().tell(request.bearer(line.secret(token)));
    }

    /** What the server answers at a path that every such server has. */
    Answer get(String path) {
        return required(ask(request("GET", path)));
    }

    String host() {
        return URI.create(url).getHost();
    }

    /**
     * The answer, if the server said yes.
     *
     * @throws Trouble with what the answer means; where no such server answers, the channel's settings are wrong, and not the message
     */
    Answer required(Answer answer) {
        if (answer.status() == 422 && answer.text().isBlank()) { // snac2's words for a token that it does not know
            throw new Trouble(
                    Means.NO_RIGHT,
                    answer.said() + " without a word: the token in " + token.name() + " is wrong or was taken back");
        }
        if (NO_API.contains(answer.status())) {
            throw new Trouble(
                    Means.NO_RIGHT,
                    answer.said() + "; is there a server with Mastodon's API at " + url
                            + ", and is that the 'server' of the channel?");
        }
        return answer.require();
    }
}
