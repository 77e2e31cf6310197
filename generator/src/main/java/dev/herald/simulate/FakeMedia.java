package dev.herald.simulate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pictures of a fake Mastodon. */
final class FakeMedia {

    private static final int LONGEST = 1500;
    private static final int MOST = 30; // in 30 minutes
    private static final Pattern FORM = Pattern.compile(
            "(?s)name=\"description\"\r\n\r\n(?<description>.*?)\r\n--.*name=\"file\"; filename=\"(?<name>[^\"]*)\"\r\n"
                    + "Content-Type: (?<type>[^\r]*)\r\n\r\n(?<file>.*)\r\n--[^\r]*--\r\n$");

    private final Map<String, Medium> media = new LinkedHashMap<>();

    private record Medium(byte[] file, String description, boolean ready) {}

    synchronized Reply upload(Call call, boolean slowly) {
        Matcher form = FORM.matcher(new String(call.body(), StandardCharsets.ISO_8859_1));
        if (!form.find()) {
            return error("Validation failed: File can't be blank");
        }
        byte[] file = form.group("file").getBytes(StandardCharsets.ISO_8859_1);
        String description =
                new String(form.group("description").getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        if (!form.group("type").startsWith("image/")) {
            return error("Validation failed: File content type is invalid");
        }
        if (description.codePointCount(0, description.length()) > LONGEST) {
            return error("Validation failed: Description is too long (maximum is 1500 characters)");
        }
        if (media.size() >= MOST) {
            return Reply.json(429, Map.of("error", "Too many requests"));
        }
        String id = String.valueOf(900 + media.size());
        media.put(id, new Medium(file, description, !slowly));
        return Reply.json(slowly ? 202 : 200, json(id));
    }

    /** Asked once, it is ready the next time. */
    synchronized Reply status(String id) {
        Medium medium = media.get(id);
        if (medium == null) {
            return Reply.json(404, Map.of("error", "Record not found"));
        }
        media.put(id, new Medium(medium.file, medium.description, true));
        return Reply.json(medium.ready ? 200 : 206, json(id));
    }

    /** What is wrong with pictures that a message wants to have. */
    synchronized Optional<String> fault(List<String> ids) {
        if (!media.keySet().containsAll(ids)) {
            return Optional.of("Media not found or already attached to another post");
        }
        return ids.stream().allMatch(id -> media.get(id).ready)
                ? Optional.empty()
                : Optional.of("Cannot attach files that have not finished processing. Try again in a moment!");
    }

    synchronized Map<String, Object> json(String id) {
        return Map.of("id", id, "type", "image", "description", media.get(id).description);
    }

    synchronized List<byte[]> files() {
        List<byte[]> files = new ArrayList<>();
        media.values().forEach(medium -> files.add(medium.file));
        return files;
    }

    private static Reply error(String text) {
        return Reply.json(422, Map.of("error", text));
    }
}
