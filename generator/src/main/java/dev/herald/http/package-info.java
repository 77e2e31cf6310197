/** Talking to networks: requests, answers, trouble, and secrets that no text lets out. */
package dev.herald.http;
