package dev.herald.outlook;

/** A line that a page offers besides its description, such as {@code Reading time: 3 minutes}. */
public record Label(String name, String text) {}
