/** How a page will look out there: what search engines, networks and chats make of its head. */
package dev.herald.outlook;
