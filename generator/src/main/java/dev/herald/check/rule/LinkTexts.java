package dev.herald.check.rule;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Links that do not say where they lead (WCAG 2.2, success criterion 2.4.4; Google Search Central, "Write good anchor text"). */
final class LinkTexts implements PageRule {

    /** Words that say nothing, in the languages of our themes and their neighbours. */
    private static final Set<String> EMPTY_WORDS = Set.of(
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
    private static final Pattern TAG = Pattern.compile("(?:^|\\s)tag(?:\\s|$)");

    @Override
    public String name() {
        return "link-texts";
    }

    @Override
    public String wants() {
        return "Each link says where it leads";
    }

    @Override
    public void look(Sheet page, Consumer<Flaw> found) {
        page.all("a").filter(link -> link.hasAttr("href") && !isUnseen(link)).forEach(link -> look(page, link, found));
    }

    private static void look(Sheet page, Element link, Consumer<Flaw> found) {
        String name = name(link);
        if (name.isEmpty()) {
            found.accept(Flaw.on(
                    page.route(),
                    link.attr("href"),
                    "the link to " + link.attr("href") + " has no words",
                    "write words into it, or an alt text if it is a picture"));
        } else if (isEmpty(name)) {
            found.accept(Flaw.on(
                    page.route(),
                    link.attr("href"),
                    "the link '" + name + "' to " + link.attr("href") + " does not say where it leads",
                    "make the words that name the thing the link"));
        }
    }

    private static boolean isEmpty(String name) {
        boolean may = name.length() < LONGEST;
        return may
                && EMPTY_WORDS.contains(SIGNS.matcher(name.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip());
    }

    private static boolean isUnseen(Element link) {
        return TAG.matcher(link.attr("rel")).find() // the tag's name, which is a word like any other
                || link.attr("aria-hidden").equals("true")
                || link.hasAttr("hidden")
                || link.attr("tabindex").equals("-1") && link.text().isEmpty()
                || Leaf.isIn(link, "template");
    }

    /** As a screen reader says it (W3C, Accessible Name and Description Computation), without what style sheets do. */
    private static String name(Element link) {
        String label = link.attr("aria-label").strip();
        if (!label.isEmpty() || link.hasAttr("aria-labelledby")) {
            return label.isEmpty() ? link.attr("aria-labelledby") : label;
        }
        Stream<String> pictures = link.getAllElements().stream()
                .flatMap(tag -> Stream.of(tag.attr("alt"), tag.attr("aria-label"), drawing(tag)));
        String words = Stream.concat(Stream.of(link.text()), pictures)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? link.attr("title").strip() : words;
    }

    private static String drawing(Element tag) {
        return tag.normalName().equals("title") ? tag.text() : "";
    }
}
