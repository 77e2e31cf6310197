package dev.herald.importer;

import dev.herald.importer.Pieces.Piece;
import dev.herald.problem.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * The elements of one name in a long XML file, one after the other, so that no more than one is held and a broken one harms no other. What is broken is told
 * with its line and left out.
 */
final class Fragments {

    private final String file;
    private final String name;
    private final Pattern sign;
    private final Pattern atStart;
    private final Consumer<Xml> taker;
    private final Problems problems;

    private static final int LARGEST = 32_000_000; // letters of one element

    private final StringBuilder head = new StringBuilder();
    private final StringBuilder open = new StringBuilder();
    private int openedAt;
    private String until = "";
    private boolean within;
    private boolean tooLarge;
    private boolean begun;

    private Fragments(String file, String name, Consumer<Xml> taker, Problems problems) {
        this.file = file;
        this.name = name;
        this.sign = Pattern.compile("<!\\[CDATA\\[|<!--|<" + name + "(?=[\\s>])|</" + name + "\\s*>");
        this.atStart = Pattern.compile("(?m)^\\s*<" + name + "(?=[\\s>])");
        this.taker = taker;
        this.problems = problems;
    }

    /**
     * Reads them all.
     *
     * @return what stands above the first of them
     * @throws IOException if the file cannot be read any further
     */
    static String read(BufferedReader reader, String file, String name, Consumer<Xml> taker, Problems problems)
            throws IOException {
        Fragments fragments = new Fragments(file, name, taker, problems);
        Pieces pieces = new Pieces(reader);
        int line = 1;
        for (Optional<Piece> piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
            fragments.piece(piece.get().text(), line);
            if (piece.get().ends()) {
                fragments.keep("\n");
                line++;
            }
        }
        fragments.end();
        return fragments.head.toString();
    }

    private void piece(String text, int line) {
        int done = 0;
        while (done < text.length()) {
            done = until.isEmpty() ? sign(text, done, line) : skip(text, done);
        }
    }

    private int skip(String text, int from) {
        int end = text.indexOf(until, from);
        int done = end < 0 ? text.length() : end + until.length();
        keep(text.substring(from, done));
        until = end < 0 ? until : "";
        return done;
    }

    private int sign(String text, int from, int line) {
        Matcher found = sign.matcher(text);
        if (!found.find(from)) {
            keep(text.substring(from));
            return text.length();
        }
        keep(text.substring(from, found.start()));
        take(found.group(), line);
        return found.end();
    }

    private void take(String sign, int line) {
        if (sign.startsWith("<!")) {
            until = sign.equals("<!--") ? "-->" : "]]>";
            keep(sign);
        } else if (sign.startsWith("</")) {
            keep(sign);
            close();
        } else {
            if (within) {
                broken(openedAt, "it has no end");
            }
            within = true;
            begun = true;
            openedAt = line;
            open.setLength(0);
            tooLarge = false;
            keep(sign);
        }
    }

    private void keep(String text) {
        if (within && open.length() + text.length() > LARGEST) {
            tooLarge = true;
        } else if (within) {
            open.append(text);
        } else if (!begun && head.length() < LARGEST) {
            head.append(text);
        }
    }

    private void close() {
        if (!within) {
            return;
        }
        within = false;
        if (tooLarge) {
            broken(openedAt, "it has more than 32 million letters");
            return;
        }
        String text = open.toString();
        int line = openedAt;
        if (text.indexOf('\uFFFD') >= 0) {
            long count = text.chars().filter(c -> c == '\uFFFD').count();
            problems.warning(
                    file,
                    line + lines(text.substring(0, text.indexOf('\uFFFD'))),
                    count + (count == 1 ? " letter is" : " letters are") + " not in the file's encoding",
                    "look for \uFFFD in what was imported, and write what should stand there");
        }
        element(text, line)
                .ifPresent(found ->
                        taker.accept(new Xml(found.name(), found.attributes(), found.text(), found.children(), line)));
    }

    private Optional<Xml> element(String text, int line) {
        try {
            return Optional.of(Xml.of(text));
        } catch (XMLStreamException fault) {
            int at = line + Math.max(1, fault.getLocation().getLineNumber()) - 1;
            Optional<Xml> some = swallowsOthers(text)
                    ? Optional.empty()
                    : Xml.lenient(text).filter(found -> found.children().size() > 2);
            if (some.isEmpty()) {
                broken(at, "it cannot be read");
                again(text, line);
                return some;
            }
            problems.warning(
                    file,
                    at,
                    "a broken <" + name + "> was read as far as it can be",
                    "compare what was made of it with the old blog");
            return some;
        }
    }

    private boolean swallowsOthers(String text) {
        return atStart.matcher(text).find(1);
    }

    private void end() {
        if (within) {
            within = false;
            String text = open.toString();
            int line = openedAt;
            broken(line, "the file ends before it does");
            again(text, line);
        }
    }

    /** Others may be hidden in what a broken one has swallowed. */
    private void again(String text, int line) {
        until = "";
        Matcher next = atStart.matcher(text);
        if (!next.find(1)) {
            return;
        }
        int at = line + lines(text.substring(0, next.start()));
        for (String one : text.substring(next.start()).split("\n", -1)) {
            piece(one, at++);
            keep("\n");
        }
        end();
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private void broken(int line, String why) {
        problems.warning(
                file,
                line,
                "a broken <" + name + "> was left out: " + why,
                "mend the file here, or export it once more, and import it again");
    }
}
