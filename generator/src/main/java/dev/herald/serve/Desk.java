package dev.herald.serve;

import java.util.Optional;

/** The pages below {@code /_herald/} that are not the server's own. Asked from several threads at a time. */
public interface Desk {

    /**
     * A page of the desk, as the blog stands.
     *
     * @param path what follows {@code /_herald/}, decoded; "" is the desk itself
     * @param query of the address as it was sent, without {@code ?}; "" if there was none
     * @return nothing if there is no such page
     */
    Optional<DeskPage> page(String path, String query);
}
