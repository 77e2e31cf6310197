package dev.herald.outlook;

import dev.herald.wording.Cut;
import java.util.ArrayList;
import java.util.List;

/** Collects what a writer should know of how one network shows a page. */
final class Notes {

    private static final int REST = 60; // characters of what is cut away, so that a writer finds the place
    private static final int MUCH = 8; // per cent of a picture; less is not seen

    private final List<Note> notes = new ArrayList<>();

    Notes missing(String what, String fix) {
        notes.add(new Note(Note.Kind.MISSING, what, fix));
        return this;
    }

    Notes bad(String what, String fix) {
        notes.add(new Note(Note.Kind.BAD, what, fix));
        return this;
    }

    /** Of a title that is cut or not there. */
    Notes title(Cutting title) {
        if (title.whole().isEmpty()) {
            return missing("there is no title", "give the page a 'title'");
        }
        return cut("title", title, "put what matters first, or write a shorter 'title'");
    }

    /** Of a description that is cut or not there, where this network shows one. */
    Notes description(Cutting description) {
        if (description.whole().isEmpty()) {
            return missing("there is no description", "write a 'description' of one or two sentences");
        }
        return description.shown().isEmpty()
                ? this
                : cut(
                        "description",
                        description,
                        "say what matters in the first " + description.kept() + " characters");
    }

    private Notes cut(String name, Cutting text, String fix) {
        if (text.isCut()) {
            String rest = Cut.beginning(text.rest(), REST);
            notes.add(new Note(
                    Note.Kind.CUT,
                    "the " + name + " is cut after " + text.kept() + " of " + text.length()
                            + " characters; nobody sees “" + isolated("…" + rest) + "”",
                    fix));
        }
        return this;
    }

    /** So that words from right to left stay where they are quoted. */
    private static String isolated(String words) {
        return '\u2068' + words + '\u2069';
    }

    /** Of a page without a picture, or with one that is not shown. */
    Notes picture(PageHead page, PictureRule rule) {
        if (page.picture().isEmpty()) {
            return missing("there is no picture", "give the post an 'image', or the blog one that stands for all");
        }
        if (page.picture().orElseThrow().size().isEmpty()) {
            bad(
                    "the page does not say how large its picture is, so that the first who shares it may see none",
                    "keep the picture with the blog, as a PNG or JPEG");
        }
        page.picture().flatMap(rule::refusal).ifPresent(notes::add);
        return this;
    }

    /** Of a picture that loses much. */
    Notes crop(Crop crop) {
        if (crop.lost() >= MUCH) {
            notes.add(new Note(
                    Note.Kind.CUT,
                    crop.lost() + " % of the picture's " + (crop.isOfHeight() ? "height" : "width") + " is cut",
                    crop.isAtTheTop()
                            ? "keep what matters in its upper part, or use 1000x1500 pixels"
                            : "keep what matters in its middle, or use 1200x630 pixels"));
        }
        return this;
    }

    List<Note> all() {
        return List.copyOf(notes);
    }
}
