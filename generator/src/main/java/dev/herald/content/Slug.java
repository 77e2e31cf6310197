package dev.herald.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name as one part of an address. Letters and digits of every script stay, in lower case and in Unicode's composed form (NFC); what stands between
 * them becomes one hyphen. Never empty, and a slug's slug is itself.
 */
public final class Slug {

    private static final String UNUSUAL = "'#+."; // which stand for words, or for nothing
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’](?=\\p{L})");
    private static final Pattern SHARP = Pattern.compile("(?<=\\p{L})#");
    private static final Pattern DOT = Pattern.compile("^\\.(?=\\p{L})");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern NOT_JEKYLLS = Pattern.compile("[^\\p{M}\\p{L}\\p{Nd}._~!$&'()+,;=@]+");
    private static final Pattern HYPHENS_AROUND = Pattern.compile("^-+|-+$");

    private Slug() {}

    /** {@code C++} and {@code C#} and {@code .NET} become {@code c-plus-plus}, {@code c-sharp} and {@code dot-net}; {@code April's Fools} {@code aprils-fools}. */
    public static String of(String name) {
        String plain = plain(name);
        return plain.isEmpty() ? ofAny(name) : plain;
    }

    /** The same for letters and digits of ASCII with blanks, hyphens and the like between them, as most names are; "" for others. */
    private static String plain(String name) {
        StringBuilder slug = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                slug.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                slug.append((char) (c + 'a' - 'A'));
            } else if (UNUSUAL.indexOf(c) >= 0 || c > '~') {
                return "";
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int end = slug.length();
        return slug.substring(0, end > 0 && slug.charAt(end - 1) == '-' ? end - 1 : end);
    }

    private static String ofAny(String name) {
        String words = APOSTROPHE.matcher(composed(name).strip()).replaceAll("");
        words = SHARP.matcher(words).replaceAll(" sharp ");
        words = DOT.matcher(words).replaceAll("dot ").replace("+", " plus ");
        String slug = BETWEEN.matcher(lower(words)).replaceAll("-");
        return orCodes(trimmed(slug), name);
    }

    /** A file's name as Jekyll's {@code :title} writes it: its case and {@code . _ ~ ! $ & ' ( ) + , ; = @} stay. */
    static String jekyll(String name) {
        return orCodes(trimmed(NOT_JEKYLLS.matcher(composed(name)).replaceAll("-")), name);
    }

    /** A name as Hugo writes it in paths: lower case, spaces become a hyphen unless one is there, other marks than {@code . / _ + ~ @ -} are dropped. */
    public static String hugo(String name) {
        StringBuilder slug = new StringBuilder();
        boolean apart = false;
        for (int c : lower(composed(name)).codePoints().toArray()) {
            if (isHugos(c)) {
                slug.append(apart && c != '-' ? "-" : "").appendCodePoint(c);
                apart = false;
            } else {
                apart |= Character.isWhitespace(c) && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-';
            }
        }
        return orCodes(slug.chars().allMatch(c -> c == '.') ? "" : slug.toString(), name);
    }

    private static boolean isHugos(int c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
        return mark || Character.isLetterOrDigit(c) || "./_+~@-".indexOf(c) >= 0;
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String lower(String text) {
        return composed(text.toLowerCase(Locale.ROOT));
    }

    private static String trimmed(String slug) {
        String trimmed = HYPHENS_AROUND.matcher(slug).replaceAll("");
        return trimmed.chars().allMatch(c -> c == '.') ? "" : trimmed;
    }

    private static String orCodes(String slug, String name) {
        if (!slug.isEmpty()) {
            return slug;
        }
        String codes = name.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .mapToObj(c -> "u" + Integer.toHexString(c))
                .collect(Collectors.joining("-"));
        return codes.isEmpty() ? "untitled" : codes;
    }
}
