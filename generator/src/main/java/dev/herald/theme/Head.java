package dev.herald.theme;

import java.util.Optional;

/**
 * What stands in a page's head.
 *
 * @param title the whole title, with the site's name
 * @param description plain text, at most about 160 characters
 * @param canonical absolute; none on a page that search engines shall not have
 * @param index whether search engines may have the page
 */
public record Head(String title, String description, Optional<String> canonical, boolean index) {}
