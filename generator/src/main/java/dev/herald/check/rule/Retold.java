package dev.herald.check.rule;

import dev.herald.config.SiteConfig.Weight;
import dev.herald.problem.Problem;
import dev.herald.site.Addresses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the build and a rule both found, told once: in the words of the build, which knows the writer's text, as a finding of the rule, with the heavier of both weights.
 */
final class Retold {

    /** What the build says of something for which there is a rule; the group is its name in the text. */
    private enum Kind {
        LINK(
                "broken-links",
                "(?:the link|the menu's link '.*' leads to|a link of the theme leads to) '(.+?)'(?:, which the site does not have| leads to (?:no file of the blog|a text that is not published).*)"),
        PICTURE(
                "broken-pictures",
                "the (?:picture|logo)(?: .*? is)? '(.+?)'(?: does not exist|, which the site does not have)"),
        WORDS("alt-texts", "the picture '(.+?)' has no words for readers.*"),
        PREVIEW("preview-picture", "the picture '(.+?)' (?:is|has) .*\\bnetworks\\b.*");

        private final String rule;
        private final Pattern words;

        Kind(String rule, String words) {
            this.rule = rule;
            this.words = Pattern.compile(words);
        }

        /** Networks cannot show a picture either that is not there. */
        boolean isFoundBy(String name) {
            return name.equals(rule) || this == PICTURE && name.equals(PREVIEW.rule);
        }
    }

    /** A problem of the build as a finding, and the name of the thing in it. */
    private record Told(Finding finding, Optional<Kind> kind, String name) {

        /** On one line, or the same thing in one file. */
        boolean isSame(Finding found) {
            return kind.filter(one -> one.isFoundBy(found.rule())).isPresent()
                    && (isSamePlace(found) || isSameThing(found));
        }

        /** A rule knows all pages, and may guess which was meant. */
        Finding advisedBy(List<Finding> found) {
            return found.stream()
                    .filter(this::isSame)
                    .map(same -> same.problem().fix())
                    .filter(fix -> fix.startsWith(Missing.GUESS))
                    .findFirst()
                    .map(fix -> new Finding(finding.rule(), finding.problem().with(fix), finding.pages()))
                    .orElse(finding);
        }

        private boolean isSamePlace(Finding found) {
            return finding.problem().line() > 0
                    && found.problem().line() == finding.problem().line()
                    && found.problem().file().equals(finding.problem().file());
        }

        /** Of a picture for networks the build tells once, and of what stands in {@code site.yaml} the rule knows many pages. */
        private boolean isSameThing(Finding found) {
            boolean near = kind.get() == Kind.PREVIEW
                    || !found.isInFile()
                    || found.problem().file().equals(finding.problem().file());
            return near
                    && Stream.of(found.problem().what().split("[\\s',]+"))
                            .anyMatch(word -> last(word).equals(name));
        }
    }

    private final Function<String, Weight> weights;

    /** @param weights of the rules that are on, by name; others are off */
    Retold(Function<String, Weight> weights) {
        this.weights = weights;
    }

    /** Those of the build and those of rules, sorted, each once. */
    List<Finding> both(List<Problem> ofBuild, List<Finding> ofRules) {
        List<Told> told = ofBuild.stream().map(this::told).toList();
        Set<String> broken = told.stream()
                .filter(one -> one.finding().isError() && one.kind().isEmpty())
                .map(one -> one.finding().problem().file())
                .collect(Collectors.toSet());
        List<Finding> all =
                new ArrayList<>(told.stream().map(one -> one.advisedBy(ofRules)).toList());
        ofRules.stream()
                .filter(found -> told.stream().noneMatch(one -> one.isSame(found)))
                .filter(found ->
                        !isOfText(found) || !broken.contains(found.problem().file()))
                .forEach(all::add);
        return all.stream().sorted().distinct().toList();
    }

    /** Of a text that the build could not read as it was meant, rules see only what was left of it. */
    private static boolean isOfText(Finding found) {
        return found.isInFile() && !found.pages().isEmpty();
    }

    private Told told(Problem problem) {
        for (Kind kind : Kind.values()) {
            Matcher words = kind.words.matcher(problem.what());
            Weight weight = weights.apply(kind.rule);
            if (words.matches() && weight != Weight.OFF) {
                Problem weighed = weight == Weight.ERROR ? problem.asError() : problem;
                return new Told(new Finding(kind.rule, weighed, List.of()), Optional.of(kind), last(words.group(1)));
            }
        }
        return new Told(Finding.ofBuild(problem), Optional.empty(), "");
    }

    /** The last part of an address, under which a print of the picture is known too. */
    private static String last(String address) {
        String plain = address.replaceFirst("[?#].*$", "").replaceFirst("/$", "");
        return Prints.original(Addresses.decoded(plain.substring(plain.lastIndexOf('/') + 1)));
    }
}
