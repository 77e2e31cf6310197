package dev.herald.output;

import dev.herald.content.Content.Attachment;
import dev.herald.site.Route;
import java.util.List;
import java.util.Map;

/** Files that are copied: the theme's and the blog's own. */
public final class Attachments {

    private Attachments() {}

    /** The files of the blog. */
    public static List<OutputFile> of(List<Attachment> files) {
        return files.stream()
                .map(file -> (OutputFile) new OutputFile.Copy(file.route(), file.path()))
                .toList();
    }

    /** The files of the theme. */
    public static List<OutputFile> of(Map<Route, byte[]> assets) {
        return assets.entrySet().stream()
                .map(asset -> (OutputFile) new OutputFile.Bytes(asset.getKey(), asset.getValue()))
                .toList();
    }
}
