package dev.herald;

import dev.herald.channel.Channel;
import dev.herald.content.Absence;
import dev.herald.content.Content.Skipped;
import dev.herald.content.Content.Source;
import dev.herald.ledger.Entry;
import dev.herald.ledger.State;
import dev.herald.serve.DeskState;
import dev.herald.serve.DeskText;
import dev.herald.serve.DeskTold;
import dev.herald.site.Post;
import dev.herald.site.Route;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every text of a blog with its state and what became of it on each channel. */
final class DeskTexts {

    private final ZoneId zone;
    private final Instant today;
    private final List<String> channels;
    private final Map<String, Skipped> skipped;
    private final Map<String, List<Entry>> told = new HashMap<>(); // by what the ledger calls a post

    private DeskTexts(Arranged usual, List<Entry> ledger, Instant now) {
        this.zone = usual.config().timezone();
        this.today = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
        this.channels = usual.channels().stream().map(Channel::name).toList();
        this.skipped = usual.content().skipped().stream()
                .collect(Collectors.toMap(Skipped::file, file -> file, (first, second) -> first, TreeMap::new));
        ledger.forEach(entry -> entry.posts()
                .forEach(post ->
                        told.computeIfAbsent(post, absent -> new ArrayList<>()).add(entry)));
    }

    /**
     * The texts, in no promised order.
     *
     * @param whole the blog with drafts and with what is not due yet
     * @param usual the blog as it is published now
     * @param now when both were read
     */
    static List<DeskText> of(Arranged whole, Arranged usual, List<Entry> ledger, Instant now) {
        DeskTexts texts = new DeskTexts(usual, ledger, now);
        List<Source> sources = Stream.of(
                        whole.content().posts(), whole.content().pages())
                .flatMap(List::stream)
                .toList();
        Set<String> files = sources.stream().map(source -> source.post().file()).collect(Collectors.toSet());
        Stream<DeskText> there = sources.stream().map(source -> texts.text(source.post()));
        Stream<DeskText> gone = texts.skipped.values().stream()
                .filter(file -> !files.contains(file.file()))
                .map(texts::gone);
        return Stream.concat(there, gone).toList();
    }

    private DeskText text(Post post) {
        Optional<Skipped> why = Optional.ofNullable(skipped.get(post.file()));
        DeskState state = why.map(DeskTexts::state).orElse(DeskState.PUBLISHED);
        Optional<ZonedDateTime> date =
                why.flatMap(Skipped::absence).map(Absence::date).or(post::date);
        Optional<ZonedDateTime> stated = date.filter(day -> state != DeskState.DRAFT || !isMadeUp(day));
        return new DeskText(post.file(), Optional.of(post), state, because(state, why), stated, told(post));
    }

    /** A draft without a date gets the day on which it is read. */
    private boolean isMadeUp(ZonedDateTime day) {
        return day.toInstant().equals(today);
    }

    private DeskText gone(Skipped file) {
        DeskState state = state(file);
        Optional<ZonedDateTime> date = file.absence().map(Absence::date);
        return new DeskText(file.file(), Optional.empty(), state, because(state, Optional.of(file)), date, List.of());
    }

    private static DeskState state(Skipped file) {
        return file.absence()
                .map(absence -> absence.kind() == Absence.Kind.FUTURE ? DeskState.SCHEDULED : DeskState.EXPIRED)
                .orElse(file.reason().equals("draft") ? DeskState.DRAFT : DeskState.LEFT_OUT);
    }

    /** Of drafts and of what is still to come the state says it all. */
    private static String because(DeskState state, Optional<Skipped> why) {
        boolean plain = state == DeskState.DRAFT || state == DeskState.SCHEDULED;
        return why.filter(file -> !plain).map(Skipped::reason).orElse("");
    }

    /** The last that happened on each channel, those of {@code site.yaml} first. */
    private List<DeskTold> told(Post post) {
        Map<String, Entry> last =
                new TreeMap<>(Comparator.comparing(this::place).thenComparing(channel -> channel));
        Stream.concat(
                        Stream.of(post.id(), post.route().path()),
                        post.aliases().stream().map(Route::path))
                .distinct()
                .flatMap(name -> told.getOrDefault(name, List.of()).stream())
                .filter(entry -> entry.state() != State.ADOPTED)
                .sorted(Comparator.comparing(Entry::round))
                .forEach(entry -> last.put(entry.channel(), entry));
        return last.values().stream().map(this::told).toList();
    }

    private int place(String channel) {
        int place = channels.indexOf(channel);
        return place < 0 ? channels.size() : place;
    }

    private DeskTold told(Entry entry) {
        return new DeskTold(
                entry.channel(),
                entry.state(),
                LocalDate.ofInstant(entry.triedAt(), zone),
                entry.receipt().flatMap(receipt -> receipt.url()),
                entry.reason());
    }
}
