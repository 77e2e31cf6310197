package dev.herald.check.rule;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words of links that say nothing, in the languages of our themes and their neighbours. */
final class EmptyWords {

    private static final Set<String> ALL = Set.of(
            "here",
            "click here",
            "click",
            "this",
            "link",
            "this link",
            "more",
            "read more",
            "learn more",
            "hier",
            "klick hier",
            "hier klicken",
            "klicken sie hier",
            "mehr",
            "weiterlesen",
            "dieser link",
            "ici",
            "cliquez ici",
            "cliquer ici",
            "lire la suite",
            "en savoir plus",
            "ce lien",
            "aquí",
            "aqui",
            "haz clic aquí",
            "pulsa aquí",
            "leer más",
            "este enlace",
            "clique aqui",
            "leia mais",
            "saiba mais",
            "qui",
            "clicca qui",
            "leggi tutto",
            "klik hier",
            "lees meer",
            "tutaj",
            "тут",
            "здесь",
            "こちら",
            "ここ",
            "ここをクリック",
            "这里",
            "点击这里",
            "点此",
            "更多",
            "여기",
            "여기를 클릭",
            "כאן",
            "לחץ כאן",
            "هنا",
            "اضغط هنا");

    private static final int LONGEST = 40; // letters, with signs around the words
    private static final Pattern SIGNS = Pattern.compile("[\\p{P}\\p{S}\\s]+");

    private EmptyWords() {}

    static boolean are(String words) {
        return words.length() < LONGEST && ALL.contains(plain(words));
    }

    /** In lower case and without signs: {@code read more} of {@code Read more …} and of {@code read-more}. */
    static String plain(String words) {
        return SIGNS.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
