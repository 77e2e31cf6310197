package dev.herald.serve;

import dev.herald.site.Post;
import java.util.Optional;

/** What the desk asks of the blog, for each page anew. Thread-safe. */
public interface DeskSource {

    /** The blog as the last build found it, and as it stands at this moment. */
    DeskBlog blog();

    /** What each channel would hear now, as a whole page; nothing while errors keep the blog from being read. */
    Optional<String> plan();

    /** What each channel would hear of a post if it were published: now, or at its date if that is still to come. */
    Optional<String> plan(Post post);
}
