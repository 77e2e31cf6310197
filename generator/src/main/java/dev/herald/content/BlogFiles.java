package dev.herald.content;

import dev.herald.config.Layout;
import dev.herald.config.SiteConfig;
import dev.herald.content.Content.Skipped;
import dev.herald.problem.Problem;
import dev.herald.site.Route;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Every file of the blog, sorted into what it is; nothing is opened but to look for a header at its start. A symbolic link is followed to a file of the blog and
 * nowhere else. Files of version control, of other tools, and hidden ones are no content and not listed.
 */
final class BlogFiles {

    /** A file to copy, and where it goes unless it belongs to a bundle. */
    record Other(String file, Path path, String at) {}

    /** Files over which Jekyll would run Liquid if they have a header. */
    private static final Set<String> TEMPLATES =
            Set.of("xml", "css", "scss", "sass", "less", "js", "coffee", "json", "txt", "svg", "csv", "webmanifest");

    /** Endings of what may be a post whose name was mistaken. */
    private static final Set<String> PLAIN = Set.of("", "txt", "text");

    private static final int HEADER_BYTES = 4096;

    /** What lies in the folder of a site that Herald wrote, which is no content. */
    private static final String WRITTEN = ".herald/files";

    final List<Place> places = new ArrayList<>();
    final List<Other> others = new ArrayList<>();
    final List<Skipped> skipped = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> unread = new TreeMap<>();
    private final Path blog;
    private final SiteConfig config;
    private final Layout layout;
    private final Folders folders;

    private BlogFiles(Path blog, SiteConfig config) {
        this.blog = blog;
        this.config = config;
        this.layout = config.content().layout();
        this.folders = new Folders(config.content());
    }

    static BlogFiles of(Path blog, SiteConfig config) {
        BlogFiles files = new BlogFiles(blog, config);
        files.folders.roots().forEach(files::root);
        files.unread.forEach((folder, count) -> files.skip(
                folder + "/",
                (count == 1 ? "a file" : count + " files")
                        + " in a folder that 'posts' and 'pages' of site.yaml do not name"));
        return files;
    }

    /** Where a text would lie that is not there yet; nothing if its folder holds no texts. */
    static Optional<Place> place(Path blog, SiteConfig config, String file) {
        BlogFiles files = new BlogFiles(blog, config);
        Optional<Folders.Match> match = files.folders.match(file).filter(found -> !files.folders.isIgnored(file));
        match.filter(found -> found.role().isPresent())
                .ifPresent(found -> files.place(blog.resolve(file), file, found));
        return files.places.stream().findFirst();
    }

    private void skip(String file, String reason) {
        skipped.add(new Skipped(file, reason));
    }

    private void error(String file, String what, String fix) {
        problems.add(Problem.error(file, 0, what, fix));
    }

    private void root(String folder) {
        Path path = blog.resolve(folder);
        if (!Files.exists(path)) {
            return;
        }
        try {
            if (!path.toRealPath().startsWith(blog.toRealPath())) {
                error(folder, "the folder is not in the blog's", "move it into the blog");
            } else if (Files.isDirectory(path)) {
                walk(path);
            }
        } catch (IOException fault) {
            error(folder, "the folder cannot be read (" + fault.getMessage() + ")", "allow reading it");
        }
    }

    private void walk(Path folder) {
        if (isWritten(folder)) {
            return;
        }
        children(folder).forEach((file, path) -> {
            if (!folders.isIgnored(file)) {
                visit(path, file);
            }
        });
    }

    /** Whether a folder is that of a site. */
    static boolean isWritten(Path folder) {
        return Files.exists(folder.resolve(WRITTEN));
    }

    private void visit(Path path, String file) {
        if (Route.fault("/" + file).isPresent()) {
            error(file, "the file's name has a backslash or a control character", "rename it");
            return;
        }
        Optional<BasicFileAttributes> kind = kind(path, LinkOption.NOFOLLOW_LINKS);
        if (kind.filter(BasicFileAttributes::isSymbolicLink).isPresent()) {
            link(path, file);
        } else if (kind.filter(BasicFileAttributes::isDirectory).isPresent()) {
            walk(path);
        } else {
            regular(path, file, kind);
        }
    }

