package dev.herald.importer;

import dev.herald.importer.OldBlog.OldFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/** WordPress's shortcodes as HTML: those of WordPress itself, of code highlighters and of the common players. Others stay as text and are named. */
final class Shortcodes {

    private static final Pattern CODE = Pattern.compile("(?is)<(pre|code|script|style)\\b.*?</\\1\\s*>|<!--.*?-->");
    private static final Pattern SHORTCODE = Pattern.compile(
            "(?s)\\[(\\[?)([a-zA-Z][\\w-]*)(?![\\w-])((?:[^\\]\"'/]++|\"[^\"]*\"|'[^']*'|/(?!\\]))*)(/?)\\]"
                    + "(?:(.*?)\\[/\\2\\])?(\\]?)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'\\]]+))|\"([^\"]*)\"|(\\S+)");
    private static final Pattern KEPT = Pattern.compile("\uE002(\\d+)\uE003");
    private static final Set<String> LANGUAGES = Set.of(
            "bash",
            "c",
            "cpp",
            "csharp",
            "css",
            "diff",
            "go",
            "groovy",
            "html",
            "java",
            "javascript",
            "js",
            "json",
            "perl",
            "php",
            "powershell",
            "python",
            "ruby",
            "scala",
            "shell",
            "sql",
            "vb",
            "xml",
            "yaml");
    private static final Set<String> CODES = Set.of("code", "sourcecode", "source", "highlight", "cc", "crayon");
    private static final Set<String> ADDRESSES = Set.of(
            "embed", "youtube", "vimeo", "soundcloud", "tweet", "gist", "instagram", "dailymotion", "ted", "spotify");

    private final Map<String, OldFile> files;
    private final String key;
    private final List<String> kept = new ArrayList<>();
    private final Set<String> unknown = new TreeSet<>();

    /** @param key of the text, to which pictures of its galleries were uploaded */
    Shortcodes(Map<String, OldFile> files, String key) {
        this.files = files;
        this.key = key;
    }

    /** The names of those that stay. */
    Set<String> unknown() {
        return unknown;
    }

    String html(String text) {
        String codes = shortcodesOfCode(text);
        String safe = CODE.matcher(codes).replaceAll(found -> Matcher.quoteReplacement(keep(found.group())));
        return back(each(safe));
    }

    private String keep(String text) {
        kept.add(text);
        return "\uE002" + (kept.size() - 1) + "\uE003";
    }

    private String back(String text) {
        String all = text;
        while (KEPT.matcher(all).find()) {
            all = KEPT.matcher(all)
                    .replaceAll(mark -> Matcher.quoteReplacement(kept.get(Integer.parseInt(mark.group(1)))));
        }
        return all;
    }

    /** First of all: what stands in them is no HTML. */
    private String shortcodesOfCode(String text) {
        return SHORTCODE.matcher(text).replaceAll(found -> {
            String name = found.group(2).toLowerCase(Locale.ROOT);
            boolean code = found.group(5) != null
                    && found.group(1).isEmpty()
                    && (CODES.contains(name) || LANGUAGES.contains(name));
            return Matcher.quoteReplacement(code ? "\n\n" + keep(code(name, found)) + "\n\n" : found.group());
        });
    }

    private static String code(String name, MatchResult found) {
        Map<String, String> attributes = attributes(found.group(3));
        String language = attributes.getOrDefault(
                "lang", attributes.getOrDefault("language", LANGUAGES.contains(name) ? name : ""));
        boolean escaped = found.group(5).contains("&lt;") || found.group(5).contains("&amp;");
        String code = escaped ? found.group(5) : Entities.escape(found.group(5));
        return "<pre><code class=\"language-" + Entities.escape(language) + "\">" + code + "</code></pre>";
    }

