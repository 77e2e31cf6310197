package dev.herald.output;

import dev.herald.content.Content.Attachment;
import dev.herald.site.Route;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Files that are copied: the blog's own and the theme's.
 *
 * @param blog its own
 * @param assets of the theme
 */
public record Attachments(List<Attachment> blog, Map<Route, byte[]> assets) implements Output {

    @Override
    public List<OutputFile> files() {
        Stream<OutputFile> copies = blog.stream().map(file -> new OutputFile.Copy(file.route(), file.path()));
        Stream<OutputFile> bytes =
                assets.entrySet().stream().map(asset -> new OutputFile.Bytes(asset.getKey(), asset.getValue()));
        return Stream.concat(copies, bytes).toList();
    }
}
