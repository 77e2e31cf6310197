package dev.herald.channel;

/** What a network lets us prove after a message whose answer got lost: the reply was dropped, the server failed, our process was killed. */
public enum Delivery {
    /** It refuses or absorbs a second message under our key: send it again. */
    CONDITIONAL,
    /** It knows our key for a while: look first, then send it again with the same key. */
    WINDOWED,
    /** It lists our own messages: look for ours, then decide. */
    LOOK_UP,
    /** Neither: nobody can know, so a person is asked, unless the owner set {@code on-unknown: resend}. */
    BLIND
}
