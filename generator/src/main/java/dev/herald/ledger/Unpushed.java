package dev.herald.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Entries that could not be pushed, beside the repository, until a later run can. */
record Unpushed(Path folder) {

    void keep(Entry entry) {
        try {
            Files.createDirectories(folder);
            Files.writeString(file(entry), EntryText.of(entry));
        } catch (IOException fault) {
            throw DiskFault.told(fault);
        }
    }

    List<Entry> entries() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Entry> entries = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                entries.add(EntryText.read(file.toString(), Files.readString(file)));
            }
            return entries;
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException fault) {
            throw DiskFault.told(fault);
        }
    }

    void drop(Entry entry) {
        try {
            Files.deleteIfExists(file(entry));
        } catch (IOException fault) {
            throw DiskFault.told(fault);
        }
    }

    private Path file(Entry entry) {
        return folder.resolve(FileName.of(entry.channel(), entry.channel() + " " + entry.key()) + ".json");
    }
}
