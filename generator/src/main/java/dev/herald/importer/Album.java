package dev.herald.importer;

import dev.herald.http.Answer;
import dev.herald.http.Http;
import dev.herald.http.Request;
import dev.herald.http.Trouble;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Pictures and files of the old blog: found in a folder, or fetched, and put beside the texts that show them. */
final class Album {

    private static final int LARGEST = 50 * 1024 * 1024;
    private static final int HOPS = 5;

    private final Optional<Path> local;
    private final Optional<Http> http;
    private final BlogFolder blog;
    private final Set<String> there;
    private final Set<String> brought = new TreeSet<>();
    private final Set<String> missing = new TreeSet<>();
    private final Map<String, String> troubles = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * An album that is empty yet.
     *
     * @param local a copy of the old blog's uploads
     * @param http if pictures may be fetched
     * @param there paths of files that come over as they are
     */
    Album(Optional<Path> local, Optional<Http> http, BlogFolder blog, Set<String> there) {
        this.local = local.map(folder -> folder.toAbsolutePath().normalize());
        this.http = http;
        this.blog = blog;
        this.there = there;
    }

    /**
     * Brings a file into a text's folder.
     *
     * @param address the whole one
     * @return its name there; nothing if it stays where it was
     */
    Optional<String> bring(String address, String bundle) {
        if (there.contains(WordPressText.decoded(address))) {
            return Optional.empty();
        }
        Map<String, String> known = names.computeIfAbsent(bundle, key -> new HashMap<>());
        if (known.containsKey(address)) {
            return Optional.of(known.get(address)).filter(name -> !name.isEmpty());
        }
        Optional<String> name = local(address, bundle).or(() -> fetched(address, bundle));
        known.put(address, name.orElse(""));
        (name.isPresent() ? brought : missing).add(address);
        return name;
    }

    private Optional<String> local(String address, String bundle) {
        return local.flatMap(folder -> candidates(address)
                .map(folder::resolve)
                .filter(path -> isWithin(path, folder))
                .findFirst()
                .map(path -> copied(path, bundle)));
    }

    /** No link leads out of the folder. */
    private static boolean isWithin(Path path, Path folder) {
        try {
            return path.normalize().startsWith(folder)
                    && Files.isRegularFile(path)
                    && path.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }

    /** The path and its ends, the longest first; of each the picture in its first size before that which WordPress made smaller. */
    private static Stream<String> candidates(String address) {
        String path = path(address);
        List<String> parts = List.of(path.split("/"));
        List<String> ends = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String end = String.join("/", parts.subList(i, parts.size()));
            ends.add(end.replaceFirst("-\\d{2,5}x\\d{2,5}(\\.\\w+)$", "$1"));
            ends.add(end);
        }
        return ends.stream().filter(end -> !end.isBlank()).distinct();
    }

    private static String path(String address) {
        String path = address.replaceFirst("^[a-z]+://[^/]+/?", "")
                .replaceFirst("^/+", "")
                .replaceFirst("[?#].*", "");
        return WordPressText.decoded(path).replace('\0', '_');
    }

    private String copied(Path path, String bundle) {
        try {
            String name = free(clean(path.getFileName().toString()), bundle);
            blog.write(bundle + name, Files.readAllBytes(path));
            return name;
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    private String free(String name, String bundle) {
        String free = unused(name, bundle);
        taken.add((bundle + free).toLowerCase(Locale.ROOT));
        return free;
    }

    private String unused(String name, String bundle) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        String free = name;
        for (int number = 2; taken.contains((bundle + free).toLowerCase(Locale.ROOT)); number++) {
            free = stem + "-" + number + ending;
        }
        return free;
    }

    private static String clean(String name) {
        String clean = name.replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "-").replaceFirst("^[.-]+", "");
        String whole = clean.isEmpty() ? "picture" : clean;
        return whole.length() > 100 ? whole.substring(whole.length() - 100) : whole;
    }

    private Optional<String> fetched(String address, String bundle) {
        if (!address.matches("https?://\\S+")) {
            return Optional.empty();
        }
        String wish = clean(path(address).replaceFirst("^.*/", ""));
        Optional<String> here = here(bundle, wish);
        if (here.isPresent() || http.isEmpty()) {
            here.ifPresent(name -> taken.add((bundle + name).toLowerCase(Locale.ROOT)));
            return here;
        }
        try {
            Answer answer = asked(address, http.get()).require();
            Optional<String> ending = ending(answer.body());
            if (ending.isEmpty()) {
                troubles.put(address, "this is no picture");
                return Optional.empty();
            }
            String name = free(wish.contains(".") ? wish : wish + ending.get(), bundle);
            blog.write(bundle + name, answer.body());
            return Optional.of(name);
        } catch (Trouble trouble) {
            troubles.put(address, trouble.getMessage());
        } catch (IllegalArgumentException none) {
            troubles.put(address, "this is no address");
        }
        return Optional.empty();
    }

    /** What an earlier import has brought. */
    private Optional<String> here(String bundle, String wish) {
        Stream<String> names = wish.contains(".")
                ? Stream.of(wish)
                : Stream.of(".jpg", ".png", ".gif", ".webp", ".avif", ".svg").map(wish::concat);
        return names.map(name -> unused(name, bundle))
                .filter(name -> blog.brings(bundle + name))
                .findFirst();
    }

    private static Answer asked(String address, Http http) {
        URI at = URI.create(address.replace(" ", "%20"));
        for (int hop = 0; hop < HOPS; hop++) {
            http.requirePublic(at);
            Answer answer = http.upTo(LARGEST).ask(Request.get(at.toString()));
            Optional<String> on = answer.header("Location").filter(to -> answer.status() / 100 == 3);
            if (on.isEmpty()) {
                return answer;
            }
            at = at.resolve(on.get());
        }
        throw new Trouble(Trouble.Means.REFUSED, at.getHost() + " leads in circles");
    }

    /** By its first bytes: names may be wrong, and pages that say "not found" may be taken for pictures. */
    private static Optional<String> ending(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 256), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(".jpg");
        }
        if (start.startsWith("\u0089PNG")) {
            return Optional.of(".png");
        }
        if (start.startsWith("GIF8")) {
            return Optional.of(".gif");
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return Optional.of(".webp");
        }
        if (start.startsWith("ftypavif", 4)) {
            return Optional.of(".avif");
        }
        return start.stripLeading().matches("(?s)(?:<\\?xml.*|<!--.*)?<svg.*") ? Optional.of(".svg") : Optional.empty();
    }

    /** Addresses whose files are beside their texts now. */
    Set<String> brought() {
        return brought;
    }

    /** Addresses that stay. */
    Set<String> missing() {
        return missing;
    }

    /** Why some could not be fetched. */
    Map<String, String> troubles() {
        return troubles;
    }
}
