package dev.herald.config;

import java.util.Optional;

/** Where secrets are found by their names, at the moment of use. */
public interface Secrets {

    /** Nothing is known. */
    Secrets NONE = name -> Optional.empty();

    /** The secret; nothing if there is none of that name, or it is empty. */
    Optional<String> find(Secret name);
}
