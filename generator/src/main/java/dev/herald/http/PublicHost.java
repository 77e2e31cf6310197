package dev.herald.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Whether a host is one that everybody can reach (RFC 6890, and the registries of special addresses that it began). */
final class PublicHost {

    /** For protocols, for examples, for relays that are gone. */
    private static final int[][] SPECIAL = {
        {0}, {192, 0, 0}, {192, 0, 2}, {192, 88, 99}, {198, 51, 100}, {203, 0, 113},
    };

    private PublicHost() {}

    /** Whether all of its addresses are public. */
    static boolean is(String host) throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(host)).allMatch(PublicHost::isPublic);
    }

    static boolean isPublic(InetAddress address) {
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        return !special && (address instanceof Inet4Address four ? isPublic(four) : isPublicSix(address.getAddress()));
    }

    private static boolean isPublic(Inet4Address address) {
        int first = address.getAddress()[0] & 255;
        int second = address.getAddress()[1] & 255;
        boolean shared = first == 100 && second >= 64 && second < 128; // between a provider and its customers
        boolean tests = first == 198 && (second == 18 || second == 19);
        boolean special = Arrays.stream(SPECIAL).anyMatch(block -> starts(address.getAddress(), block));
        return first < 224 && !shared && !tests && !special;
    }

    private static boolean isPublicSix(byte[] address) {
        boolean translated = starts(
                address, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0); // RFC 6052: the IPv4 address stands at its end
        if (translated) {
            return isPublic(four(address, 12));
        }
        boolean tunnelled = starts(address, 0x20, 0x02); // RFC 3056: the IPv4 address follows
        boolean global = (address[0] & 0xe0) == 0x20; // 2000::/3
        boolean special = starts(address, 0x20, 0x01, 0x00) || starts(address, 0x20, 0x01, 0x0d, 0xb8);
        return tunnelled ? isPublic(four(address, 2)) : global && !special;
    }

    private static boolean starts(byte[] address, int... bytes) {
        for (int index = 0; index < bytes.length; index++) {
            if ((address[index] & 255) != bytes[index]) {
                return false;
            }
        }
        return true;
    }

    private static InetAddress four(byte[] address, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address, from, from + 4));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
