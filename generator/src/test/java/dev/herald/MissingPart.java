package dev.herald;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** What becomes of a test that needs a part of this machine which is not here. */
public final class MissingPart {

    private MissingPart() {}

    /**
     * Skips the test if the part is missing, but fails it where {@code CI} is {@code true}; either way the message names the command that brings it.
     *
     * @param missing "there is no Chromium here"
     */
    public static void unless(boolean here, String missing) {
        String message = missing + "; install what is missing with: .ci/install";
        if (!here && "true".equals(System.getenv("CI"))) {
            Assertions.fail(message);
        }
        Assumptions.assumeTrue(here, message);
    }
}
