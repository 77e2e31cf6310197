package dev.herald.picture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A picture of the blog as a page shows it.
 *
 * @param candidates in the format that every browser knows, from narrow to wide; empty if there is only the one file
 * @param webp the same as WebP; empty if there are none
 * @param sizes how wide the browser will show it
 * @param width of the picture in pixels, as a reader sees it
 * @param height likewise
 * @param tone its dominant colour in three hexadecimal digits, for the time before it is there; nothing if it has holes to see through, or was not looked at
 */
public record Print(
        String src,
        List<Candidate> candidates,
        List<Candidate> webp,
        String sizes,
        int width,
        int height,
        Optional<String> tone) {

    /** One of several files with the same picture. */
    public record Candidate(String src, int width) {}

    public Print {
        candidates = List.copyOf(candidates);
        webp = List.copyOf(webp);
    }

    /** For the attribute of that name; "" if there is only one file. */
    public String srcset() {
        return srcset(candidates);
    }

    /** Likewise. */
    public String webpSrcset() {
        return srcset(webp);
    }

    private static String srcset(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> candidate.src + " " + candidate.width + "w")
                .collect(Collectors.joining(", "));
    }
}
