package dev.herald.content;

import dev.herald.config.SiteConfig;
import java.nio.file.Path;
import java.util.List;

/** Where the texts and files of a blog lie, as {@code site.yaml} says. */
public final class Territory {

    private final Path blog;
    private final Folders folders;

    public Territory(Path blog, SiteConfig config) {
        this.blog = blog;
        this.folders = new Folders(config.content());
    }

    /** The folders in which all of it lies, none within another; "" is the blog itself. */
    public List<String> roots() {
        return folders.roots();
    }

    /**
     * Whether a file or folder in one of them is no content, nor anything below it.
     *
     * @param name that of a folder ends with {@code /}
     */
    public boolean isForeign(String name) {
        return name.endsWith("/")
                ? folders.isIgnored(name.substring(0, name.length() - 1)) || BlogFiles.isWritten(blog.resolve(name))
                : folders.isIgnored(name);
    }
}
