package dev.herald.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Files that are whole at any moment, and on the disk when they are written. */
record LedgerFolder(Path folder) {

    private static final String LOCK = ".lock";
    private static final String HALF = ".half"; // one at a time is written, so that one name is enough
    private static final String IGNORED = "/" + LOCK + "\n/" + HALF + "\n";

    /** A file and what it says. */
    record Kept(String name, String text) {}

    Path lock() {
        return folder.resolve(LOCK);
    }

    /** Makes the folder if it is not there. */
    void prepare() throws IOException {
        Path ignore = folder.resolve(".gitignore");
        if (!Files.exists(ignore)) {
            Files.createDirectories(folder);
            Files.writeString(ignore, IGNORED);
        }
    }

    /** Where every channel's files are. */
    List<Path> places() throws IOException {
        List<Path> places = new ArrayList<>();
        for (Path channel : list(folder)) {
            if (Files.isDirectory(channel)) {
                places.addAll(places(channel.getFileName().toString()));
            }
        }
        return places;
    }

    List<Path> places(String channel) throws IOException {
        return list(folder.resolve(channel)).stream()
                .filter(file -> file.toString().endsWith(".json"))
                .map(folder::relativize)
                .toList();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (NoSuchFileException notYet) {
            return List.of();
        }
    }

    Optional<Kept> file(Path place) throws IOException {
        try {
            String name = folder.getFileName() + "/" + place.toString().replace('\\', '/');
            return Optional.of(new Kept(name, Files.readString(folder.resolve(place))));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    /** Writes a file so that it is there as a whole or as it was before, even if the power fails. */
    void write(Path place, String text) throws IOException {
        Path file = folder.resolve(place);
        if (Files.notExists(file.getParent())) {
            Files.createDirectory(file.getParent());
            sync(folder);
        }
        Path half = folder.resolve(HALF);
        fill(half, text);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        sync(file.getParent());
    }

    private static void fill(Path file, String text) throws IOException {
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }

    /** A name in a folder is on the disk when the folder is; where folders cannot be opened, the system sees to it. */
    private static void sync(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}
