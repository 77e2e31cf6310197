package dev.herald.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Optional;

/**
 * Where mail comes from or goes to (RFC 5322, section 3.4).
 *
 * @param name that people see
 * @param address such as {@code ana@example.org}, in ASCII
 */
public record Mailbox(Optional<String> name, String address) {

    /**
     * Reads {@code ana@example.org} or {@code Ana <ana@example.org>}.
     *
     * @throws IllegalArgumentException if it is not one mailbox, or its address has letters beyond ASCII before the {@code @}
     */
    public static Mailbox of(String text) {
        try {
            InternetAddress parsed = new InternetAddress(text, true);
            return new Mailbox(Optional.ofNullable(parsed.getPersonal()), ascii(parsed.getAddress()));
        } catch (AddressException wrong) {
            throw new IllegalArgumentException(text, wrong);
        }
    }

    private static String ascii(String address) {
        int at = address.lastIndexOf('@');
        String local = address.substring(0, Math.max(at, 0));
        if (local.isEmpty() || !local.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException(address);
        }
        return local + "@" + IDN.toASCII(address.substring(at + 1));
    }

    /** What stands after the {@code @}. */
    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** {@code Ana <ana@example.org>}. */
    @Override
    public String toString() {
        return name.map(shown -> shown + " <" + address + ">").orElse(address);
    }
}
