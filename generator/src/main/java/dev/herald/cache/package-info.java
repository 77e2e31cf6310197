/** What was made once and need not be made again. */
package dev.herald.cache;
