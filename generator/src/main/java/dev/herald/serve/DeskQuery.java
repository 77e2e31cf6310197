package dev.herald.serve;

import dev.herald.site.Addresses;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which texts a reader of the desk wants to see.
 *
 * @param words that must stand in title, file or address; "" for any
 * @param state nothing for any
 * @param page from 1
 */
record DeskQuery(String words, Optional<DeskState> state, int page) {

    /** @param query of an address, such as {@code state=draft&words=tide&page=2}; what is not understood counts for nothing */
    static DeskQuery of(String query) {
        Map<String, String> asked = new HashMap<>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            asked.put(parts[0], parts.length == 2 ? Addresses.decoded(parts[1].replace('+', ' ')) : "");
        }
        return new DeskQuery(
                asked.getOrDefault("words", "").strip(),
                Stream.of(DeskState.values())
                        .filter(state -> state.key().equals(asked.get("state")))
                        .findFirst(),
                page(asked.getOrDefault("page", "1")));
    }

    private static int page(String number) {
        return number.matches("[1-9]\\d{0,5}") ? Integer.parseInt(number) : 1;
    }

    DeskQuery with(Optional<DeskState> other) {
        return new DeskQuery(words, other, 1);
    }

    DeskQuery at(int number) {
        return new DeskQuery(words, state, number);
    }

    /** For a link: {@code ?state=draft&words=tide}; "?" for everything. */
    String address() {
        String address = state.map(one -> "&state=" + one.key()).orElse("")
                + (words.isEmpty() ? "" : "&words=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                + (page == 1 ? "" : "&page=" + page);
        return address.isEmpty() ? "?" : "?" + address.substring(1);
    }

    boolean means(DeskText text) {
        if (words.isEmpty()) {
            return true;
        }
        String all = text.title() + " " + text.file() + " "
                + text.post().map(post -> post.route().path()).orElse("");
        String lower = all.toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(lower::contains);
    }
}
