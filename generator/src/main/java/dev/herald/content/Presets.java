package dev.herald.content;

import dev.herald.config.Value;
import java.util.Optional;

/** What the settings of another generator say for its texts, beside what these say themselves. Files are relative to the blog, with {@code /}. */
public interface Presets {

    /** Herald's own blogs have none. */
    Presets NONE = new Presets() {
        @Override
        public Value.Fields header(String file, Value.Fields written) {
            return written;
        }

        @Override
        public Optional<String> pattern(String file) {
            return Optional.empty();
        }
    };

    /** What is written at a text's head, and what counts where nothing is. */
    Value.Fields header(String file, Value.Fields written);

    /** How a text's address is made if its head does not say it; nothing if in the usual way. */
    Optional<String> pattern(String file);
}
