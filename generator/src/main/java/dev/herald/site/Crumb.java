package dev.herald.site;

/** One step of the path from the home page to a page. */
public record Crumb(String name, Route route) {}
