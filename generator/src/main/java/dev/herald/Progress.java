package dev.herald;

/** Hears how far a build is, from several threads. What it does with that reaches no file of the site. */
public interface Progress {

    /** Hears nothing. */
    Progress NONE = (done, of) -> {};

    /**
     * Another text is rendered, or was found as it is.
     *
     * @param done how many there are by now
     * @param of how many there will be
     */
    void rendered(int done, int of);
}
