package app.trellis.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkAddressTests {

    @Test
    void allAddressesOfAnIpv6NetworkCountAsOne() {
        assertThat(NetworkAddress.group("2001:db8:1:2:3:4:5:6")).isEqualTo(NetworkAddress.group("2001:db8:1:2::1"));
        assertThat(NetworkAddress.group("2001:db8:1:3::1")).isNotEqualTo(NetworkAddress.group("2001:db8:1:2::1"));
    }

    @Test
    void eachIpv4AddressCountsForItself() {
        assertThat(NetworkAddress.group("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(NetworkAddress.group("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
    }

    @Test
    void whatAProxyMadeUpIsCutAndNeverLookedUp() {
        assertThat(NetworkAddress.group("x".repeat(500))).hasSize(100);
        assertThat(NetworkAddress.group("no:address")).isEqualTo("unreadable");
    }
}
