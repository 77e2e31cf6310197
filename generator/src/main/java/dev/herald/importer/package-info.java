/** The export of another blog tool to a blog's folder. */
package dev.herald.importer;
