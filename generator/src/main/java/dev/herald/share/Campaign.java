package dev.herald.share;

import dev.herald.config.Network;
import dev.herald.config.ShareConfig.Utm;

/** What a shared address tells the site's statistics about where it was shared; the page's own address stays as it is. */
record Campaign(Utm utm) {

    /** The address with {@code utm_source}, {@code utm_medium} and {@code utm_campaign} behind its query and before its fragment. */
    String mark(String url, Network network) {
        int hash = url.indexOf('#');
        String page = hash < 0 ? url : url.substring(0, hash);
        return page + joint(page) + parameters(network) + url.substring(page.length());
    }

    private static String joint(String page) {
        if (page.indexOf('?') < 0) {
            return "?";
        }
        return page.endsWith("?") || page.endsWith("&") ? "" : "&";
    }

    private String parameters(Network network) {
        String campaign = utm.campaign()
                .map(name -> "&utm_campaign=" + Percent.encode(name))
                .orElse("");
        return "utm_source=" + network.key() + "&utm_medium=share" + campaign;
    }
}
