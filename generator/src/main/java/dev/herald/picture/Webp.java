package dev.herald.picture;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** WebP by libwebp, which {@code com.github.usefulness:webp-imageio} brings along for Linux with glibc, macOS and Windows. */
final class Webp {

    private static final int EFFORT = 2; // of 0 to 6; more takes twice as long and saves a few percent

    private Webp() {}

    /** Whether this machine has it, which is tried once. */
    static boolean isThere() {
        return Trial.WORKED;
    }

    private static final class Trial {

        static final boolean WORKED = worked();

        private static boolean worked() {
            try {
                return Ink.webp(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), false, 0.5f).length > 0;
            } catch (LinkageError absent) { // no library for this system, or one that does not fit it
                return false;
            }
        }
    }

    static ImageWriter writer() {
        return new WebPImageWriterSpi().createWriterInstance(null);
    }

    static WebPWriteParam param(ImageWriter writer, boolean lossless, float quality) {
        WebPWriteParam param = (WebPWriteParam) writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType(lossless ? "Lossless" : "Lossy");
        param.setCompressionQuality(quality);
        param.setMethod(EFFORT);
        return param;
    }

    /** Nothing where there is no library. */
    static Optional<ImageReader> reader() throws IOException {
        return isThere() ? Optional.of(new WebPImageReaderSpi().createReaderInstance(null)) : Optional.empty();
    }
}
