package dev.herald.config;

/** A link with its text, in the menu or on an author's page. The address is absolute, or a path on the site such as {@code /about/}. */
public record MenuLink(String name, String url) {}
