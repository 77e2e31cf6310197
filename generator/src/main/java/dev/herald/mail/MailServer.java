package dev.herald.mail;

import dev.herald.config.Secret;
import java.util.Locale;
import java.util.Optional;

/**
 * A server that takes mail to pass it on (RFC 6409).
 *
 * @param login nothing for a server that asks for none
 */
public record MailServer(String host, int port, Tls tls, Optional<Login> login) {

    /** How the connection is kept from others. */
    public enum Tls {
        /** It begins open, and nothing is said before it is encrypted (RFC 3207). */
        STARTTLS(587),
        /** It is encrypted from its first byte (RFC 8314, section 3). */
        TLS(465),
        /** Not at all; only for a server on the same machine. */
        NONE(25);

        private final int port;

        Tls(int port) {
            this.port = port;
        }

        /** The usual port. */
        public int port() {
            return port;
        }
    }

    /**
     * Who we are.
     *
     * @param password names the secret
     */
    public record Login(String user, Secret password) {}

    /** Whether the server is on this machine, as far as its name tells. */
    public boolean isHere() {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("::1") || name.matches("127(\\.\\d{1,3}){3}");
    }
}
