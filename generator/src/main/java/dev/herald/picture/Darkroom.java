package dev.herald.picture;

import dev.herald.cache.Cache;
import dev.herald.config.PictureConfig;
import dev.herald.config.SiteFile;
import dev.herald.picture.Print.Candidate;
import dev.herald.problem.Problem;
import dev.herald.site.Addresses;
import dev.herald.site.Image.Size;
import dev.herald.site.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes smaller pictures of the blog's own when a page first asks for them: JPEG of a JPEG, PNG of a PNG, and WebP beside them. Each picture is opened once for
 * all widths of a role; what was made is kept in the cache. GIF, AVIF, SVG and whatever moves stay as they are. Thread-safe.
 */
public final class Darkroom implements Prints {

    /** Where all smaller pictures lie; each has the hash of its bytes in its name. */
    public static final String FOLDER = "/assets/pictures/";

    private static final Set<String> DEVELOPED = Set.of("image/jpeg", "image/png", "image/webp");
    private static final int LONGEST_STEM = 60;
    private static final double BARELY = 0.9; // what is not smaller than this share of another is not worth a file

    private final Pictures pictures;
    private final Map<String, Role> roles;
    private final String base;
    private final Path blog;
    private final Developer developer;
    private final BooleanSupplier lacking;
    private final Map<Wish, FutureTask<Optional<Print>>> prints = new ConcurrentHashMap<>();
    private final Map<Route, File> files = new ConcurrentSkipListMap<>();
    private final Map<String, Problem> problems = new ConcurrentSkipListMap<>();

    /**
     * @param roles of the theme, by name
     * @param base the site's own path on its host
     * @param blog its folder, from which problems name files
     */
    public Darkroom(
            Pictures pictures, Map<String, Role> roles, PictureConfig config, Cache cache, String base, Path blog) {
        this(pictures, roles, config, cache, base, blog, Webp::isThere);
    }

    /** @param able whether this machine writes WebP; asked only when there is a picture to write */
    Darkroom(
            Pictures pictures,
            Map<String, Role> roles,
            PictureConfig config,
            Cache cache,
            String base,
            Path blog,
            BooleanSupplier able) {
        this.pictures = pictures;
        this.roles = Map.copyOf(roles);
        this.base = base;
        this.blog = blog;
        this.developer = new Developer(config, () -> config.webp() && able.getAsBoolean(), cache);
        this.lacking = () -> config.webp() && !able.getAsBoolean();
    }

    private record Wish(String path, String role) {}

    /** A smaller picture that some page shows. */
    public record File(Route route, long length, Supplier<byte[]> bytes) {}

    /** All that pages asked for, by their addresses. */
    public Collection<File> files() {
        return List.copyOf(files.values());
    }

    /** What is wrong with pictures that pages asked for, one for each file. */
    public List<Problem> problems() {
        return List.copyOf(problems.values());
    }

    @Override
    public Optional<Print> of(String src, String role) {
        if (!src.startsWith(base + "/")) {
            return Optional.empty();
        }
        String path = src.substring(base.length()).split("[?#]", 2)[0];
        Wish wish = new Wish(path, role);
        return done(prints.computeIfAbsent(wish, one -> new FutureTask<>(() -> print(src, one))));
    }

