package dev.herald.announce;

import dev.herald.http.Answer;
import dev.herald.http.Http;
import dev.herald.http.Trouble;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** A look at the picture that a page names for previews. */
record PictureLook(Http http, String page, String picture) {

    /** Why no preview would show it; nothing if all is well. */
    Optional<String> fault() {
        try {
            return fault(new Visit(http, "image/*")
                    .from(URI.create(picture), (from, to) -> to.getHost() != null)
                    .answer());
        } catch (Trouble trouble) {
            return Optional.of(named() + " cannot be had: " + trouble.getMessage());
        } catch (IllegalArgumentException noAddress) {
            return Optional.of(named() + " is no address");
        }
    }

    private Optional<String> fault(Answer answer) {
        if (answer.status() != 200) {
            return Optional.of(named()
                    + (answer.status() == 404 ? " is not there: it answers " : " cannot be had: it answers ")
                    + answer.status());
        }
        String type = answer.header("Content-Type").orElse("");
        return type.toLowerCase(Locale.ROOT).startsWith("image/")
                ? Optional.empty()
                : Optional.of(named() + " is no picture, but " + (type.isEmpty() ? "of no type" : type));
    }

    private String named() {
        return "the og:image of " + page + ", " + picture + ",";
    }
}
