/** Social cards: the picture that networks show of a post or page that has none of its own. */
package dev.herald.card;
