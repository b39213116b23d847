package app.trellis.mail;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where people find Trellis, as the operator says it ({@code trellis.address}). What a request says of it is never believed,
 * and a mail is written without one.
 */
@Component
public class PortalAddress {

    private final URI base;

    PortalAddress(@Value("${trellis.address}") String address) {
        this.base = URI.create(address.strip().replaceAll("/+$", ""));
        var isWeb = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
        if (!isWeb || base.getHost() == null || base.getRawQuery() != null || base.getRawFragment() != null)
            throw new IllegalArgumentException(
                    "TRELLIS_ADDRESS is no address like https://trellis.example: " + address);
    }

    /** @param path inside Trellis, such as {@code /feedback} */
    public String of(String path) {
        if (!path.startsWith("/")) throw new IllegalArgumentException("no path: " + path);
        return base + path;
    }

    /** Where nobody else finds it. */
    boolean isOfThisMachine() {
        return host().equals("localhost");
    }

    /** As it stands in ids of mails and appointments. */
    public String host() {
        return base.getHost();
    }
}
