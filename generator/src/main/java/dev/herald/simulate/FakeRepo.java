package dev.herald.simulate;

import dev.herald.config.Value;
import dev.herald.simulate.Fake.Shown;
import dev.herald.site.JsonText;
import dev.herald.wording.Measure;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The records and pictures of a {@link FakePds}, with the limits of Bluesky's lexicons. */
final class FakeRepo {

    private static final String POST = "app.bsky.feed.post";
    private static final String TID = "[2-7a-j][2-7a-z]{12}";
    private static final int MOST_GRAPHEMES = 300;
    private static final int MOST_BYTES = 3000;
    private static final long MOST_BLOB = 1_000_000;

    /** @param content as plain values with sorted names */
    private record Entry(String cid, Map<String, Object> content) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Long> blobs = new ConcurrentHashMap<>();

    synchronized List<Shown> shown() {
        List<Shown> shown = new ArrayList<>();
        records(POST).forEach((uri, content) -> shown.add(new Shown(uri, String.valueOf(content.get("text")))));
        return shown;
    }

    synchronized Map<String, Map<String, Object>> records(String collection) {
        Map<String, Map<String, Object>> records = new LinkedHashMap<>();
        entries.forEach((uri, entry) -> {
            if (uri.contains("/" + collection + "/")) {
                records.put(uri, entry.content());
            }
        });
        return records;
    }

    Map<String, Object> upload(byte[] bytes, String type) {
        String cid = "bafkrei" + digest(bytes);
        blobs.put(cid, (long) bytes.length);
        return Map.of("$type", "blob", "ref", Map.of("$link", cid), "mimeType", type, "size", bytes.length);
    }

    synchronized Reply put(String did, Call call) {
        Value.Fields input = call.json();
        Map<String, Object> content = sorted(record(input));
        Optional<Reply> fault = fault(did, input, content);
        if (fault.isPresent()) {
            return fault.get();
        }
        String uri = uri(input);
        Entry entry = new Entry("bafyrei" + digest(JsonText.of(content)), content);
        Optional<Entry> old = Optional.ofNullable(entries.get(uri));
        if (old.filter(entry::equals).isPresent()) {
            return Reply.json(200, said(uri, entry));
        }
        boolean onlyNew = input.get("swapRecord").isPresent()
                && FakePds.text(input, "swapRecord").isEmpty();
        if (onlyNew && old.isPresent()) {
            return FakePds.fault(
                    400, "InvalidSwap", "Record was at " + old.get().cid());
        }
        entries.put(uri, entry);
        Map<String, Object> said = said(uri, entry);
        said.put("commit", Map.of("cid", entry.cid(), "rev", "3lf2aaaaaaa2a"));
        return Reply.json(200, said);
    }

    synchronized Reply delete(String did, Call call) {
        Value.Fields input = call.json();
        if (!FakePds.text(input, "repo").equals(did)) {
            return FakePds.fault(401, "AuthRequired", "Authentication Required");
        }
        Optional<Entry> gone = Optional.ofNullable(entries.remove(uri(input)));
        return Reply.json(200, gone.isPresent() ? Map.of("commit", Map.of("rev", "3lf2aaaaaaa2b")) : Map.of());
    }

    synchronized Reply get(Call call) {
        Map<String, String> query = call.query();
        String uri = "at://" + query.get("repo") + "/" + query.get("collection") + "/" + query.get("rkey");
        return Optional.ofNullable(entries.get(uri))
                .map(entry -> Reply.json(200, whole(uri, entry)))
                .orElseGet(() -> FakePds.fault(400, "RecordNotFound", "Could not locate record: " + uri));
    }

