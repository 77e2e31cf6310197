package dev.herald.importer;

import dev.herald.importer.OldText.At;
import dev.herald.importer.OldText.Kind;
import dev.herald.importer.OldText.Standing;
import dev.herald.importer.OldText.Terms;
import dev.herald.importer.OldText.When;
import dev.herald.importer.OldText.Words;
import dev.herald.problem.Problems;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Substack's export: a zip with {@code posts.csv} and an HTML file for each post. It does not tell where the newsletter is. */
final class Substack implements Reader {

    private static final String LIST = "(?:.*/)?posts\\.csv";
    private static final String ASKING =
            ".button-wrapper, .subscription-widget-wrap, .subscription-widget-wrap-editor, .subscribe-widget, .digest-post-embed-button";

    @Override
    public String tool() {
        return "Substack";
    }

    @Override
    public boolean knows(Parcel parcel) {
        return parcel.names(LIST).stream()
                .anyMatch(name -> parcel.beginning(name).contains("post_id"));
    }

    @Override
    public OldBlog read(Parcel parcel) {
        Problems problems = new Problems();
        problems.addAll(parcel.problems());
        List<OldText> texts = new ArrayList<>();
        for (String list : parcel.names(LIST)) {
            String folder = list.substring(0, list.length() - "posts.csv".length()) + "posts/";
            for (Map<String, String> row : Csv.rows(parcel.text(list, problems))) {
                if (parcel.isWhole() || parcel.names().contains(file(row, folder))) {
                    texts.add(text(row, folder, parcel, problems));
                } else {
                    problems.warning(
                            file(row, folder),
                            0,
                            "'" + plain(row.getOrDefault("title", "")) + "' was left out: its text is not in what is"
                                    + " left of the export",
                            "save the export once more, and import it again");
                }
            }
        }
        return new OldBlog(
                tool(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                texts,
                List.of(),
                Map.of(),
                Map.of(),
                new TreeMap<>(),
                problems.sorted());
    }

    private static String file(Map<String, String> row, String folder) {
        return folder + row.getOrDefault("post_id", "") + ".html";
    }

    private static OldText text(Map<String, String> row, String folder, Parcel parcel, Problems problems) {
        String id = row.getOrDefault("post_id", "");
        String slug = id.replaceFirst("^\\d+\\.?", "");
        String file = file(row, folder);
        String title = plain(row.getOrDefault("title", ""));
        List<String> notes = new ArrayList<>();
        Optional<OffsetDateTime> date = Moments.of(row.getOrDefault("post_date", ""));
        String html = "";
        if (parcel.names().contains(file)) {
            html = html(parcel.text(file, problems), row);
        } else {
            problems.warning(
                    file, 0, "the text of '" + title + "' is not in the export", "write it anew, or export once more");
        }
        return new OldText(
                id,
                row.getOrDefault("type", "").equals("page") ? Kind.PAGE : Kind.POST,
                standing(row, date, notes),
                title,
                slug,
                new When(date, Optional.empty()),
                new Terms(List.of(), List.of(), List.of()),
                new Words(
                        Optional.empty(),
                        Optional.of(plain(row.getOrDefault("subtitle", ""))).filter(text -> !text.isBlank()),
                        html,
                        true,
                        Map.of()),
                new At(Optional.of("/p/" + slug).filter(any -> !slug.isEmpty()), List.of(), Optional.empty()),
                Optional.empty(),
                List.of(),
                notes,
                Map.of(),
                file,
                0);
    }

    private static String plain(String written) {
        return Parser.unescapeEntities(written, false).strip();
    }

    private static Standing standing(Map<String, String> row, Optional<OffsetDateTime> date, List<String> notes) {
        if (row.getOrDefault("audience", "everyone").matches("only_paid|founding")) {
            notes.add("it was for paying readers; a static site shows it to everybody");
            return Standing.DRAFT;
        }
        boolean out = row.getOrDefault("is_published", "").equalsIgnoreCase("true");
        return out && date.isPresent() ? Standing.PUBLIC : Standing.DRAFT;
    }

    /** Without what asks for a subscription. */
    private static String html(String written, Map<String, String> row) {
        Document page = Jsoup.parseBodyFragment(written);
        page.select(ASKING).remove();
        String audio = row.getOrDefault("podcast_url", "");
        String player = audio.matches("https?://\\S+") ? "<audio src=\"" + Entities.escape(audio) + "\"></audio>" : "";
        return player + page.body().html();
    }
}
