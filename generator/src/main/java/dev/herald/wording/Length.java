package dev.herald.wording;

/**
 * How long a message is.
 *
 * @param used by the network's own count
 * @param limit of the network; 0 if it has none
 * @param unit {@code characters}, {@code graphemes}, {@code bytes}
 */
public record Length(int used, int limit, String unit) {

    /** Whether it fits. */
    public boolean fits() {
        return limit == 0 || used <= limit;
    }

    /** {@code 212 of 300 graphemes}. */
    @Override
    public String toString() {
        return limit == 0 ? used + " " + unit : used + " of " + limit + " " + unit;
    }
}