    /** Whoever comes first does the work, the others wait. */
    private static <T> T done(FutureTask<T> task) {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", fault);
        } catch (ExecutionException fault) {
            throw fault.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(fault);
        }
    }

    private Optional<Print> print(String src, Wish wish) {
        Optional<Path> file = pictures.file(wish.path);
        Optional<Measured> measured = pictures.at(wish.path);
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        if (measured.get().size().isEmpty()) {
            if (wish.role.equals(Role.TEXT)) { // of others their front matter is told
                tell(Unfit.broken(), file.get());
            }
            return Optional.empty();
        }
        return Optional.of(print(
                src, wish, file.get(), measured.get(), measured.get().size().get()));
    }

    private Print print(String src, Wish wish, Path file, Measured measured, Size size) {
        Role role = roles.getOrDefault(wish.role, roles.getOrDefault(Role.TEXT, Role.USUAL));
        Optional<Unfit> unfit = Unfit.of(measured, size);
        unfit.ifPresent(fault -> tell(fault, file));
        boolean developed = DEVELOPED.contains(size.type()) && unfit.isEmpty() && size.width() > role.narrowest();
        if (developed) {
            tellLacking();
        }
        Negatives source = new Negatives(file);
        Map<Integer, Developed> sheets = developed ? developer.develop(source, widths(role, size)) : Map.of();
        if (developed && sheets.isEmpty() && source.isStill()) {
            tell(Unfit.broken(), file);
        }
        return new Album(src, wish.path, source, measured.bytes(), size, role).print(sheets);
    }

    /** Those of the theme that are clearly smaller than the picture, and the largest that it can be. */
    private static List<Integer> widths(Role role, Size size) {
        return Stream.concat(
                        role.widths().stream().filter(width -> width <= size.width() * BARELY),
                        Stream.of(Math.min(size.width(), role.widest())))
                .distinct()
                .toList();
    }

    /** Once, and only if there is a picture to write as WebP. */
    private void tellLacking() {
        if (lacking.getAsBoolean()) {
            problems.putIfAbsent(
                    SiteFile.NAME,
                    Problem.warning(
                            SiteFile.NAME,
                            0,
                            "this machine cannot write WebP, so pages offer JPEG and PNG only, which take longer to load",
                            "build on Linux with glibc, macOS or Windows, or write 'pictures: {webp: false}'"));
        }
    }

    private void tell(Unfit fault, Path file) {
        String name = blog.relativize(file).toString().replace('\\', '/');
        problems.putIfAbsent(name, Problem.warning(name, 0, fault.what(), fault.fix()));
    }

    /** One picture in one role, from whose files the candidates are chosen. */
    private final class Album {

        private final String src;
        private final String path;
        private final Developer.Source source;
        private final long length;
        private final Size size;
        private final Role role;

        Album(String src, String path, Developer.Source source, long length, Size size, Role role) {
            this.src = src;
            this.path = path;
            this.source = source;
            this.length = length;
            this.size = size;
            this.role = role;
        }

        Print print(Map<Integer, Developed> developed) {
            boolean webp = size.type().equals("image/webp");
            List<Sheet> usual = sheets(developed, webp);
            List<Candidate> candidates = usual(usual);
            List<Sheet> modern = webp ? List.of() : sheets(developed, true);
            boolean better = !modern.isEmpty() && last(modern).length() < longest(usual);
            Optional<String> tone = developed.values().stream().findFirst().flatMap(Developed::tone);
            return new Print(
                    candidates.isEmpty()
                            ? src
                            : candidates.get(candidates.size() - 1).src(),
                    candidates.size() > 1 ? candidates : List.of(),
                    better ? modern.stream().map(this::candidate).toList() : List.of(),
                    role.sizes(),
                    size.width(),
                    size.height(),
                    tone);
        }

        /** From narrow to wide; none that is not smaller in bytes than the next wider one. */
        private List<Sheet> sheets(Map<Integer, Developed> developed, boolean webp) {
            List<Sheet> sheets = developed.values().stream()
                    .flatMap(one -> one.sheets().stream())
                    .filter(sheet -> sheet.isWebp() == webp)
                    .collect(Collectors.toCollection(ArrayList::new));
            for (int at = sheets.size() - 2; at >= 0; at--) {
                if (sheets.get(at).length() >= sheets.get(at + 1).length()) {
                    sheets.remove(at);
                }
            }
            return sheets;
        }

        /** The blog's own file is the widest, if it is not too wide and as small as one made of it. */
        private List<Candidate> usual(List<Sheet> sheets) {
            if (sheets.isEmpty()) {
                return List.of();
            }
            boolean own = isOwn(sheets);
            List<Candidate> candidates = sheets.stream()
                    .filter(sheet -> !own || sheet.width() < size.width() && sheet.length() < length)
                    .map(this::candidate)
                    .collect(Collectors.toCollection(ArrayList::new));
            if (own) {
                candidates.add(new Candidate(src, size.width()));
            }
            return candidates;
        }

        private boolean isOwn(List<Sheet> sheets) {
            return size.width() <= role.widest()
                    && length * BARELY <= last(sheets).length();
        }

        private long longest(List<Sheet> sheets) {
            return isOwn(sheets) ? length : last(sheets).length();
        }

        private Candidate candidate(Sheet sheet) {
            Route route = new Route(FOLDER + stem() + sheet.ending());
            files.putIfAbsent(route, new File(route, sheet.length(), () -> developer.bytes(source, sheet)));
            return new Candidate(base + route.encoded(), sheet.width());
        }

        /** What search engines read of a picture's name. */
        private String stem() {
            String name = Addresses.decoded(path.substring(path.lastIndexOf('/') + 1));
            String stem = name.replaceFirst("\\.[^.]*$", "")
                    .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                    .replaceAll("^-+|-+$", "");
            int end = stem.offsetByCodePoints(0, Math.min(LONGEST_STEM, stem.codePointCount(0, stem.length())));
            return stem.isEmpty() ? "picture" : stem.substring(0, end);
        }
    }

    private static Sheet last(List<Sheet> sheets) {
        return sheets.get(sheets.size() - 1);
    }
}
