package dev.herald.card;

/** Java can draw nothing on this machine. */
final class NoGraphics extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoGraphics(Throwable cause) {
        super("this Java cannot read fonts", cause);
    }
}
