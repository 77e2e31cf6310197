package dev.herald.importer;

import dev.herald.problem.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Whether old addresses answer on a new site.
 *
 * @param asked how many there are, each once
 * @param silent those at which there is nothing
 * @param impossible those that are told apart by their query alone, which a static site cannot do
 * @param source where they are from
 */
public record Proof(int asked, List<String> silent, List<String> impossible, Source source) {

    /** Where addresses are from. */
    public enum Source {
        /** The old site itself or its export. */
        SITE,
        /** What Herald makes of a generator's settings. */
        SETTINGS
    }

    private static final Pattern LOC = Pattern.compile("(?s)<loc>\\s*(?:<!\\[CDATA\\[)?(.*?)(?:]]>)?\\s*</loc>");

    /**
     * Looks for the file of each: {@code /about} is answered by {@code about.html} too, as static hosts do.
     *
     * @param site the folder of the built site
     * @param url of the old blog, whose path may be above all of them
     * @param addresses whole ones, or paths
     * @param source where they are from
     */
    public static Proof of(Path site, Optional<String> url, Collection<String> addresses, Source source) {
        OldAddresses old = new OldAddresses(url);
        Set<String> all = new LinkedHashSet<>(addresses);
        List<String> silent = new ArrayList<>();
        List<String> impossible = new ArrayList<>();
        for (String address : all) {
            Optional<String> path = old.ownPath(address);
            if (path.isEmpty() && address.contains("?")) {
                impossible.add(address);
            } else if (path.filter(one -> answers(site, one)).isEmpty()) {
                silent.add(address);
            }
        }
        return new Proof(all.size(), silent, impossible, source);
    }

    private static boolean answers(Path site, String path) {
        Path file = site.resolve(path.substring(1));
        return Files.isRegularFile(Files.isDirectory(file) ? file.resolve("index.html") : file)
                || !path.endsWith("/") && Files.isRegularFile(site.resolve(path.substring(1) + ".html"));
    }

    /** Addresses that somebody has saved: a sitemap, or a list with one on each line. */
    public static List<String> addresses(Path saved, Problems problems) {
        Parcel parcel = Parcel.open(saved);
        List<String> addresses = new ArrayList<>();
        for (String name : parcel.names()) {
            String text = parcel.text(name, problems);
            if (text.contains("<sitemapindex")) {
                problems.warning(
                        name,
                        0,
                        "this is a list of sitemaps",
                        "save each of those that it names into one folder, and name the folder");
            } else if (text.contains("<loc>")) {
                Matcher loc = LOC.matcher(text);
                while (loc.find()) {
                    addresses.add(Parser.unescapeEntities(loc.group(1).strip(), false));
                }
            } else {
                text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .forEach(addresses::add);
            }
        }
        return addresses;
    }

    /** Whether every address answers that a static site can answer. */
    public boolean isWhole() {
        return silent.isEmpty();
    }

    /** How many answer. */
    public int answered() {
        return asked - silent.size() - impossible.size();
    }

    /** {@code 412 of 412 addresses answer}. */
    @Override
    public String toString() {
        return answered() + " of " + asked + (asked == 1 ? " address answers" : " addresses answer");
    }
}
