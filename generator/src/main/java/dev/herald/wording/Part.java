package dev.herald.wording;

/** A piece of a message. Only {@link Words} that are a summary or a title may be cut. */
public sealed interface Part {

    /** As people read it, without any network's escapes. */
    String shown();

    /**
     * Plain words.
     *
     * @param role decides what is cut first
     */
    record Words(String shown, Role role) implements Part {}

    /** What words are there for, from what is cut first to what is never cut. */
    enum Role {
        SUMMARY,
        TITLE,
        /** Of an author or a series; never cut. */
        NAME,
        /** Written for this message: blanks, line breaks, the owner's own words; never cut. */
        FIXED
    }

    /**
     * An address.
     *
     * @param shown what stands for it where a network can hide the address behind words
     */
    record Link(String url, String shown) implements Part {}

    /**
     * A hashtag.
     *
     * @param name without {@code #}
     */
    record Tag(String name) implements Part {
        @Override
        public String shown() {
            return "#" + name;
        }
    }

    /**
     * An account of the network.
     *
     * @param shown with its {@code @}
     */
    record Mention(String shown) implements Part {}
}
