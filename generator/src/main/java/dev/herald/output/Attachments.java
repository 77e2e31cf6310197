package dev.herald.output;

import dev.herald.content.Content.Attachment;
import dev.herald.picture.Originals;
import dev.herald.site.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files that are copied: the blog's own, and those of the theme in whose place the blog has none.
 *
 * @param blog its own
 * @param originals what is published of the blog's pictures
 * @param assets of the theme
 */
public record Attachments(List<Attachment> blog, Originals originals, Map<Route, byte[]> assets) implements Output {

    @Override
    public List<OutputFile> files() {
        Map<String, OutputFile> files = new LinkedHashMap<>();
        blog.forEach(file -> files.putIfAbsent(file.route().file(), file(file)));
        assets.forEach((route, bytes) -> files.putIfAbsent(route.file(), new OutputFile.Bytes(route, bytes)));
        return List.copyOf(files.values());
    }

    private OutputFile file(Attachment file) {
        return originals
                .of(file.path())
                .<OutputFile>map(bytes -> new OutputFile.Made(file.route(), bytes))
                .orElseGet(() -> new OutputFile.Copy(file.route(), file.path()));
    }
}
