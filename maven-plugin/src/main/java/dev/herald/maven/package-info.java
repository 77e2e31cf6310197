/** The goals of the Maven plugin: parameters in, {@link dev.herald.Herald} called, problems printed. */
package dev.herald.maven;