    synchronized Reply list(Call call) {
        String start = "at://" + call.query().get("repo") + "/" + call.query().get("collection") + "/";
        List<Map<String, Object>> records = entries.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(start))
                .sorted(Map.Entry.<String, Entry>comparingByKey(Comparator.reverseOrder()))
                .map(entry -> whole(entry.getKey(), entry.getValue()))
                .toList();
        return Reply.json(200, Map.of("records", records));
    }

    private static Map<String, Object> said(String uri, Entry entry) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("uri", uri);
        said.put("cid", entry.cid());
        return said;
    }

    private static Map<String, Object> whole(String uri, Entry entry) {
        Map<String, Object> whole = said(uri, entry);
        whole.put("value", entry.content());
        return whole;
    }

    private static String uri(Value.Fields input) {
        return "at://" + FakePds.text(input, "repo") + "/" + FakePds.text(input, "collection") + "/"
                + FakePds.text(input, "rkey");
    }

    private static Value.Fields record(Value.Fields input) {
        return (Value.Fields)
                input.get("record").filter(Value.Fields.class::isInstance).orElse(Value.Fields.NONE);
    }

    private Optional<Reply> fault(String did, Value.Fields input, Map<String, Object> content) {
        if (!FakePds.text(input, "repo").equals(did)) {
            return Optional.of(FakePds.fault(401, "AuthRequired", "Authentication Required"));
        }
        String key = FakePds.text(input, "rkey");
        if (!key.matches(TID)) {
            return invalid("Invalid record key for " + FakePds.text(input, "collection")
                    + ": Invalid TID string (got \"" + key + "\") at $");
        }
        Optional<Reply> fault = FakePds.text(input, "collection").equals(POST) ? post(content) : Optional.empty();
        return fault.or(() -> blobs(content));
    }

    private static Optional<Reply> post(Map<String, Object> content) {
        String text = String.valueOf(content.getOrDefault("text", ""));
        if (Measure.bytes(text) > MOST_BYTES) {
            return tooBig("string", MOST_BYTES, Measure.bytes(text));
        }
        if (Measure.graphemes(text) > MOST_GRAPHEMES) {
            return tooBig("grapheme", MOST_GRAPHEMES, Measure.graphemes(text));
        }
        return time(content.get("createdAt"));
    }

    private static Optional<Reply> tooBig(String what, int most, int got) {
        return invalid("Invalid " + POST + " record: " + what + " too big (maximum " + most + ", got " + got
                + ") at $.record.text");
    }

    private static Optional<Reply> time(Object createdAt) {
        if (createdAt == null) {
            return invalid("Invalid " + POST + " record: Missing required key \"createdAt\" at $.record");
        }
        try {
            OffsetDateTime.parse(createdAt.toString());
            return Optional.empty();
        } catch (DateTimeException wrong) {
            return invalid("Invalid " + POST + " record: Invalid datetime (got \"" + createdAt + "\") at $.record");
        }
    }

    private Optional<Reply> blobs(Object content) {
        if (content instanceof Map<?, ?> map && "blob".equals(map.get("$type"))) {
            return blob(String.valueOf(((Map<?, ?>) map.get("ref")).get("$link")));
        }
        Collection<?> below = content instanceof Map<?, ?> map
                ? map.values()
                : content instanceof Collection<?> items ? items : List.of();
        return below.stream().flatMap(one -> blobs(one).stream()).findFirst();
    }

    private Optional<Reply> blob(String cid) {
        Optional<Long> size = Optional.ofNullable(blobs.get(cid));
        if (size.isEmpty()) {
            return Optional.of(FakePds.fault(400, "BlobNotFound", "Could not find blob: " + cid));
        }
        return size.filter(bytes -> bytes > MOST_BLOB)
                .flatMap(bytes -> invalid("blob too big (maximum " + MOST_BLOB + ", got " + bytes + ")"));
    }

    private static Optional<Reply> invalid(String message) {
        return Optional.of(FakePds.fault(400, "InvalidRequest", message));
    }

    private static Map<String, Object> sorted(Value.Fields fields) {
        Map<String, Object> sorted = new TreeMap<>();
        fields.fields().forEach((name, field) -> sorted.put(name, sorted(field.value())));
        return sorted;
    }

    private static Object sorted(Value value) {
        if (value instanceof Value.Fields fields) {
            return sorted(fields);
        }
        return value instanceof Value.Items items
                ? items.items().stream().map(FakeRepo::sorted).toList()
                : value.plain();
    }

    static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** 52 characters of the alphabet of CIDs. */
    private static String digest(byte[] bytes) {
        try {
            BigInteger number =
                    new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(bytes));
            StringBuilder digits = new StringBuilder();
            for (int index = 0; index < 52; index++) {
                digits.append("abcdefghijklmnopqrstuvwxyz234567"
                        .charAt(number.shiftRight(index * 5).intValue() & 31));
            }
            return digits.toString();
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never); // every JDK has it
        }
    }
}
