package dev.herald.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.twitter.twittertext.TwitterTextParser;
import dev.herald.channel.Channel;
import dev.herald.channel.Sample;
import dev.herald.channel.Scribble;
import dev.herald.channel.Story;
import dev.herald.site.Wishes.Telling;
import dev.herald.site.Wishes.Wish;
import dev.herald.wording.Part.Role;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every message, whatever somebody wrote and however a network counts. */
class WordingLawsTest {

    private static final int RUNS = 500;

    private static final List<String> TEMPLATES = List.of(
            "{title}\n\n{summary}\n\n{link}\n\n{tags}",
            "{title} {link} {tags}",
            "{summary}\nMore: {tags}\n{link}",
            "New by @ana@sea.org: {title} ({summary}) https://sea.org/about {link} #blog",
            "{link}");

    private static final Pattern WHOLE = Pattern.compile("https?://\\S+");
    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    /** How a network counts. */
    enum Count {
        GRAPHEMES,
        BYTES,
        MASTODON,
        X;

        int ours(List<Part> parts) {
            String text = Text.plain(parts);
            return switch (this) {
                case GRAPHEMES -> Measure.graphemes(text);
                case BYTES -> Measure.bytes(text);
                case MASTODON -> Measure.mastodon(text, 23);
                case X -> Measure.x(text);
            };
        }

        /** What somebody else counts; 0 where nobody else is at hand. */
        int theirs(List<Part> parts) {
            String text = Text.plain(parts);
            return switch (this) {
                case GRAPHEMES -> (int) GRAPHEME.matcher(text).results().count();
                case BYTES -> text.getBytes(StandardCharsets.UTF_8).length;
                case MASTODON -> 0;
                case X -> TwitterTextParser.parseTweet(text).weightedLength;
            };
        }
    }

    @ParameterizedTest
    @EnumSource(Count.class)
    void hold(Count count) {
        for (long seed = 0; seed < RUNS; seed++) {
            Scribble scribble = new Scribble(seed);
            Locale language = Locale.forLanguageTag(scribble.one(List.of("en", "ja", "th", "ar", "de")));
            int limit = scribble.number(20, 400);
            List<Part> whole = message(scribble);

            List<Part> fitted = Wording.fit(whole, count::ours, limit, language);

            String about =
                    "seed " + seed + ", limit " + limit + ": " + Text.plain(whole) + "\n---\n" + Text.plain(fitted);
            fits(fitted, count, limit, about);
            keepsLinksMentionsAndOwnWords(whole, fitted, about);
            keepsTheFirstTags(whole, fitted, about);
            keepsBeginnings(whole, fitted, about);
            assertThat(Text.plain(fitted))
                    .as(about)
                    .doesNotContain("\n\n\n")
                    .isEqualTo(Text.plain(fitted).strip());
            assertThat(Wording.fit(fitted, count::ours, limit, language))
                    .as(about)
                    .isEqualTo(fitted);
        }
    }

    private static List<Part> message(Scribble scribble) {
        Channel hook = Sample.channel("channels:\n  hook:\n    network: webhook\n    url: HOOK\n");
        Optional<String> template = Optional.of(scribble.one(TEMPLATES));
        Wish wish = new Wish(Telling.USUAL, template, Optional.empty(), Optional.empty(), Optional.empty());
        Story story = Sample.story("tide", scribble.text(25), scribble.text(80), "sea", "moon light", "お茶");
        return Sample.brief(hook, story, wish).parts("", 3);
    }

    private static void fits(List<Part> fitted, Count count, int limit, String about) {
        boolean nothingLeftToCut = words(fitted, Role.TITLE).isEmpty()
                && words(fitted, Role.SUMMARY).isEmpty();
        assertThat(count.ours(fitted) <= limit || nothingLeftToCut).as(about).isTrue();
        assertThat(count.theirs(fitted)).as(about).isLessThanOrEqualTo(count.ours(fitted));
    }

    private static void keepsLinksMentionsAndOwnWords(List<Part> whole, List<Part> fitted, String about) {
        assertThat(of(fitted, Part.Link.class)).as(about).isEqualTo(of(whole, Part.Link.class));
        assertThat(of(fitted, Part.Mention.class)).as(about).isEqualTo(of(whole, Part.Mention.class));
    }

    private static void keepsTheFirstTags(List<Part> whole, List<Part> fitted, String about) {
        List<Part> all = of(whole, Part.Tag.class);
        List<Part> kept = of(fitted, Part.Tag.class);
        assertThat(all.subList(0, kept.size())).as(about).isEqualTo(kept);
    }

    private static void keepsBeginnings(List<Part> whole, List<Part> fitted, String about) {
        for (Role role : List.of(Role.TITLE, Role.SUMMARY)) {
            String before = words(whole, role);
            String after = words(fitted, role);
            if (!after.equals(before)) {
                beginning(before, after, about);
            }
        }
    }

    private static void beginning(String before, String after, String about) {
        String kept = before.startsWith(after) ? after : after.substring(0, after.length() - 1);
        List<MatchResult> graphemes = GRAPHEME.matcher(before).results().toList();
        assertThat(before).as(about).startsWith(kept);
        assertThat(kept.isEmpty() || graphemes.stream().anyMatch(one -> one.end() == kept.length()))
                .as(about)
                .isTrue();
        assertThat(WHOLE.matcher(before)
                        .results()
                        .noneMatch(url -> url.start() < kept.length() && kept.length() < url.end()))
                .as(about)
                .isTrue();
    }

    private static List<Part> of(List<Part> parts, Class<? extends Part> type) {
        return parts.stream().filter(type::isInstance).toList();
    }

    private static String words(List<Part> parts, Role role) {
        return parts.stream()
                .flatMap(part -> part instanceof Part.Words words ? Stream.of(words) : Stream.empty())
                .filter(words -> words.role() == role)
                .map(Part.Words::shown)
                .findFirst()
                .orElse("");
    }
}
