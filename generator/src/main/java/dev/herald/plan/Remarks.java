package dev.herald.plan;

import dev.herald.channel.Announcement;
import dev.herald.channel.Story;
import dev.herald.wording.Part;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a careful friend would say of a message before it goes out. Nothing of it stops anything. */
public final class Remarks {

    private static final int MOST_TAGS = 5;
    private static final int FEW_LETTERS = 10; // so many capitals may be a name: NASA, JUnit BOM

    private static final Pattern MARKED = Pattern.compile("https?://[^\\s\"<>|]+|[@#][\\p{L}\\p{M}\\p{N}_@.-]+");
    private static final Pattern CALLS = Pattern.compile("[!！]{2,}|[!?！？]{3,}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /** By language; words of no other are known. */
    private static final Map<String, Pattern> PROMOTION = Map.of(
            "en",
                    words(
                            "amazing|awesome|incredible|mind-blowing|revolutionary|game[- ]chang(?:er|ing)|must-read|unmissable|"
                                    + "unbelievable|you won['’]t believe|don['’]t miss|click here|buy now|act now|limited time|best ever"),
            "de",
                    words(
                            "unglaublich\\w*|revolutionär\\w*|bahnbrechend\\w*|sensationell\\w*|nicht verpassen|hier klicken|"
                                    + "jetzt (?:kaufen|zugreifen)"),
            "fr", words("incroyables?|révolutionnaires?|à ne pas (?:manquer|rater)|cliquez ici|sensationnel\\w*"),
            "es", words("increíbles?|revolucionari[oa]s?|no te (?:lo )?pierdas|haz clic aquí|sensacional\\w*"));

    private Remarks() {}

    private static Pattern words(String words) {
        return Pattern.compile(
                "\\b(?:" + words + ")\\b",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** What can be said of one message; nothing of addresses that only machines read. */
    public static List<String> of(Announcement message, List<Story> stories) {
        return isForPeople(message) ? all(message, stories) : List.of();
    }

    /** A message of addresses without a word is no message, but a ping. */
    static boolean isForPeople(Announcement message) {
        return message.parts().stream().anyMatch(Remarks::isForPeople);
    }

    private static boolean isForPeople(Part part) {
        return part instanceof Part.Link link
                ? !link.shown().equals(link.url())
                : !part.shown().isBlank();
    }

    private static List<String> all(Announcement message, List<Story> stories) {
        return Stream.of(
                        capitals(message),
                        calls(message),
                        linkOnly(message),
                        promotion(message),
                        tags(message),
                        alt(message),
                        summary(stories))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * What can be said of a post that several channels tell.
     *
     * @param words what each says, by the channel's name
     */
    public static Optional<String> ofAll(Map<String, Announcement> words) {
        Set<String> said =
                words.values().stream().map(message -> own(message).strip()).collect(Collectors.toSet());
        return words.size() < 3 || said.size() > 1
                ? Optional.empty()
                : Optional.of("says the same on every channel ("
                        + String.join(", ", words.keySet().stream().sorted().toList())
                        + "); a 'template' of its own lets each speak to those who are there");
    }

    private static Optional<String> capitals(Announcement message) {
        return Stream.of(message.title(), own(message))
                .filter(Remarks::shouts)
                .findFirst()
                .map(text -> "shouts; write '" + beginning(text) + "' in small letters");
    }

    private static boolean shouts(String text) {
        long large = text.codePoints().filter(Character::isUpperCase).count();
        long small = text.codePoints().filter(Character::isLowerCase).count();
        return large > FEW_LETTERS && large > small * 3;
    }

    private static String beginning(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) > 40
                ? line.substring(0, line.offsetByCodePoints(0, 40)) + "…"
                : line;
    }

    private static Optional<String> calls(Announcement message) {
        return CALLS.matcher(message.title() + " " + own(message))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .map(signs -> "shouts; one sign is enough for '" + signs + "'");
    }

    private static Optional<String> linkOnly(Announcement message) {
        return LETTER.matcher(MARKED.matcher(message.text()).replaceAll("")).find()
                        || !message.text().contains("://")
                ? Optional.empty()
                : Optional.of("is a link and nothing else; a sentence would say why to follow it");
    }

    private static Optional<String> promotion(Announcement message) {
        String text = Normalizer.normalize(message.title() + "\n" + own(message), Normalizer.Form.NFC);
        return Optional.ofNullable(PROMOTION.get(message.language().getLanguage()))
                .flatMap(words -> words.matcher(text).results().findFirst())
                .map(found -> "sounds like an advertisement: '" + found.group().toLowerCase(Locale.ROOT) + "'");
    }

    private static Optional<String> tags(Announcement message) {
        long tags = message.parts().stream().filter(Part.Tag.class::isInstance).count();
        return tags > MOST_TAGS
                ? Optional.of("has " + tags + " hashtags; people read past more than " + MOST_TAGS)
                : Optional.empty();
    }

    private static Optional<String> alt(Announcement message) {
        return message.picture()
                .filter(picture -> picture.image().alt().isBlank())
                .map(picture -> "has a picture without alt text; write 'alt' below 'image' in the front matter");
    }

    private static Optional<String> summary(List<Story> stories) {
        return stories.stream()
                .filter(story -> story.summary().isBlank())
                .findFirst()
                .map(story -> "has no summary of '" + story.title() + "'; write 'description' in its front matter");
    }

    private static String own(Announcement message) {
        return message.parts().stream()
                .filter(Part.Words.class::isInstance)
                .map(Part::shown)
                .collect(Collectors.joining());
    }
}