    private String each(String text) {
        return SHORTCODE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(one(found)));
    }

    private String one(MatchResult found) {
        if (!found.group(1).isEmpty() && !found.group(6).isEmpty()) {
            return found.group().substring(1, found.group().length() - 1);
        }
        String content = Optional.ofNullable(found.group(5)).orElse("");
        Map<String, String> attributes = attributes(found.group(3));
        String name = found.group(2).toLowerCase(Locale.ROOT);
        Optional<String> html = html(name, attributes, content);
        if (html.isEmpty()) {
            return left(found, content);
        }
        return found.group(1) + html.get() + found.group(6);
    }

    private Optional<String> html(String name, Map<String, String> attributes, String content) {
        if (ADDRESSES.contains(name)) {
            return address(name, attributes, content.strip()).map(Shortcodes::alone);
        }
        return switch (name) {
            case "caption", "wp_caption" -> Optional.of(caption(attributes, each(content)));
            case "gallery", "playlist" -> Optional.of(gallery(attributes));
            case "audio", "video" -> player(name, attributes).or(() -> Optional.of(uploaded(name)));
            default -> Optional.empty();
        };
    }

    private static String alone(String address) {
        return "\n\n" + Entities.escape(address) + "\n\n";
    }

    private static Optional<String> address(String name, Map<String, String> attributes, String content) {
        String first = attributes.getOrDefault("0", "").replaceFirst("^=", "");
        String written = Stream.of(
                        content,
                        attributes.getOrDefault("url", ""),
                        attributes.getOrDefault("src", ""),
                        first,
                        attributes.getOrDefault("id", ""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("")
                .replace("&amp;", "&");
        if (written.matches("https?://\\S+")) {
            return Optional.of(written);
        }
        return switch (name) {
            case "youtube" ->
                Optional.of("https://www.youtube.com/watch?v=" + written)
                        .filter(any -> written.matches("[\\w-]{6,20}"));
            case "vimeo" -> Optional.of("https://vimeo.com/" + written).filter(any -> written.matches("\\d+"));
            case "gist" -> Optional.of("https://gist.github.com/" + written).filter(any -> written.matches("[\\w/]+"));
            case "tweet" ->
                Optional.of("https://twitter.com/i/status/" + written).filter(any -> written.matches("\\d+"));
            default -> Optional.empty();
        };
    }

    private static String caption(Map<String, String> attributes, String content) {
        Matcher picture = Pattern.compile("(?is)^\\s*((?:<a\\b[^>]*>\\s*)?<img\\b[^>]*>(?:\\s*</a>)?)(.*)$")
                .matcher(content);
        if (!picture.matches()) {
            return content;
        }
        String words = picture.group(2).isBlank()
                ? Entities.escape(attributes.getOrDefault("caption", ""))
                : picture.group(2).strip();
        return "\n\n<figure>" + picture.group(1) + "<figcaption>" + words.replace("\n", " ")
                + "</figcaption></figure>\n\n";
    }

    private String gallery(Map<String, String> attributes) {
        String ids = attributes.getOrDefault("ids", attributes.getOrDefault("include", ""));
        List<OldFile> shown = ids.isBlank()
                ? files.values().stream()
                        .filter(file -> file.parent().equals(attributes.getOrDefault("id", key)) && file.isPicture())
                        .sorted(java.util.Comparator.comparingInt(OldFile::order))
                        .toList()
                : Stream.of(ids.split("\\s*,\\s*"))
                        .flatMap(id -> Stream.ofNullable(files.get(id.strip())))
                        .toList();
        return shown.stream()
                .map(Shortcodes::figure)
                .collect(Collectors.joining("", "\n\n<div class=\"" + Blocks.GALLERY + "\">", "</div>\n\n"));
    }

    private static String figure(OldFile file) {
        if (!file.isPicture()) {
            return "<p><a href=\"" + Entities.escape(file.address()) + "\">"
                    + Entities.escape(file.caption().isEmpty() ? file.address() : file.caption()) + "</a></p>";
        }
        String caption = file.caption().isBlank() ? "" : "<figcaption>" + file.caption() + "</figcaption>";
        return "<figure><img src=\"" + Entities.escape(file.address()) + "\" alt=\"" + Entities.escape(file.alt())
                + "\">" + caption + "</figure>";
    }

    private static Optional<String> player(String name, Map<String, String> attributes) {
        return Stream.of("src", "mp3", "m4a", "ogg", "wav", "mp4", "m4v", "webm", "ogv", "flv", "0")
                .flatMap(key -> Stream.ofNullable(attributes.get(key)))
                .filter(src -> src.matches("(?:https?:/)?/\\S+"))
                .findFirst()
                .map(src -> name.equals("video") && src.matches("https?://(?:www\\.)?(?:youtu|vimeo).*")
                        ? alone(src)
                        : "\n\n<" + name + " src=\"" + Entities.escape(src) + "\"></" + name + ">\n\n");
    }

    /** Without an address, WordPress plays what was uploaded to the text. */
    private String uploaded(String name) {
        String endings = name.equals("audio") ? "(?i).*\\.(?:mp3|m4a|ogg|wav)" : "(?i).*\\.(?:mp4|m4v|webm|ogv)";
        return files.values().stream()
                .filter(file -> file.parent().equals(key) && file.address().matches(endings))
                .findFirst()
                .map(file -> "\n\n<" + name + " src=\"" + Entities.escape(file.address()) + "\"></" + name + ">\n\n")
                .orElse("");
    }

    /** Words in brackets are no shortcode, unless they look like one. */
    private String left(MatchResult found, String content) {
        boolean closed = found.group(5) != null || !found.group(4).isEmpty();
        if (closed || found.group(3).contains("=")) {
            unknown.add(found.group(2));
        }
        String opening = found.group()
                .substring(0, found.start(5) < 0 ? found.group().length() : found.start(5) - found.start());
        return found.group(5) == null
                ? found.group()
                : opening + each(content) + found.group().substring(found.end(5) - found.start());
    }

    private static Map<String, String> attributes(String written) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(written.replace('\u00a0', ' ').replaceAll("[“”″]", "\""));
        int position = 0;
        while (attribute.find()) {
            if (attribute.group(1) != null) {
                attributes.put(attribute.group(1).toLowerCase(Locale.ROOT), value(attribute));
            } else {
                String bare = attribute.group(5) != null ? attribute.group(5) : attribute.group(6);
                attributes.put(String.valueOf(position++), bare);
            }
        }
        return attributes;
    }

    private static String value(Matcher attribute) {
        for (int group = 2; group <= 4; group++) {
            if (attribute.group(group) != null) {
                return attribute.group(group);
            }
        }
        return "";
    }
}
