/** What an earlier build looked at and wrote, so that nothing is done twice. */
package dev.herald.state;
