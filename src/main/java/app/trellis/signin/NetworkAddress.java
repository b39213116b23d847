package app.trellis.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Addresses of the network that one person can have at will count as one: an IPv6 user has a whole /64. */
class NetworkAddress {

    private static final int NETWORK_BYTES = 8;
    private static final int LONGEST = 100;

    private NetworkAddress() {}

    static String group(String address) {
        // Without a colon it is IPv4, or a name that a proxy made up: never to be asked of a name server.
        if (address.indexOf(':') < 0) return address.substring(0, Math.min(address.length(), LONGEST));
        try {
            var parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException unreadable) {
            return "unreadable";
        }
    }
}
