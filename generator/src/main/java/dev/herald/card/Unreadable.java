package dev.herald.card;

import dev.herald.config.SiteConfig;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problem;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The cards that cannot be drawn, and what would help. May be filled from several threads. */
final class Unreadable {

    private static final Map<UnicodeScript, String> FONTS = Map.of(
            UnicodeScript.HIRAGANA, "NotoSansJP-Regular.ttf",
            UnicodeScript.KATAKANA, "NotoSansJP-Regular.ttf",
            UnicodeScript.HAN, "NotoSansSC-Regular.ttf",
            UnicodeScript.HANGUL, "NotoSansKR-Regular.ttf",
            UnicodeScript.COMMON, "NotoSansSymbols2-Regular.ttf",
            UnicodeScript.INHERITED, "NotoSans-Regular.ttf");

    private final SortedMap<String, SortedMap<String, String>> missing = new TreeMap<>();
    private Throwable noGraphics;

    /**
     * @param file of the text
     * @param characters that no font has
     */
    synchronized void add(String file, String characters, Locale language) {
        int first = characters.codePointAt(0);
        missing.computeIfAbsent(font(first, language), font -> new TreeMap<>())
                .put(file, characters.substring(0, Character.charCount(first)));
    }

    private static String font(int point, Locale language) {
        UnicodeScript script = UnicodeScript.of(point);
        if (script == UnicodeScript.HAN && language.getLanguage().equals("ja")) {
            return FONTS.get(UnicodeScript.HIRAGANA);
        }
        return FONTS.getOrDefault(script, "NotoSans" + name(script) + "-Regular.ttf");
    }

    /** As fonts write it: {@code OldItalic}. */
    private static String name(UnicodeScript script) {
        StringBuilder name = new StringBuilder();
        for (String word : script.name().split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    synchronized void add(NoGraphics fault) {
        noGraphics = fault;
    }

    /** One for each font that is wanting. */
    synchronized List<Problem> problems(SiteConfig config) {
        List<Problem> problems = new ArrayList<>();
        missing.forEach((font, letters) -> problems.add(problem(font, letters)));
        if (noGraphics != null) {
            problems.add(
                    Problem.warning(
                            SiteFile.NAME,
                            config.line("cards"),
                            "no social card can be drawn, because this machine lacks what Java reads fonts with",
                            "install it, as with 'apt-get install fontconfig fonts-dejavu-core' or 'apk add fontconfig ttf-dejavu', or write 'cards: false'"));
        }
        return problems;
    }

    private static Problem problem(String font, SortedMap<String, String> letters) {
        String others = letters.size() == 1 ? "" : ", like those of " + (letters.size() - 1) + " more";
        return Problem.warning(
                letters.firstKey(),
                0,
                "its social card is not drawn" + others + ", because no font has the letter '"
                        + letters.get(letters.firstKey()) + "'",
                "put a font such as " + font + " into theme/fonts/ and write 'cards: {fonts: [theme/fonts/" + font
                        + "]}' in site.yaml, or give the post an 'image'");
    }
}
