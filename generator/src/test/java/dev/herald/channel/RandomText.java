package dev.herald.channel;

import java.util.List;
import java.util.Random;

/** Words in many scripts, with emoji, marks and addresses; the same seed, the same words. */
final class RandomText {

    private static final List<String> PIECES = List.of(
            "tide",
            "moon",
            "Straße",
            "naïve",
            "приве́т",
            "ελληνικά",
            "שלום",
            "مرحبا",
            "हिन्दी",
            "क्षि",
            "বাংলা",
            "தமிழ்",
            "ไทยแลนด์",
            "日本語",
            "漢字",
            "한국어",
            "👩‍👩‍👧‍👦",
            "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
            "🇫🇷",
            "👍🏽",
            "❤️",
            "e\u0301",
            "a\u0308\u0323",
            "𝒳𝒴",
            "𐍈",
            "“q”",
            "don't",
            "a&b",
            "#x",
            "@y.z",
            "https://example.org/a?b=c",
            "…",
            "-",
            "1,000",
            "C++",
            "ﷺ",
            "\u200d",
            "\u00ad");

    private final Random random;

    RandomText(long seed) {
        this.random = new Random(seed);
    }

    /** From one to so many pieces, most with blanks between them. */
    String words(int most) {
        StringBuilder words = new StringBuilder("w");
        int count = 1 + random.nextInt(most);
        for (int index = 0; index < count; index++) {
            words.append(random.nextInt(4) == 0 ? "" : " ").append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return words.toString();
    }
}
