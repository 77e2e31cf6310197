package dev.herald.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.herald.problem.Problem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is shown where a site has no page for what is missing, as one that was never built.
 *
 * @param errors that keep it from being built
 */
record BarePage(List<Problem> errors) {

    private static final Pattern SIGN = Pattern.compile("[&<>]");

    byte[] bytes() {
        String title = errors.isEmpty() ? "There is no such page" : "The blog cannot be built yet";
        String page = """
                <!doctype html>
                <html lang="en">
                <head>
                <title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: anywhere }</style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s
                </main>
                </body>
                </html>
                """;
        return page.formatted(title, title, list()).getBytes(UTF_8);
    }

    private String list() {
        String items = errors.stream()
                .map(error -> "<li>" + escaped(error.toString()) + "</li>\n")
                .collect(Collectors.joining());
        return items.isEmpty() ? "<p><a href=\"/\">Home</a></p>" : "<ul>\n" + items + "</ul>";
    }

    private static String escaped(String text) {
        return SIGN.matcher(text)
                .replaceAll(sign ->
                        Matcher.quoteReplacement("&#" + (int) sign.group().charAt(0) + ";"));
    }
}
