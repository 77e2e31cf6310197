package dev.herald.markdown;

import dev.herald.site.Image;
import java.util.ArrayList;
import java.util.List;

/** The pictures of one text, in order. */
final class Pictures {

    private final List<Image> found = new ArrayList<>();

    void add(String src, String alt) {
        found.add(Image.unmeasured(src, alt));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Image> found() {
        return found;
    }
}
