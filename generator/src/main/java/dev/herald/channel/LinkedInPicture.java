package dev.herald.channel;

import dev.herald.http.Answer;
import dev.herald.http.Request;
import dev.herald.http.Trouble;
import dev.herald.picture.Upload;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A picture on its way to LinkedIn: first a place for it is asked for, then its bytes are put there.
 *
 * @param owner who may use it
 * @param request for the place
 * @see <a href="https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/images-api">Images API</a>
 */
record LinkedInPicture(String owner, Supplier<Request> request) {

    private static final Pattern OWN = Pattern.compile("https://[a-z0-9.-]+\\.linkedin\\.com/");
    private static final int BYTES = 8_000_000;
    private static final int PIXELS = 36_152_319;

    /** Its URN, noted for later tries; nothing if there are no bytes of it. */
    Optional<String> upload(Picture picture, Line line) {
        Optional<Upload> upload = line.bytes(picture).flatMap(bytes -> Upload.of(bytes, BYTES, PIXELS));
        return upload.map(one -> upload(one, line));
    }

    private String upload(Upload upload, Line line) {
        Map<String, Object> wanted = Map.of("initializeUploadRequest", Map.of("owner", owner));
        Answer place = line.http().ask(request.get().json(wanted)).require();
        Optional<String> urn = place.json("value.image");
        Optional<URI> address = place.json("value.uploadUrl").flatMap(LinkedInPicture::itsOwn);
        if (urn.isEmpty() || address.isEmpty()) {
            throw new Trouble(Trouble.Means.AGAIN, "api.linkedin.com named no place for the picture");
        }
        put(upload, address.get(), line);
        line.note("image", urn.get());
        return urn.get();
    }

    private void put(Upload upload, URI address, Line line) {
        String bearer = request.get().headers().get("Authorization");
        line.http()
                .ask(Request.of("PUT", address.toString())
                        .header("Authorization", bearer)
                        .bytes(upload.bytes(), upload.type()))
                .require();
    }

    /** The token goes nowhere else. */
    private static Optional<URI> itsOwn(String address) {
        return OWN.matcher(address).lookingAt() ? WebAddress.of(address) : Optional.empty();
    }
}
