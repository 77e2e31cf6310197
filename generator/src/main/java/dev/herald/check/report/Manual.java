package dev.herald.check.report;

/** Where the manual is on the web. */
final class Manual {

    static final String HOME = "https://herald.example/";

    private Manual() {}

    /** The page of a rule, {@code docs/rules/NAME.md}. */
    static String page(String rule) {
        return rule.equals("build") ? HOME + "docs/check.md" : HOME + "docs/rules/" + rule + ".md";
    }
}
