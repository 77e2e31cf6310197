package dev.herald.search;

import java.util.Map;

/**
 * A text as it is found.
 *
 * @param address from the site's root, percent-encoded
 * @param day when it was published, as {@code 2026-01-05}; empty on a page without a date
 * @param language its BCP 47 tag
 * @param summary what the result says of it
 */
record Entry(String title, String address, String day, String language, String summary, Map<Field, Counts> counts) {}
