package dev.herald.channel;

import dev.herald.config.Secret;
import dev.herald.http.Http;
import dev.herald.http.Trouble;
import dev.herald.mail.Postman;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a channel has at hand while it talks to its network. */
public interface Line {

    Http http();

    /** Brings mails to a mail server. */
    Postman postman();

    /**
     * The secret itself, for a request and nothing else.
     *
     * @throws Trouble if it is not set
     */
    String secret(Secret name);

    /** Fixed when the message was first meant to be sent, the same in every try. Where several are sought, not after the first of them was sent. */
    Instant createdAt();

    /**
     * The bytes of a picture of the blog's own.
     *
     * @return nothing for one that lies elsewhere or cannot be read
     */
    Optional<byte[]> bytes(Picture picture);

    /** The posts of the message, if they are still there. */
    List<Story> stories();

    /** The ids that the network gave to other messages of this channel, as the ledger knows them. */
    Set<String> others();

    /** What an earlier step or try of this message noted. */
    Optional<String> noted(String name);

    /** Notes something for a later try, such as the id of an uploaded picture; it is durable when this returns. No secrets. */
    void note(String name, String value);
}
