package dev.herald.check;

import dev.herald.config.SiteConfig;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problem;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;

/** Whether the world can reach the blog at the address that its pages, feeds and sitemap name. */
public final class PublicAddress {

    /** Names that no public server has (RFC 6761, RFC 6762, RFC 8375 and ICANN's .internal). */
    private static final Pattern HOME = Pattern.compile("(?:.*\\.)?(?:localhost|local|internal|home\\.arpa|lan)");

    private static final Pattern NUMBER = Pattern.compile("\\[.*]|[0-9]+(?:\\.[0-9]+){3}");

    private PublicAddress() {}

    /** The fault of an address of this machine or of a private network. */
    public static List<Problem> fault(SiteConfig config) {
        String host = config.url().getHost();
        boolean reached = NUMBER.matcher(host).matches() ? isPublic(host) : isName(host);
        return reached
                ? List.of()
                : List.of(Problem.error(
                        SiteFile.NAME,
                        config.line("url"),
                        "'url' is " + config.url() + ", which only this computer or its network can reach",
                        "write the address at which readers will find the blog, also while you try it out;"
                                + " 'check: {address: off}' is for a blog of a private network"));
    }

    private static boolean isName(String host) {
        return host.contains(".") && !HOME.matcher(host).matches();
    }

    private static boolean isPublic(String number) {
        try {
            InetAddress address = InetAddress.getByName(number); // a number is not looked up
            return !address.isLoopbackAddress()
                    && !address.isSiteLocalAddress()
                    && !address.isLinkLocalAddress()
                    && !address.isAnyLocalAddress()
                    && !isUniqueLocal(address.getAddress());
        } catch (UnknownHostException noNumber) {
            return false;
        }
    }

    /** fc00::/7 (RFC 4193). */
    private static boolean isUniqueLocal(byte[] address) {
        return address.length == 16 && (address[0] & 0xfe) == 0xfc;
    }
}
