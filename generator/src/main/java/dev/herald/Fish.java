package dev.herald;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** A command's verbs and options for the fish shell, which knows them by {@code complete} (fish's manual, "Writing your own completions"). */
record Fish(CommandLine command) {

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("complete -c herald -f"));
        verbs().forEach((name, verb) -> lines.add(
                "complete -c herald -n __fish_use_subcommand -a " + name + " -d " + quoted(description(verb))));
        verbs().forEach((name, verb) -> verb(name, verb.getCommandSpec()).forEach(lines::add));
        return lines;
    }

    private Map<String, CommandLine> verbs() {
        return command.getSubcommands();
    }

    private Stream<String> verb(String name, CommandSpec verb) {
        String here = "complete -c herald -n '__fish_seen_subcommand_from " + name + "'";
        Stream<String> options = verb.options().stream()
                .filter(option -> !option.hidden())
                .map(option -> here + names(option) + value(option) + " -d " + quoted(sentence(option.description())));
        Stream<String> parameters = verb.positionalParameters().stream()
                .map(parameter -> value(parameter).replaceFirst(" -r", ""))
                .filter(value -> !value.isEmpty())
                .distinct()
                .map(value -> here + value);
        return Stream.concat(options, name.equals("help") ? Stream.of(here + words(verbs().keySet())) : parameters);
    }

    private static String names(OptionSpec option) {
        return Stream.of(option.names())
                .map(name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
                .collect(Collectors.joining());
    }

    /** What may follow: nothing, a file, one of some words, or any text. */
    private static String value(ArgSpec argument) {
        if (argument.arity().max() == 0) {
            return "";
        }
        if (argument.completionCandidates() != null) {
            return " -r"
                    + words(StreamSupport.stream(argument.completionCandidates().spliterator(), false)
                            .toList());
        }
        return argument.auxiliaryTypes()[0] == Path.class ? " -r -F" : " -r";
    }

    private static String words(Iterable<String> words) {
        return " -a '" + String.join(" ", words) + "'";
    }

    /** What it does, without how. */
    private static String description(CommandLine verb) {
        UsageMessageSpec usage = verb.getCommandSpec().usageMessage();
        return sentence(usage.header().length > 0 ? usage.header() : usage.description());
    }

    private static String sentence(String... lines) {
        return String.join(" ", lines).replaceFirst("(?s) \\(default: .*", "").replaceFirst("(?s)(?:[.:] .*|\\.)$", "");
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
