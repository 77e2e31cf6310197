package dev.herald.channel;

import java.math.BigDecimal;

/**
 * An amount of US dollars, in which the networks that charge name their prices.
 *
 * @param dollars never negative
 */
public record Money(BigDecimal dollars) {

    public static final Money NOTHING = new Money(BigDecimal.ZERO);

    /** @throws IllegalArgumentException if it is negative */
    public Money {
        if (dollars.signum() < 0) {
            throw new IllegalArgumentException(dollars.toPlainString());
        }
    }

    /** @throws IllegalArgumentException if it is no amount such as {@code 1.50}, below a thousand million */
    public static Money of(String dollars) {
        if (!dollars.matches("[0-9]{1,9}(?:\\.[0-9]{1,9})?")) {
            throw new IllegalArgumentException(dollars);
        }
        return new Money(new BigDecimal(dollars));
    }

    public Money plus(Money other) {
        return new Money(dollars.add(other.dollars));
    }

    public boolean isMoreThan(Money other) {
        return dollars.compareTo(other.dollars) > 0;
    }

    /** {@code $0.015}. */
    @Override
    public String toString() {
        return "$" + dollars.toPlainString();
    }
}
