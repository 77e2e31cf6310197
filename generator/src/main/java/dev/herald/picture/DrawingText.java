package dev.herald.picture;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an SVG, read as browsers read XML (XML 1.0, section 4.3.3 and appendix F), without what could make it another text for them than for us.
 *
 * @param text without entities, which old programs name their namespaces by; what they stand for is in their place
 * @param removed for people
 */
record DrawingText(String text, SortedSet<String> removed) {

    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([\\w.-]+)");
    private static final Pattern OF_BROWSERS = Pattern.compile(
            "iso-8859-\\d{1,2}|windows-125\\d|koi8-r|gb2312|gbk|gb18030|big5|euc-kr|euc-jp|shift_jis",
            Pattern.CASE_INSENSITIVE); // each writes tags in ASCII
    private static final int BEGINNING = 200;
    private static final Pattern TYPE =
            Pattern.compile("<!DOCTYPE(?:[^\\[>\"']|\"[^\"]*\"|'[^']*')*+(\\[.*?\\]\\s*)?>", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("<!ENTITY\\s+([\\w.-]+)\\s+(?:\"([^\"]*)\"|'([^']*)')\\s*>");
    private static final Pattern DECLARED = Pattern.compile("<!(?:ENTITY|ATTLIST)");
    private static final Pattern ODD_COMMENT =
            Pattern.compile("<!--?-?>|--!>"); // in HTML it ends there, in XML it does not
    private static final int LONGEST_ENTITY = 1000;
    private static final int LARGEST_GROWTH = 1 << 16;

    static DrawingText of(byte[] svg) {
        String text = decoded(svg);
        SortedSet<String> removed = new TreeSet<>();
        if (ODD_COMMENT.matcher(text).find()) {
            removed.add("a comment that has no end");
        }
        String plain = withoutEntities(text);
        if (!plain.equals(text) || DECLARED.matcher(text).find()) {
            removed.add("entities");
        }
        return new DrawingText(plain, removed);
    }

    private static String decoded(byte[] svg) {
        String text = new String(svg, charset(svg));
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Charset charset(byte[] svg) {
        if (svg.length > 1 && (svg[0] == (byte) 0xfe && svg[1] == (byte) 0xff || svg[0] == 0)) {
            return StandardCharsets.UTF_16BE;
        }
        if (svg.length > 1 && (svg[0] == (byte) 0xff && svg[1] == (byte) 0xfe || svg[1] == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        String beginning = new String(svg, 0, Math.min(BEGINNING, svg.length), StandardCharsets.ISO_8859_1);
        Matcher named = ENCODING.matcher(beginning);
        boolean other =
                named.find() && OF_BROWSERS.matcher(named.group(1)).matches() && Charset.isSupported(named.group(1));
        return other ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
    }

    private static String withoutEntities(String text) {
        Matcher type = TYPE.matcher(text);
        String plain = text;
        while (type.find()) {
            if (type.group(1) != null) {
                plain = filled(plain.replace(type.group(), ""), type.group(1));
            }
        }
        return plain;
    }

    private static String filled(String text, String declarations) {
        String plain = text;
        Matcher entity = ENTITY.matcher(declarations);
        while (entity.find() && plain.length() < text.length() + LARGEST_GROWTH) {
            String value = entity.group(2) == null ? entity.group(3) : entity.group(2);
            plain = value.length() < LONGEST_ENTITY ? plain.replace("&" + entity.group(1) + ";", value) : plain;
        }
        return plain;
    }
}
