/** What writing begins with: a new text, a new blog. */
package dev.herald.scaffold;
