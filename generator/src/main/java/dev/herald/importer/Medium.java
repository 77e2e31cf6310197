package dev.herald.importer;

import dev.herald.content.Slug;
import dev.herald.importer.OldBlog.OldAuthor;
import dev.herald.importer.OldText.At;
import dev.herald.importer.OldText.Kind;
import dev.herald.importer.OldText.Standing;
import dev.herald.importer.OldText.Terms;
import dev.herald.importer.OldText.When;
import dev.herald.importer.OldText.Words;
import dev.herald.problem.Problems;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Medium's export: a zip with an HTML file for each post, draft and response. */
final class Medium implements Reader {

    private static final String POSTS = "(?:.*/)?posts/[^/]+\\.html";

    @Override
    public String tool() {
        return "Medium";
    }

    @Override
    public boolean knows(Parcel parcel) {
        return parcel.names(POSTS).stream()
                .limit(20)
                .anyMatch(name -> parcel.beginning(name).contains("class=\"h-entry\""));
    }

    @Override
    public OldBlog read(Parcel parcel) {
        Problems problems = new Problems();
        problems.addAll(parcel.problems());
        Map<String, OldAuthor> authors = new LinkedHashMap<>();
        Map<String, Integer> left = new TreeMap<>();
        List<OldText> texts = new ArrayList<>();
        for (String name : parcel.names(POSTS)) {
            Document page = Jsoup.parse(parcel.text(name, problems));
            if (page.selectFirst(".h-entry [data-field=body], .h-entry .e-content") == null) {
                problems.warning(name, 0, "no post is in this page", "nothing, if it is none of yours");
            } else if (isResponse(page)) {
                left.merge("response", 1, Integer::sum);
            } else {
                texts.add(text(page, name, authors, problems));
            }
        }
        Optional<String> own = texts.stream()
                .flatMap(text -> text.at().address().stream())
                .map(url -> url.replaceFirst("^(https?://[^/]+).*", "$1"))
                .findFirst();
        return new OldBlog(
                tool(),
                title(authors),
                "",
                own,
                Optional.empty(),
                texts,
                List.copyOf(authors.values()),
                Map.of(),
                Map.of(),
                left,
                problems.sorted());
    }

    private static String title(Map<String, OldAuthor> authors) {
        return authors.values().stream().findFirst().map(OldAuthor::name).orElse("");
    }

    /** An answer to somebody else's post: Medium gives it its own first words as a title. */
    private static boolean isResponse(Document page) {
        Element body = page.selectFirst(".h-entry [data-field=body], .h-entry .e-content");
        String title = page.select("h1.p-name").text().replaceFirst("…$", "");
        return body != null
                && body.select("h1, h2, h3, h4, figure, pre, ul, ol, blockquote")
                        .isEmpty()
                && !title.isEmpty()
                && body.text().startsWith(title);
    }

    private static OldText text(Document page, String name, Map<String, OldAuthor> authors, Problems problems) {
        Optional<OffsetDateTime> date =
                Moments.of(page.select("time.dt-published").attr("datetime"));
        Optional<String> canonical =
                Optional.of(page.select("a.p-canonical").attr("href")).filter(url -> !url.isEmpty());
        String title = page.select("h1.p-name").text();
        boolean draft = name.matches("(?:.*/)?draft_.*") || date.isEmpty();
        List<String> notes = new ArrayList<>();
        if (date.isEmpty() && canonical.isPresent()) {
            notes.add("the export has no date for it, and every post needs one");
            problems.warning(
                    name,
                    0,
                    "'" + title + "' has no date",
                    "write one into the draft that was made of it, and move it to content/posts");
        }
        String subtitle = page.select("[data-field=subtitle]").text().strip();
        return new OldText(
                name,
                Kind.POST,
                draft ? Standing.DRAFT : Standing.PUBLIC,
                title,
                slug(canonical),
                new When(date, Optional.empty()),
                new Terms(
                        author(page, authors), List.of(), page.select("a.p-tag").eachText()),
                new Words(
                        Optional.empty(),
                        Optional.of(subtitle).filter(words -> !words.isEmpty()),
                        body(page, title, subtitle),
                        true,
                        Map.of()),
                new At(
                        canonical.filter(url -> !url.matches("https?://(?:[\\w-]+\\.)?medium\\.com/.*")),
                        List.of(),
                        id(page)),
                Optional.empty(),
                List.of(),
                notes,
                Map.of(),
                name,
                0);
    }

    /** Without the number that Medium puts behind it. */
    private static String slug(Optional<String> canonical) {
        return canonical
                .map(url -> WordPressText.decoded(url.replaceFirst("[?#].*", "").replaceFirst("^.*/", "")))
                .map(last -> last.replaceFirst("-?[0-9a-f]{8,14}$", ""))
                .orElse("");
    }

    /** As Medium's feeds have it. */
    private static Optional<String> id(Document page) {
        return page.select("footer a[href*=medium.com/p/]").stream()
                .map(link -> link.attr("href"))
                .findFirst();
    }

    private static List<String> author(Document page, Map<String, OldAuthor> authors) {
        Element author = page.selectFirst("a.p-author");
        if (author == null || author.text().isBlank()) {
            return List.of();
        }
        String id = Slug.of(author.text());
        authors.putIfAbsent(id, new OldAuthor(id, author.text(), author.attr("href"), ""));
        return List.of(id);
    }

    /** Headings of the third level are Medium's first, below the title. */
    private static String body(Document page, String title, String subtitle) {
        Element body = page.selectFirst(".h-entry [data-field=body], .h-entry .e-content");
        if (body == null) {
            return "";
        }
        Element first = body.selectFirst("h3, h4");
        if (first != null && (first.hasClass("graf--title") || first.text().equals(title))) {
            first.remove();
        }
        Element second = body.selectFirst("h4.graf--subtitle");
        if (second != null && second.text().equals(subtitle)) {
            second.remove();
        }
        Element divider = body.selectFirst(".section--first .section-divider, .section-divider");
        if (divider != null) {
            divider.remove();
        }
        body.select("h3").tagName("h2");
        body.select("h4").tagName("h3");
        return body.html();
    }
}
