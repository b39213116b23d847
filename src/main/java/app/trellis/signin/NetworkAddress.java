package app.trellis.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where a request comes from, as the settings for proxies decide. */
public class NetworkAddress {

    private static final int NETWORK_BYTES = 8;
    private static final int LONGEST = 100;

    private NetworkAddress() {}

    /** That of the request that is under way, in one form; null where there is none, as in a job. */
    public static @Nullable String ofRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? read(request.getRequest().getRemoteAddr(), InetAddress::getHostAddress)
                : null;
    }

    /** Addresses that one person can have at will are one: an IPv6 user has a whole /64. */
    static String group(String address) {
        return read(
                address,
                parsed -> parsed instanceof Inet6Address
                        ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) + "/64"
                        : parsed.getHostAddress());
    }

    private static String read(String address, Function<InetAddress, String> form) {
        // Without a colon it is IPv4, or a name that a proxy made up: never to be asked of a name server.
        if (address.indexOf(':') < 0) return address.substring(0, Math.min(address.length(), LONGEST));
        try {
            return form.apply(InetAddress.getByName(address));
        } catch (UnknownHostException unreadable) {
            return "unreadable";
        }
    }
}
