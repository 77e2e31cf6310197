/** Networks on loopback, for tests and for people who want to see the whole flow without an account. */
package dev.herald.simulate;
