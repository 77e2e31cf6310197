package dev.herald.announce;

import dev.herald.channel.Picture;
import dev.herald.channel.Story;
import dev.herald.config.AnnounceConfig.Needs;
import dev.herald.http.Http;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Waits until readers see the pages of a build, and says what they see instead. All pages of a run share its patience, as they go live together; each
 * is looked at at least once, and settled once however many channels ask. Not thread-safe.
 */
public final class LivePages implements Live {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Set<String> PREVIEWED = Set.of("image/png", "image/jpeg", "image/gif");

    private final Http http;
    private final Pauses pauses;
    private final Duration patience;
    private final Map<String, Sight> pages = new TreeMap<>();
    private final Map<String, Optional<String>> pictures = new TreeMap<>();
    private Optional<Long> begun = Optional.empty();

    /** @param patience how long to wait in a run, from its first look; {@code announce.wait} */
    public LivePages(Http http, Pauses pauses, Duration patience) {
        this.http = http;
        this.pauses = pauses;
        this.patience = patience;
    }

    @Override
    public Optional<String> fault(Story story, Needs needs) {
        if (needs == Needs.NONE) {
            return Optional.empty();
        }
        if (begun.isEmpty()) {
            begun = Optional.of(pauses.nanos());
        }
        Sight page = page(story);
        return page.fault().or(() -> needs == Needs.IMAGE ? pictureFault(story, page) : Optional.empty());
    }

    private Sight page(Story story) {
        if (!pages.containsKey(story.page())) {
            pages.put(story.page(), look(story));
        }
        return pages.get(story.page());
    }

    private Sight look(Story story) {
        PageLook look = new PageLook(http, story);
        Duration pause = FIRST;
        Sight sight = look.sight();
        while (sight.fault().isPresent() && rests(pause)) {
            pause = longer(pause);
            sight = look.sight();
        }
        return sight;
    }

    private Optional<String> pictureFault(Story story, Sight page) {
        if (page.picture().isEmpty()) {
            return story.picture().filter(LivePages::isForPreviews).map(one -> bare(story));
        }
        String picture = page.picture().get();
        if (!pictures.containsKey(picture)) {
            pictures.put(picture, look(story.page(), picture));
        }
        return pictures.get(picture);
    }

    /** A drawing (SVG) is shown by no preview, and a page does not name it. */
    private static boolean isForPreviews(Picture picture) {
        return picture.image()
                .size()
                .filter(size -> PREVIEWED.contains(size.type()))
                .isPresent();
    }

    private static String bare(Story story) {
        return story.page() + " names no og:image, although the post has a picture; 'gate: page' does without";
    }

    private Optional<String> look(String page, String picture) {
        PictureLook look = new PictureLook(http, page, picture);
        Duration pause = FIRST;
        Optional<String> fault = look.fault();
        while (fault.isPresent() && rests(pause)) {
            pause = longer(pause);
            fault = look.fault();
        }
        return fault;
    }

    /** Whether there was patience left for a pause. */
    private boolean rests(Duration pause) {
        long left = patience.toNanos() - (pauses.nanos() - begun.orElseThrow());
        if (left <= 0) {
            return false;
        }
        pauses.sleep(Duration.ofNanos(Math.min(left, pause.toNanos())));
        return true;
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    }
}
