package dev.herald.outlook;

import dev.herald.outlook.Piece.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A piece for the template that draws it, {@code outlook/pieces.ftlh}.
 *
 * @param source where a page finds a picture or an icon of this address; "" if it shall load none
 */
public record PieceModel(Function<String, String> source) {

    /** What the template asks for, by name. */
    public Map<String, Object> of(Piece piece) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("key", piece.network().key());
        model.put("network", piece.network().title());
        model.put("frame", piece.frame().key());
        model.put("language", piece.head().language());
        model.put("address", piece.head().canonical().orElse(piece.head().address()));
        model.put("title", piece.title().shown());
        model.put("about", piece.description().shown());
        for (Line line : Line.values()) {
            model.put(line.name().toLowerCase(Locale.ROOT), piece.line(line));
        }
        model.put("labels", piece.labels().stream().map(PieceModel::label).toList());
        model.put("icon", piece.head().icon().map(source).orElse(""));
        model.put("notes", piece.notes().stream().map(PieceModel::note).toList());
        picture(piece, model);
        return model;
    }

    private void picture(Piece piece, Map<String, Object> model) {
        Optional<PagePicture> picture = piece.picture();
        model.put("illustrated", picture.isPresent());
        model.put("picture", picture.map(one -> source.apply(one.address())).orElse(""));
        model.put("alt", picture.map(PagePicture::alt).orElse(""));
        model.put("cropped", piece.crop().filter(crop -> crop.lost() > 0).isPresent());
        model.put("crop", piece.crop().map(PieceModel::fractions).orElse(""));
        picture.flatMap(PagePicture::size).ifPresent(size -> {
            model.put("width", Integer.toString(size.width()));
            model.put("height", Integer.toString(size.height()));
        });
    }

    /** {@code 0.0000 0.1250 1.0000 0.7500}. */
    private static String fractions(Crop crop) {
        return String.format(Locale.ROOT, "%.4f %.4f %.4f %.4f", crop.left(), crop.top(), crop.width(), crop.height());
    }

    private static Map<String, String> label(Label label) {
        return Map.of("name", label.name(), "text", label.text());
    }

    private static Map<String, String> note(Note note) {
        return Map.of("kind", note.kind().word(), "what", note.what(), "fix", note.fix());
    }

    /** What the page says of itself, for people and for those who compare. */
    public static List<Map<String, String>> said(PageHead page) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("Title", page.first("og:title"));
        said.put("Description", page.first("og:description"));
        said.put("Site", page.site());
        said.put("Type", page.first("og:type"));
        said.put("Address", page.first("og:url"));
        page.picture().ifPresent(picture -> {
            said.put("Picture", picture.address());
            said.put("Size", picture.pixels() + length(picture));
            said.put("Alt", picture.alt());
        });
        return said.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> Map.of(
                        "name", one.getKey(),
                        "key", one.getKey().toLowerCase(Locale.ROOT),
                        "text", one.getValue()))
                .toList();
    }

    private static String length(PagePicture picture) {
        return picture.bytes().isPresent() ? ", " + (picture.bytes().getAsLong() + 1023) / 1024 + " kB" : "";
    }
}
