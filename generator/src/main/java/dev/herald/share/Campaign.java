package dev.herald.share;

import dev.herald.config.ShareConfig.Utm;

/** What an address tells the site's statistics about where it was passed on; the page's own address stays as it is. */
public record Campaign(Utm utm) {

    /**
     * The address with {@code utm_source}, {@code utm_medium} and {@code utm_campaign} behind its query and before its fragment.
     *
     * @param source where it is passed on, such as {@code mastodon}
     * @param medium how, such as {@code share} or {@code social}
     */
    public String mark(String url, String source, String medium) {
        int hash = url.indexOf('#');
        String page = hash < 0 ? url : url.substring(0, hash);
        return page + joint(page) + parameters(source, medium) + url.substring(page.length());
    }

    private static String joint(String page) {
        if (page.indexOf('?') < 0) {
            return "?";
        }
        return page.endsWith("?") || page.endsWith("&") ? "" : "&";
    }

    private String parameters(String source, String medium) {
        String campaign = utm.campaign()
                .map(name -> "&utm_campaign=" + Percent.encode(name))
                .orElse("");
        return "utm_source=" + Percent.encode(source) + "&utm_medium=" + medium + campaign;
    }
}
