/** Mails, and the servers that take them. */
package dev.herald.mail;
