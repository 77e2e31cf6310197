/** What each channel would hear, and why not the rest. */
package dev.herald.plan;
