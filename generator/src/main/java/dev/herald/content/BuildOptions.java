package dev.herald.content;

import java.time.Instant;

/**
 * What is asked of one build and not of the site.
 *
 * @param drafts whether drafts are published
 * @param future whether posts that are not due are published
 * @param now decides what is due, and is the day of a draft without a date; reaches nothing else
 */
public record BuildOptions(boolean drafts, boolean future, Instant now) {}
