package dev.herald.theme;

import dev.herald.site.Utf8;
import dev.herald.state.Asked;
import freemarker.core.DirectiveCallPlace;
import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code <@theme.kept of=teaser>…</@theme.kept>}: what several pages show of one value, made once in each language. Nothing within may differ from page to
 * page, so {@code page} is out of reach there, and so is {@code theme.picture}, as each page must know its pictures.
 */
final class Kept implements TemplateDirectiveModel {

    private static final int MOST =
            10_000; // pieces, each about as long as a paragraph; more would fill the memory of a large blog's build
    private static final String PAGE = "page";
    private static final String WITHIN = "dev.herald.kept";
    private static final TemplateHashModel HIDDEN = new Hidden();

    private final Asked<String> asked;
    private final Map<Piece, Made> pieces = new ConcurrentHashMap<>();

    /** @param asked for which parts of the site templates ask: each page whose piece it is asks for them too */
    Kept(Asked<String> asked) {
        this.asked = asked;
    }

    /** A place in a template and the value that is shown there. */
    private record Piece(DirectiveCallPlace place, Object value) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Piece piece && piece.place == place && piece.value == value;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(place) + System.identityHashCode(value);
        }
    }

    private record Made(Utf8 text, Set<String> asked) {}

    @Override
    public void execute(
            Environment page,
            @SuppressWarnings("rawtypes") Map values,
            TemplateModel[] variables,
            TemplateDirectiveBody body)
            throws TemplateException, IOException {
        if (values.size() != 1 || !(values.get("of") instanceof Parts value) || body == null) {
            throw new TemplateFault("theme.kept takes what it shows", "write <@theme.kept of=teaser>…</@theme.kept>");
        }
        Piece piece = new Piece(
                page.getCurrentDirectiveCallPlace(), value.parts().get(0).record());
        Made known = pieces.get(piece);
        Made made = known == null ? made(page, body) : known;
        if (known == null && pieces.size() < MOST) {
            pieces.put(piece, made);
        }
        asked.addAll(made.asked);
        write(made.text, page);
    }

    private Made made(Environment page, TemplateDirectiveBody body) throws TemplateException, IOException {
        Environment.Namespace names = page.getCurrentNamespace();
        TemplateModel before = names.get(PAGE);
        Letters text = new Letters(2_048);
        Set<String> outside = asked.taken();
        names.put(PAGE, HIDDEN);
        page.setCustomAttribute(WITHIN, true);
        try {
            body.render(text);
        } finally {
            page.removeCustomAttribute(WITHIN);
            restore(before, names);
        }
        Set<String> within = asked.taken();
        asked.addAll(outside);
        return new Made(text.text(), within);
    }

    /** Whether a template is within the directive, of which only one of several pages would notice what it asks for. */
    static boolean isWithin() {
        return Environment.getCurrentEnvironment().getCustomAttribute(WITHIN) != null;
    }

    private static void restore(TemplateModel before, Environment.Namespace names) {
        if (before == null) {
            names.remove(PAGE);
        } else {
            names.put(PAGE, before);
        }
    }

    private static void write(Utf8 text, Environment page) throws IOException {
        if (page.getOut() instanceof Letters letters) {
            letters.write(text);
        } else {
            page.getOut().write(text.toString());
        }
    }

    private static final class Hidden implements TemplateHashModel {

        @Override
        public TemplateModel get(String key) throws TemplateModelException {
            throw new TemplateFault(
                    "'page." + key + "' is asked for within theme.kept, where all pages are one",
                    "move it out of there");
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
