package dev.herald.problem;

/** How much a problem weighs: an error stops the build, a warning is told. {@code strict: true} makes every warning an error. */
public enum Severity {
    /** Nothing is written. */
    ERROR,
    /** The site is written all the same. */
    WARNING
}
