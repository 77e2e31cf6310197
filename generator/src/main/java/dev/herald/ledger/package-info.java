/** What was told, kept for good: in files, in git, in PostgreSQL. */
package dev.herald.ledger;
