package dev.herald.channel;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random texts of all the world: emoji, flags, combining marks, right to left, scripts without blanks, addresses, hashtags, mentions. */
public final class Scribble {

    private static final List<String> PIECES = List.of(
            "the",
            "tide",
            "came",
            "in.",
            "Really?",
            "Yes!",
            "and",
            "so",
            "Donaudampfschifffahrtsgesellschaft",
            "l’été",
            "“quoted”",
            "e\u0301te\u0301",
            "a\u0300\u0301\u0302",
            "ﬁn",
            "Å\u030A",
            "(see",
            "below)",
            "—",
            "…",
            "C++",
            "@Override",
            "@here",
            "#1",
            "#tea",
            "👩‍👩‍👧‍👦",
            "👍🏽",
            "🇫🇷",
            "🇩🇪🇫🇷",
            "1️⃣",
            "❤️",
            "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
            "👩‍🚀",
            "☕",
            "©",
            "™",
            "潮が満ちてきた。",
            "そして引いていった",
            "今天天气很好，我们去海边。",
            "สวัสดีชาวโลก",
            "한국어 문장입니다.",
            "שלום עולם.",
            "مرحبا بالعالم؟",
            "हिन्दी में लिखा।",
            "Привет",
            "Ελληνικά",
            "\u200Fעברית\u200E",
            "https://example.com/a/very/long/way?x=1&y=2",
            "http://sea.org/",
            "example.com",
            "ana@sea.org",
            "@ana@sea.org");

    private final Random random;

    public Scribble(long seed) {
        this.random = new Random(seed);
    }

    public int number(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Up to so many pieces, mostly with blanks between them. */
    public String text(int most) {
        return IntStream.rangeClosed(1, number(1, most))
                .mapToObj(index -> random.nextInt(20) == 0 ? anything() : one(PIECES))
                .collect(Collectors.joining(random.nextInt(8) == 0 ? "" : " "));
    }

    /** A run of any characters of Unicode's first three planes that have a meaning; no lonely surrogates. */
    private String anything() {
        return random.ints(number(1, 6), 0x20, 0x30000)
                .filter(Character::isDefined)
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
