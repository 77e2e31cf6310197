/** What is planned and what was done, for people and for programs. */
package dev.herald.report;
