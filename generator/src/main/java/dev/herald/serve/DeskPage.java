package dev.herald.serve;

/**
 * A page of the desk, or a file that belongs to it.
 *
 * @param type its media type, such as {@code text/html; charset=utf-8}
 * @param bytes not copied, so they must not change
 */
public record DeskPage(String type, byte[] bytes) {}
