package dev.herald.channel;

import dev.herald.config.Value;
import dev.herald.http.Answer;
import dev.herald.site.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The records of an account on Bluesky (lexicons {@code com.atproto.repo.*}). */
record Repo(Pds pds, Line line) {

    private static final String PUT = "com.atproto.repo.putRecord";

    /**
     * A record as others name it (lexicon {@code com.atproto.repo.strongRef}).
     *
     * @param cid of its content
     */
    record Ref(String uri, String cid) {

        /** Of a note: both with a blank between them. */
        static Ref of(String noted) {
            String[] parts = noted.split(" ", 2);
            return new Ref(parts[0], parts[1]);
        }

        String key() {
            return uri.substring(uri.lastIndexOf('/') + 1);
        }

        Map<String, Object> json() {
            return members("uri", uri, "cid", cid);
        }

        @Override
        public String toString() {
            return uri + " " + cid;
        }
    }

    /** Values by their names, in this order. */
    static Map<String, Object> members(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            members.put((String) namesAndValues[index], namesAndValues[index + 1]);
        }
        return members;
    }

    String uri(String collection, String key) {
        return "at://" + pds.did(line) + "/" + collection + "/" + key;
    }

    /** Writes a record, whatever was there; the same content once more changes nothing. */
    Ref put(String collection, String key, Map<String, Object> content) {
        Map<String, Object> input = place(collection, key);
        input.put("record", content);
        Answer answer = Pds.required(pds.ask(PUT, input, line));
        return ref(answer, uri(collection, key));
    }

    /** Writes a record that people see, if there is none yet or the same: else the server answers {@code InvalidSwap}. */
    Answer create(String collection, String key, Map<String, Object> content) {
        Map<String, Object> input = place(collection, key);
        input.put("swapRecord", JsonText.NULL);
        input.put("record", content);
        return pds.tell(PUT, input, line);
    }

    /** What the server answers of a record; nothing if there is none. */
    Optional<Answer> get(String collection, String key) {
        Map<String, String> place = Map.of("repo", pds.did(line), "collection", collection, "rkey", key);
        Answer answer = pds.query("com.atproto.repo.getRecord", place, line);
        return Pds.error(answer).equals("RecordNotFound") ? Optional.empty() : Optional.of(Pds.required(answer));
    }

    /** Deletes a record that people see; one that is gone already is well. */
    void delete(String collection, String key) {
        Pds.required(pds.tell("com.atproto.repo.deleteRecord", place(collection, key), line));
    }

    /** @param uri of the record, for a server that forgets to say it */
    static Ref ref(Answer answer, String uri) {
        return new Ref(answer.json("uri").orElse(uri), answer.json("cid").orElse(""));
    }

    /** What a record that was found says. */
    static Value value(Answer found) {
        return found.value("value").orElse(Value.Fields.NONE);
    }

    private Map<String, Object> place(String collection, String key) {
        return members("repo", pds.did(line), "collection", collection, "rkey", key);
    }
}
