package dev.herald.channel;

import dev.herald.config.Secret;
import dev.herald.config.Value;
import dev.herald.http.Answer;
import dev.herald.http.Request;
import dev.herald.http.Trouble;
import dev.herald.http.Trouble.Means;
import dev.herald.picture.Upload;
import dev.herald.share.Percent;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The server on which an account of Bluesky lives. Logs in when it is first needed and then no more, as the network allows few logins a day; what it gets
 * for that stays in memory. Thread-safe.
 */
final class Pds {

    private static final Set<String> NO_RIGHT = Set.of(
            "InvalidToken",
            "ExpiredToken",
            "AccountTakedown",
            "AccountSuspended",
            "AccountDeactivated",
            "InvalidScope");

    private static final String SESSION = "com.atproto.server.createSession";
    private static final String REFRESH = "com.atproto.server.refreshSession";

    private final String url;
    private final String handle;
    private final Secret password;
    private Optional<Session> session = Optional.empty();

    /** @param url without a slash at its end */
    Pds(String url, String handle, Secret password) {
        this.url = url;
        this.handle = handle;
        this.password = password;
    }

    /** Who is logged in, and with what. */
    private record Session(String did, String access, String refresh, Optional<String> loginsLeft) {
        @Override
        public String toString() {
            return "session of " + did; // and no token
        }
    }

    String url() {
        return url;
    }

    String handle() {
        return handle;
    }

    Secret password() {
        return password;
    }

    /** Whose account it is. */
    String did(Line line) {
        return session(line).did();
    }

    /** How many logins the server would still allow now, if it says so. */
    Optional<String> loginsLeft(Line line) {
        return session(line).loginsLeft();
    }

    /** Reads something; what the server answers, whatever it is. */
    Answer query(String method, Map<String, String> parameters, Line line) {
        String query = parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + Percent.encode(one.getValue()))
                .sorted()
                .collect(Collectors.joining("&"));
        return call(Request.get(address(method) + (query.isEmpty() ? "" : "?" + query)), false, line);
    }

    /** Does something that nobody sees, or that can be done twice. */
    Answer ask(String method, Object input, Line line) {
        return call(Request.post(address(method)).json(input), false, line);
    }

    /** Does something that people see. */
    Answer tell(String method, Object input, Line line) {
        return call(Request.post(address(method)).json(input), true, line);
    }

    /**
     * Lays a picture down, which goes away by itself if no record names it within minutes. The same bytes are the same picture.
     *
     * @return as a record names it
     */
    Map<String, Object> upload(Upload picture, Line line) {
        Request request = Request.post(address("com.atproto.repo.uploadBlob")).bytes(picture.bytes(), picture.type());
        Answer answer = required(call(request, false, line));
        return answer.value("blob")
                .filter(Value.Fields.class::isInstance)
                .map(blob -> ((Value.Fields) blob).plain())
                .orElseThrow(() -> answer.trouble(Means.AGAIN));
    }

    /**
     * The answer, if the server said yes.
     *
     * @throws Trouble with what the answer means; this server says with 400 much for which others have statuses
     */
    static Answer required(Answer answer) {
        String error = error(answer);
        if (!answer.isOk() && NO_RIGHT.contains(error)) {
            throw answer.trouble(Means.NO_RIGHT);
        }
        if (error.equals("BlobNotFound")) {
            throw answer.trouble(Means.AGAIN); // it was gone before a record named it: another try uploads it anew
        }
        return answer.require();
    }

    /** The name of a fault, such as {@code InvalidSwap}; "" for none. */
    static String error(Answer answer) {
        return answer.isOk() ? "" : answer.json("error").orElse("");
    }

    private String address(String method) {
        return url + "/xrpc/" + method;
    }

    private Answer call(Request request, boolean telling, Line line) {
        Session old = session(line);
        Answer answer = once(request, old, telling, line);
        return error(answer).equals("ExpiredToken") ? once(request, renewed(old, line), telling, line) : answer;
    }

    private static Answer once(Request request, Session session, boolean telling, Line line) {
        Request signed = request.bearer(session.access());
        return telling ? line.http().tell(signed) : line.http().ask(signed);
    }

    private synchronized Session session(Line line) {
        Session current = session.orElseGet(() -> login(line));
        session = Optional.of(current);
        learn(current, line);
        return current;
    }

    private synchronized Session renewed(Session old, Line line) {
        if (session.equals(Optional.of(old))) {
            session = Optional.of(refreshed(old, line).orElseGet(() -> login(line)));
        }
        return session(line);
    }

    /** Nothing if the old session cannot be carried on. */
    private Optional<Session> refreshed(Session old, Line line) {
        Answer answer = line.http().ask(Request.post(address(REFRESH)).bearer(old.refresh()));
        boolean ended = answer.status() == 401 || NO_RIGHT.contains(error(answer));
        return ended ? Optional.empty() : Optional.of(session(answer.require()));
    }

    private Session login(Line line) {
        Answer answer = line.http()
                .ask(Request.post(address(SESSION))
                        .json(Map.of("identifier", handle, "password", line.secret(password))));
        if (!answer.isOk() && answer.means() == Means.REFUSED) {
            throw answer.trouble(Means.NO_RIGHT);
        }
        return session(answer.require());
    }

    private static Session session(Answer answer) {
        return new Session(
                member("did", answer),
                member("accessJwt", answer),
                member("refreshJwt", answer),
                answer.header("RateLimit-Remaining"));
    }

    private static String member(String name, Answer answer) {
        return answer.json(name)
                .orElseThrow(() -> new Trouble(
                        Means.AGAIN,
                        answer.asked().getHost() + " answered " + answer.status() + " to a login without '" + name
                                + "'"));
    }

    private static void learn(Session session, Line line) {
        line.http().censor().learn(session.access(), "session of Bluesky");
        line.http().censor().learn(session.refresh(), "session of Bluesky");
    }
}
