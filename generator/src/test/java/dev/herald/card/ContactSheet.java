package dev.herald.card;

import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.picture.Pictures;
import dev.herald.problem.Problems;
import dev.herald.theme.Theme;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Not a test: cards in nine scripts on one picture, for the eye. Arguments: a theme, {@code wide} or {@code square}, the PNG to write, columns, the width of a
 * card, and fonts for Chinese, Japanese and Korean.
 */
final class ContactSheet {

    private static final int GAP = 12;

    private ContactSheet() {}

    public static void main(String[] arguments) throws IOException {
        List<String> fonts = List.of(arguments).subList(5, arguments.length);
        Format format = Format.valueOf(arguments[1].toUpperCase(Locale.ROOT));
        List<BufferedImage> cards = new ArrayList<>();
        Problems problems = new Problems();
        Studio studio = studio(arguments[0], fonts, problems);
        Theme theme = Theme.load(Path.of("."), config(arguments[0], fonts));
        for (String line : titles()) {
            cards.add(ImageIO.read(new ByteArrayInputStream(card(studio, format, theme, line))));
        }
        ImageIO.write(
                sheet(cards, Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4])),
                "png",
                Path.of(arguments[2]).toFile());
    }

    private static byte[] card(Studio studio, Format format, Theme theme, String line) {
        String[] parts = line.split(" \\| ");
        Locale language = Locale.forLanguageTag(parts[0]);
        String date = theme.date(language, java.time.LocalDate.of(2026, 11, 3));
        Words words = new Words(
                parts[1].replace("\ufe0f", ""),
                "The Herald notebook",
                "",
                parts[2].replace("\ufe0f", ""),
                date,
                language);
        Design design = studio.design(format).orElseThrow();
        if (!studio.missing(design, words).isEmpty()) {
            throw new IllegalStateException("no font has " + studio.missing(design, words) + " of " + line);
        }
        return studio.paint(design, words);
    }

    static List<String> titles() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/cards/titles.txt"));
    }

    private static Studio studio(String theme, List<String> fonts, Problems problems) {
        SiteConfig config = config(theme, fonts);
        return Studio.of(
                Path.of("."), config, Theme.load(Path.of("."), config), new Pictures(Map.of()), Foundry.JAVA, problems);
    }

    private static SiteConfig config(String theme, List<String> fonts) {
        String yaml = "{title: The Herald notebook, url: 'https://example.com', theme: " + theme + ", cards: {fonts: "
                + fonts + "}}";
        return SiteFile.parse(yaml, SiteDefaults.NONE, new Problems());
    }

    private static BufferedImage sheet(List<BufferedImage> cards, int columns, int width) {
        int height = cards.get(0).getHeight() * width / cards.get(0).getWidth();
        int rows = (cards.size() + columns - 1) / columns;
        BufferedImage sheet = new BufferedImage(
                columns * (width + GAP) + GAP, rows * (height + GAP) + GAP, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        for (int card = 0; card < cards.size(); card++) {
            Image small = cards.get(card).getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING);
            pen.drawImage(small, GAP + card % columns * (width + GAP), GAP + card / columns * (height + GAP), null);
        }
        pen.dispose();
        return sheet;
    }
}
