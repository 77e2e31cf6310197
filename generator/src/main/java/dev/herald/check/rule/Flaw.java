package dev.herald.check.rule;

import dev.herald.site.Route;

/**
 * What a rule found, before it is known in which of the writer's lines.
 *
 * @param what the fault, without a full stop
 * @param fix what to do instead, without a full stop
 */
public record Flaw(Spot spot, String what, String fix) {

    /** Where. */
    public sealed interface Spot {}

    /**
     * On a page of the site.
     *
     * @param sought what the writer has probably written there; "" if nothing of it
     */
    public record OnPage(Route page, String sought) implements Spot {}

    /**
     * In a file of the blog.
     *
     * @param line from 1; 0 if it is the whole file
     */
    public record InFile(String file, int line) implements Spot {}

    public static Flaw on(Route page, String sought, String what, String fix) {
        return new Flaw(new OnPage(page, sought), what, fix);
    }

    public static Flaw in(String file, int line, String what, String fix) {
        return new Flaw(new InFile(file, line), what, fix);
    }
}
