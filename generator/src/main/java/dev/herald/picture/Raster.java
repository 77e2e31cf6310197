package dev.herald.picture;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.png.PngChunk;
import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;
import com.drew.imaging.png.PngHeader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.StreamReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.bmp.BmpHeaderDirectory;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.gif.GifHeaderDirectory;
import com.drew.metadata.heif.HeifDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.jpeg.JpegReader;
import com.drew.metadata.webp.WebpDirectory;
import dev.herald.site.Image.Size;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A picture made of pixels. Its file's first bytes say what it is, not its name. */
final class Raster {

    private static final Set<FileType> KNOWN =
            Set.of(FileType.Png, FileType.Jpeg, FileType.Gif, FileType.WebP, FileType.Avif, FileType.Bmp);

    private Raster() {}

    static Optional<Size> size(InputStream in) throws IOException {
        FileType type = FileTypeDetector.detectFileType(in);
        if (!KNOWN.contains(type)) {
            return Optional.empty();
        }
        try {
            return type == FileType.Png ? png(in) : size(metadata(in, type), type);
        } catch (ImageProcessingException | RuntimeException broken) { // the library stumbles over some damage
            return Optional.empty();
        }
    }

    /** Only the header and what a camera noted; a PNG's texts may be packed to a thousandth of their size. */
    private static Optional<Size> png(InputStream in) throws ImageProcessingException, IOException {
        Optional<PngHeader> header = Optional.empty();
        Metadata metadata = new Metadata();
        Set<PngChunkType> wanted = Set.of(PngChunkType.IHDR, PngChunkType.eXIf);
        for (PngChunk chunk : new PngChunkReader().extract(new StreamReader(in), wanted)) {
            if (chunk.getType().equals(PngChunkType.IHDR)) {
                header = Optional.of(new PngHeader(chunk.getBytes()));
            } else {
                new ExifReader().extract(new ByteArrayReader(chunk.getBytes()), metadata);
            }
        }
        return header.flatMap(
                read -> size(read.getImageWidth(), read.getImageHeight(), isOnItsSide(metadata), FileType.Png));
    }

    private static Metadata metadata(InputStream in, FileType type) throws ImageProcessingException, IOException {
        return type == FileType.Jpeg
                ? JpegMetadataReader.readMetadata(in, List.of(new JpegReader(), new ExifReader()))
                : ImageMetadataReader.readMetadata(in, -1, type);
    }

    private static Optional<Size> size(Metadata metadata, FileType type) {
        Optional<Integer> width = width(metadata, type);
        Optional<Integer> height = height(metadata, type).map(Math::abs); // a bitmap from top to bottom has less than 0
        if (width.isEmpty() || height.isEmpty()) {
            return Optional.empty();
        }
        return size(width.get(), height.get(), isTurned(metadata, type), type);
    }

    private static Optional<Size> size(int width, int height, boolean turned, FileType type) {
        return Optional.of(new Size(turned ? height : width, turned ? width : height, type.getMimeType()))
                .filter(size -> size.width() > 0 && size.height() > 0);
    }

    private static Optional<Integer> width(Metadata metadata, FileType type) {
        return switch (type) {
            case Jpeg -> number(metadata, JpegDirectory.class, JpegDirectory.TAG_IMAGE_WIDTH);
            case Gif -> number(metadata, GifHeaderDirectory.class, GifHeaderDirectory.TAG_IMAGE_WIDTH);
            case WebP -> number(metadata, WebpDirectory.class, WebpDirectory.TAG_IMAGE_WIDTH);
            case Avif -> number(metadata, HeifDirectory.class, HeifDirectory.TAG_IMAGE_WIDTH);
            default -> number(metadata, BmpHeaderDirectory.class, BmpHeaderDirectory.TAG_IMAGE_WIDTH);
        };
    }

    private static Optional<Integer> height(Metadata metadata, FileType type) {
        return switch (type) {
            case Jpeg -> number(metadata, JpegDirectory.class, JpegDirectory.TAG_IMAGE_HEIGHT);
            case Gif -> number(metadata, GifHeaderDirectory.class, GifHeaderDirectory.TAG_IMAGE_HEIGHT);
            case WebP -> number(metadata, WebpDirectory.class, WebpDirectory.TAG_IMAGE_HEIGHT);
            case Avif -> number(metadata, HeifDirectory.class, HeifDirectory.TAG_IMAGE_HEIGHT);
            default -> number(metadata, BmpHeaderDirectory.class, BmpHeaderDirectory.TAG_IMAGE_HEIGHT);
        };
    }

    /** As browsers do it: they read Exif in a JPEG or PNG, not in a WebP, and only HEIF's own quarter turns in an AVIF. */
    private static boolean isTurned(Metadata metadata, FileType type) {
        return switch (type) {
            case Jpeg -> isOnItsSide(metadata);
            case Avif ->
                number(metadata, HeifDirectory.class, HeifDirectory.TAG_IMAGE_ROTATION)
                        .filter(degrees -> degrees % 180 != 0)
                        .isPresent();
            default -> false;
        };
    }

    /** Orientations 5 to 8 of Exif. */
    private static boolean isOnItsSide(Metadata metadata) {
        return number(metadata, ExifIFD0Directory.class, ExifDirectoryBase.TAG_ORIENTATION)
                .filter(orientation -> orientation >= 5 && orientation <= 8)
                .isPresent();
    }

    private static Optional<Integer> number(Metadata metadata, Class<? extends Directory> part, int tag) {
        return metadata.getDirectoriesOfType(part).stream()
                .flatMap(directory -> Optional.ofNullable(directory.getInteger(tag)).stream())
                .findFirst();
    }
}
