package dev.herald.check.rule;

import dev.herald.config.Json;
import dev.herald.config.SiteFile;
import dev.herald.config.Value;
import dev.herald.problem.SiteException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;

/** What pages tell search engines as JSON-LD: readable, and with what their results show (Google Search Central, "Article" and "Breadcrumb"). */
final class StructuredData implements PageRule {

    @Override
    public String name() {
        return "structured-data";
    }

    @Override
    public String wants() {
        return "Structured data can be read, and has what search results show";
    }

    @Override
    public void look(Sheet page, Consumer<Flaw> found) {
        page.all("script")
                .filter(script -> script.attr("type").strip().equalsIgnoreCase("application/ld+json"))
                .forEach(script -> look(page, script, found));
    }

    private static void look(Sheet page, Element script, Consumer<Flaw> found) {
        try {
            Value value = Json.value("JSON-LD", 0, script.data());
            List<Value.Fields> nodes = new ArrayList<>();
            Schema.collect(value, nodes);
            if (nodes.isEmpty()) {
                found.accept(flaw(page, "its JSON-LD names no @type"));
            }
            nodes.forEach(node -> Schema.lacks(node).forEach(member -> found.accept(flaw(page, node, member))));
        } catch (SiteException broken) {
            found.accept(flaw(
                    page, "its JSON-LD is no JSON: " + broken.problems().get(0).what()));
        }
    }

    private static Flaw flaw(Sheet page, Value.Fields node, String member) {
        boolean nobody = page.ground().config().authors().isEmpty();
        if (member.equals("author") && nobody) {
            return Flaw.in(
                    SiteFile.NAME,
                    0,
                    "posts without an author tell search engines nobody who wrote them",
                    "name yourself below 'authors', or the author in each text's front matter");
        }
        return member.equals("author")
                ? Flaw.on(
                        page.route(),
                        "",
                        what(node, member),
                        "write 'authors:' and who wrote it into the front matter, by a name below 'authors' in site.yaml")
                : flaw(page, what(node, member));
    }

    private static Flaw flaw(Sheet page, String what) {
        return Flaw.on(page.route(), "", what, "mend it; validator.schema.org shows what programs read of it");
    }

    private static String what(Value.Fields node, String member) {
        return "its " + Schema.text(node, "@type").orElse("node") + " in the JSON-LD has no '"
                + member.replace("|", "' or '") + "'";
    }
}
