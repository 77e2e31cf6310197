package dev.herald.theme;

/**
 * A colour as the eye orders them (Björn Ottosson, "A perceptual color space for image processing"). {@code a} and {@code b} hold hue and chroma, as
 * the angle and the radius of OKLCH do, so that a change of the lightness alone leaves both.
 *
 * @param lightness from 0, black, to 1, white
 */
record Oklab(double lightness, double a, double b) {

    private static final double SLACK = 0.0005; // less than a screen can show
    private static final int STEPS = 64;

    static Oklab of(Colour colour) {
        double red = Colour.linear(colour.red());
        double green = Colour.linear(colour.green());
        double blue = Colour.linear(colour.blue());
        double l = StrictMath.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = StrictMath.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = StrictMath.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new Oklab(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    Oklab withLightness(double other) {
        return new Oklab(other, a, b);
    }

    /** The colour, with as much of its chroma as a screen can show. */
    Colour colour() {
        for (int step = STEPS; step > 0; step--) {
            double[] light = light((double) step / STEPS);
            if (isShown(light)) {
                return colour(light);
            }
        }
        return colour(light(0));
    }

    private static boolean isShown(double[] light) {
        for (double part : light) {
            if (part < -SLACK || part > 1 + SLACK) {
                return false;
            }
        }
        return true;
    }

    private static Colour colour(double[] light) {
        return new Colour(Colour.part(light[0]), Colour.part(light[1]), Colour.part(light[2]));
    }

    /** Its red, green and blue light, with a share of its chroma. */
    private double[] light(double share) {
        double l = cube(lightness + share * (0.3963377774 * a + 0.2158037573 * b));
        double m = cube(lightness - share * (0.1055613458 * a + 0.0638541728 * b));
        double s = cube(lightness - share * (0.0894841775 * a + 1.2914855480 * b));
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static double cube(double value) {
        return value * value * value;
    }
}
