/** How each network is told: its words, its limits, its answers. */
package dev.herald.channel;