    private static Optional<BasicFileAttributes> kind(Path path, LinkOption... options) {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, options));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    /** By their names, in order. */
    private Map<String, Path> children(Path folder) {
        String start = folder.equals(blog) ? "" : name(folder) + "/";
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            Map<String, Path> byName = new TreeMap<>();
            children.forEach(path -> byName.putIfAbsent(start + text(path.getFileName()), path));
            return byName;
        } catch (IOException fault) {
            error(name(folder), "the folder cannot be read (" + fault.getMessage() + ")", "allow reading it");
            return Map.of();
        }
    }

    private String name(Path path) {
        return StreamSupport.stream(blog.relativize(path).spliterator(), false)
                .map(BlogFiles::text)
                .collect(Collectors.joining("/"));
    }

    /** Names are UTF-8, also where the machine's character set (such as that of LC_ALL=C) does not know their letters. */
    private static String text(Path part) {
        String name = part.toString();
        if (name.indexOf('\uFFFD') < 0) {
            return name;
        }
        String bytes = part.toUri().getRawPath().replaceFirst("/$", "");
        return Permalink.decoded(bytes.substring(bytes.lastIndexOf('/') + 1));
    }

    private void link(Path path, String file) {
        try {
            Path real = path.toRealPath();
            if (!real.startsWith(blog.toRealPath())) {
                error(file, "this symbolic link leads out of the blog", "put the file itself here");
            } else if (Files.isDirectory(real)) {
                skip(file, "a symbolic link to a folder");
            } else {
                regular(path, file, kind(path));
            }
        } catch (IOException fault) {
            error(file, "this symbolic link leads nowhere", "remove it, or put the file itself here");
        }
    }

    private void regular(Path path, String file, Optional<BasicFileAttributes> kind) {
        Optional<Folders.Match> match = folders.match(file);
        if (kind.filter(BasicFileAttributes::isRegularFile).isEmpty()) {
            error(file, "this is neither a file nor a folder", "remove it");
        } else if (match.isEmpty()) {
            countUnread(file);
        } else if (match.get().role().isEmpty()) {
            copy(path, file, match.get());
        } else {
            sort(path, file, match.get());
        }
    }

    private void countUnread(String file) {
        int underscore = ("/" + file).indexOf("/_");
        int end = underscore < 0 ? file.lastIndexOf('/') : file.indexOf('/', underscore);
        unread.merge(file.substring(0, Math.max(end, 0)), 1, Integer::sum);
    }

    private void copy(Path path, String file, Folders.Match match) {
        if (!Files.isReadable(path)) {
            error(file, "the file cannot be read (permission denied)", "allow reading it");
            return;
        }
        others.add(new Other(file, path, folders.at(match, home(file))));
    }

    private static String home(String file) {
        return file.substring(0, Math.max(0, file.lastIndexOf('/')));
    }

    private void sort(Path path, String file, Folders.Match match) {
        boolean posts = match.role().get() == Place.Role.POST;
        Optional<String> foreign = Ending.foreign(file);
        if (foreign.isPresent()) {
            skip(file, foreign.get() + " is not read");
        } else if (Ending.isMarkdown(file) && (posts || layout != Layout.JEKYLL || hasHeader(path))) {
            place(path, file, match);
        } else if (Ending.isHtml(file) && hasHeader(path)) {
            place(path, file, match);
        } else if (layout == Layout.JEKYLL && posts) {
            skip(
                    file,
                    Ending.isHtml(file) ? "HTML without front matter" : "'." + Ending.of(file) + "' is not Markdown");
        } else if (layout == Layout.JEKYLL && TEMPLATES.contains(Ending.of(file)) && hasHeader(path)) {
            skip(file, "a Liquid template, which Herald does not run");
        } else if (layout != Layout.JEKYLL && PLAIN.contains(Ending.of(file)) && hasHeader(path)) {
            skip(file, "a front matter, but no name that ends in .md");
        } else {
            copy(path, file, match);
        }
    }

    private void place(Path path, String file, Folders.Match match) {
        String at = Normalizer.normalize(folders.at(match, home(file)), Normalizer.Form.NFC);
        Stem stem = Stem.of(file.substring(file.lastIndexOf('/') + 1), config);
        places.add(new Place(file, path, match.role().get(), match.folder(), at, match.draft(), stem));
    }

    private boolean hasHeader(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            String start = new String(in.readNBytes(HEADER_BYTES), StandardCharsets.UTF_8).replace("\uFEFF", "");
            return start.startsWith("---")
                    || start.startsWith("+++")
                    || start.startsWith("\uFFFD\uFFFD-")
                    || FrontMatter.isJBake(start);
        } catch (IOException fault) {
            error(name(path), "the file cannot be read (" + fault.getMessage() + ")", "allow reading it");
            return false;
        }
    }
}
