/** What is due, what was told, and telling it once. */
package dev.herald.announce;
