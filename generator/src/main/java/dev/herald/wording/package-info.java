/** Words that fit: parts of a message, how networks count, cut and escape them. */
package dev.herald.wording;
