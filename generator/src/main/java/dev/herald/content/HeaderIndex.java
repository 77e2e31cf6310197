package dev.herald.content;

import dev.herald.config.SiteConfig;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The headers of a blog's texts as the first pass read them, for one who wants to know later whether a file still says the same there. Thread-safe. */
public final class HeaderIndex {

    private final HeaderReader reader;
    private final Map<String, Headed.Read> read = new ConcurrentHashMap<>();

    /** One that is empty yet, of a blog that is read with these settings. */
    public HeaderIndex(SiteConfig config, BuildOptions options) {
        this.reader = new HeaderReader(config, options);
    }

    void put(Headed.Read text) {
        read.put(text.place().file(), text);
    }

    /**
     * Whether a text says the same at its head as it did, line by line, so that it is the same post with perhaps other words.
     *
     * @param file from the blog's folder
     */
    public boolean holds(String file) {
        Headed.Read before = read.get(file);
        return before != null
                && reader.read(before.place()) instanceof Headed.Read now
                && now.header().says(before.header())
                && now.equals(before.with(now.header()));
    }
}
