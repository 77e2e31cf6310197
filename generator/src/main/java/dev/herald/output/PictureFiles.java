package dev.herald.output;

import dev.herald.picture.Darkroom;
import java.util.List;

/** The smaller pictures that pages show. */
public record PictureFiles(Darkroom darkroom) implements Output {

    @Override
    public List<OutputFile> files() {
        return darkroom.files().stream()
                .<OutputFile>map(file -> new OutputFile.Named(file.route(), file.length(), file.bytes()))
                .toList();
    }
}
