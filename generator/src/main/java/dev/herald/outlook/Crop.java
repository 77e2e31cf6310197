package dev.herald.outlook;

import dev.herald.site.Image.Size;

/** The part of a picture that is shown, as fractions of its width and height. */
public record Crop(double left, double top, double width, double height) {

    static final Crop WHOLE = new Crop(0, 0, 1, 1);

    /**
     * The middle of a picture.
     *
     * @param ratio of width to height, to which it is cut
     */
    static Crop middle(Size size, double ratio) {
        double own = (double) size.width() / size.height();
        return own > ratio
                ? new Crop((1 - ratio / own) / 2, 0, ratio / own, 1)
                : new Crop(0, (1 - own / ratio) / 2, 1, own / ratio);
    }

    /** The upper part of a picture that is taller than this; all of any other. */
    static Crop upper(Size size, double ratio) {
        double own = (double) size.width() / size.height();
        return own < ratio ? new Crop(0, 0, 1, own / ratio) : WHOLE;
    }

    /** How much of the picture is not shown, in per cent. */
    public long lost() {
        return Math.round(100 * (1 - width * height));
    }

    /** Whether it is the lower part that is cut. */
    boolean isAtTheTop() {
        return top == 0 && height < 1;
    }

    /** Whether it is the height that is cut. */
    boolean isOfHeight() {
        return height < 1;
    }
}
