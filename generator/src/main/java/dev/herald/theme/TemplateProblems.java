package dev.herald.theme;

import dev.herald.problem.Problem;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What FreeMarker says of a template, in the author's words. */
record TemplateProblems(UnaryOperator<String> files, String page) {

    private static final Pattern KINDS = Pattern.compile(
            "[Ee]xpected an? ([a-z_]+(?: or collection)?).*?evaluated to an? ([a-z_]+)", Pattern.DOTALL);
    private static final Pattern NOISE =
            Pattern.compile(" \\(wrapper: [^)]*\\)|\\. (Help|Check if|You may) .*|,? but was expecting.*");

    /** A template that does not parse. */
    static Problem of(ParseException fault, String file) {
        String said = firstSentence(fault.getEditorMessage());
        return Problem.error(file, fault.getLineNumber(), "this is not a template (" + said + ")", fix(said));
    }

    private static String fix(String said) {
        if (said.contains("Unclosed") || said.contains("end of file") || said.contains("end-of-file")) {
            return "close every <#…> and <@…> that is open here";
        }
        return said.contains("directive")
                ? "check the name of the directive"
                : "check brackets, quotes and commas here";
    }

    /** A template that failed on a page. */
    Problem of(TemplateException fault) {
        String file = fault.getTemplateSourceName() == null ? "" : files.apply(fault.getTemplateSourceName());
        int line = fault.getLineNumber() == null ? 0 : fault.getLineNumber();
        Optional<TemplateFault> ours = cause(fault, TemplateFault.class);
        if (ours.isPresent()) {
            return problem(file, line, ours.get().what(), ours.get().fix());
        }
        Optional<TemplateNotFoundException> missing = cause(fault, TemplateNotFoundException.class);
        if (missing.isPresent()) {
            String name = missing.get().getTemplateName().replaceFirst("^/?[0-9]+:", "original:");
            return problem(file, line, "the template '" + name + "' does not exist", "check its name");
        }
        Optional<ParseException> broken = cause(fault, ParseException.class);
        if (broken.isPresent()) {
            return of(broken.get(), files.apply(broken.get().getTemplateName()));
        }
        return other(fault, file, line);
    }

    private Problem other(TemplateException fault, String file, int line) {
        String blamed = fault.getBlamedExpressionString();
        if (fault instanceof InvalidReferenceException) {
            return problem(
                    file,
                    line,
                    "'" + blamed + "' has no value",
                    "check its name, or write " + blamed + "! if it may be missing");
        }
        return problem(file, line, what(fault.getMessageWithoutStackTop(), blamed), "mend the template here");
    }

    private static String what(String said, String blamed) {
        Matcher kinds = KINDS.matcher(said);
        if (blamed != null && kinds.find()) {
            return "'" + blamed + "' is " + kind(kinds.group(2)) + " where " + kind(kinds.group(1)) + " is needed";
        }
        return firstSentence(said) + (blamed == null ? "" : ": '" + blamed + "'");
    }

    private static String kind(String freemarker) {
        return switch (freemarker) {
            case "string" -> "a text";
            case "sequence", "sequence or collection", "collection" -> "a list";
            case "hash", "extended_hash", "extended hash", "extended" -> "a group of values";
            case "markup_output" -> "markup";
            default -> "a " + freemarker;
        };
    }

    private Problem problem(String file, int line, String what, String fix) {
        return Problem.error(file, line, what + " (on " + page + ")", fix);
    }

    private static <T> Optional<T> cause(Throwable fault, Class<T> type) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    private static String firstSentence(String said) {
        String first = NOISE.matcher(said).replaceAll("").lines().findFirst().orElse("");
        return first.replaceFirst("[:.,;]? *$", "");
    }
}
