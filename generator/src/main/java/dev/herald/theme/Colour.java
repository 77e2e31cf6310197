package dev.herald.theme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A colour of sRGB, each part from 0 to 255; prints as {@code #0a7d5a}. */
public record Colour(int red, int green, int blue) {

    private static final Pattern WRITTEN = Pattern.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

    /** Reads {@code #0a7d5a} or {@code #0a8}. */
    public static Optional<Colour> of(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            return Optional.empty();
        }
        String hex = text.length() == 4 ? text.replaceAll("([^#])", "$1$1") : text;
        int all = Integer.parseInt(hex.substring(1), 16);
        return Optional.of(new Colour(all >> 16, all >> 8 & 0xff, all & 0xff));
    }

    /** How well one can be read on the other, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
    public double contrast(Colour other) {
        double a = luminance();
        double b = other.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** The least of its contrasts with several. */
    double contrast(List<Colour> others) {
        return others.stream().mapToDouble(this::contrast).min().orElse(21);
    }

    /** WCAG 2.2, "relative luminance". */
    double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /** A part without the curve of sRGB (IEC 61966-2-1), from 0 to 1. */
    static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
    }

    /** A part of a colour from its share of light. */
    static int part(double linear) {
        double value = linear <= 0.0031308 ? linear * 12.92 : 1.055 * StrictMath.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(Math.max(0, Math.min(1, value)) * 255);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
