package dev.herald.mail;

import dev.herald.http.Trouble;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** Brings mails to a mail server. Thread-safe. */
public interface Postman {

    /**
     * Hands a mail over. When this returns the server has taken it.
     *
     * @throws Trouble if it has not, or nobody knows: {@link Trouble.Means#UNCLEAR} only if the whole mail was sent and the server's answer got lost
     */
    void deliver(Letter letter, MailServer server);

    /**
     * The same for one try: a mail that is not handed over when its time is up never will be.
     *
     * @param left how much time is left now
     */
    Postman within(Supplier<Duration> left);

    /**
     * Logs in and sends nothing.
     *
     * @return the server's limits by name, such as {@code bytes}
     * @throws Trouble if the server cannot be reached, or does not let us in
     */
    Map<String, String> greet(MailServer server);
}
