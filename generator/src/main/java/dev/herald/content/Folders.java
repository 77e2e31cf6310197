package dev.herald.content;

import dev.herald.config.Layout;
import dev.herald.config.SiteConfig;
import dev.herald.content.Place.Role;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What each folder of the blog holds, as {@code site.yaml} says. */
final class Folders {

    private static final Set<String> NEVER = Set.of(
            "node_modules",
            "target",
            "theme",
            "themes",
            "announcements",
            "published/addresses.txt",
            "published/feed-items.txt",
            "vendor",
            "_site",
            "_layouts",
            "_includes",
            "_sass",
            "_plugins",
            "_data",
            "_config.yml",
            "_config.yaml",
            "_config.toml",
            "site.yaml",
            "site.yml",
            "pom.xml",
            "Gemfile",
            "Gemfile.lock",
            "package.json",
            "package-lock.json",
            "mvnw",
            "mvnw.cmd");
    private static final Set<String> HIDDEN_BUT_SERVED = Set.of(".well-known", ".htaccess", ".nojekyll");
    /** What editors keep of a file that is open: vim's swap files, Emacs' locks. */
    private static final Pattern EDITED = Pattern.compile("\\.#.*|\\..*\\.sw[a-p]");

    private static final Set<String> LITTER =
            Set.of(".DS_Store", ".git", ".gitkeep", ".gitignore", ".gitattributes", "Thumbs.db", "desktop.ini");

    /** A folder that was found for a file: the longest that {@code site.yaml} names. */
    record Match(String folder, Optional<Role> role, boolean draft, boolean copied) {}

    private final SiteConfig.Content content;
    private final List<Glob> excluded;

    Folders(SiteConfig.Content content) {
        this.content = content;
        this.excluded =
                content.exclude().stream().map(Folders::strip).map(Glob::of).toList();
    }

    static String strip(String folder) {
        String plain = folder.startsWith("./") ? folder.substring(2) : folder;
        return plain.endsWith("/") ? strip(plain.substring(0, plain.length() - 1)) : plain.equals(".") ? "" : plain;
    }

    /** The folders to walk, none within another, and all of {@code content} so that nothing in it is missed; "" is the blog itself. */
    List<String> roots() {
        List<String> all = Stream.of(content.posts(), content.pages(), content.drafts(), content.files())
                .flatMap(List::stream)
                .map(Folders::strip)
                .flatMap(folder -> folder.startsWith("content/") ? Stream.of("content", folder) : Stream.of(folder))
                .distinct()
                .sorted()
                .toList();
        return all.stream()
                .filter(folder -> all.stream().noneMatch(other -> !other.equals(folder) && isBelow(folder, other)))
                .toList();
    }

    private static boolean isBelow(String file, String folder) {
        return folder.isEmpty() || file.startsWith(folder + "/");
    }

    /** Whether a file or folder is no content at all: other tools', hidden, or excluded by {@code site.yaml}. */
    boolean isIgnored(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        boolean hidden = name.startsWith(".") && !HIDDEN_BUT_SERVED.contains(name) && !inStatic(file);
        boolean never = NEVER.contains(file) || name.equals("node_modules");
        return hidden
                || EDITED.matcher(name).matches()
                || never && !isNamed(file)
                || LITTER.contains(name)
                || name.endsWith("~")
                || excluded.stream().anyMatch(glob -> glob.matches(file));
    }

    private boolean inStatic(String file) {
        return content.files().stream()
                .map(Folders::strip)
                .anyMatch(folder -> !folder.isEmpty() && isBelow(file, folder));
    }

    private boolean isNamed(String file) {
        return Stream.of(content.posts(), content.pages(), content.drafts(), content.files())
                .flatMap(List::stream)
                .map(Folders::strip)
                .anyMatch(folder -> folder.equals(file) || folder.startsWith(file + "/"));
    }

    /** What the file's folder holds; nothing if no folder of {@code site.yaml} has it. */
    Optional<Match> match(String file) {
        Optional<String> posts = longest(content.posts(), file);
        Optional<String> pages = longest(content.pages(), file);
        Optional<String> drafts = longest(content.drafts(), file);
        Optional<String> files = longest(content.files(), file);
        Optional<String> best = Stream.of(drafts, posts, pages, files)
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(String::length));
        return best.map(folder -> match(folder, posts, pages, drafts, files));
    }

    private Match match(
            String folder,
            Optional<String> posts,
            Optional<String> pages,
            Optional<String> drafts,
            Optional<String> files) {
        Optional<String> best = Optional.of(folder);
        boolean copied = files.equals(best);
        if (drafts.equals(best)) {
            return new Match(folder, Optional.of(Role.POST), true, copied);
        }
        if (posts.equals(best)) {
            boolean either = pages.equals(best) && content.layout() == Layout.HUGO;
            return new Match(folder, Optional.of(either ? Role.EITHER : Role.POST), false, copied);
        }
        return new Match(folder, pages.filter(best.get()::equals).map(page -> Role.PAGE), false, copied);
    }

    private Optional<String> longest(List<String> folders, String file) {
        return folders.stream()
                .map(Folders::strip)
                .flatMap(folder -> occurrence(folder, file).stream())
                .max(Comparator.comparingInt(String::length));
    }

    /** Where the folder is; Jekyll's {@code _posts} may lie below any other, and no page below a folder that begins with {@code _}. */
    private Optional<String> occurrence(String folder, String file) {
        if (content.layout() == Layout.JEKYLL && folder.isEmpty()) {
            return ("/" + file).contains("/_") ? Optional.empty() : Optional.of(folder);
        }
        if (isBelow(file, folder)) {
            return Optional.of(folder);
        }
        int at = ("/" + file).indexOf("/" + folder + "/");
        return content.layout() == Layout.JEKYLL && folder.startsWith("_") && at >= 0
                ? Optional.of(file.substring(0, at + folder.length()))
                : Optional.empty();
    }

    /** The path on the site of a folder: {@code content/posts/2026} is {@code /posts/2026/}, and what lies in a folder of pages or files is at the root. */
    String at(Match match, String home) {
        String below = home.length() > match.folder.length()
                ? home.substring(match.folder.isEmpty() ? 0 : match.folder.length() + 1)
                : "";
        boolean root = match.role.isEmpty() || match.role.get() == Role.PAGE && content.layout() == Layout.HERALD;
        String top = root ? "" : visible(match.folder);
        String path = Stream.of(top, below)
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + "/" + b)
                .orElse("");
        return path.isEmpty() ? "/" : "/" + path + "/";
    }

    private String visible(String folder) {
        List<String> parts = Arrays.asList(folder.split("/"));
        List<String> shown = parts.get(0).equals("content") ? parts.subList(1, parts.size()) : parts;
        return String.join("/", shown).replaceAll("(^|/)_", "$1");
    }
}
