package app.trellis.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortalAddressTests {

    @ParameterizedTest
    @CsvSource({
        "https://trellis.example,https://trellis.example/feedback",
        "https://trellis.example/,https://trellis.example/feedback",
        "http://localhost:8080,http://localhost:8080/feedback",
        "https://harborpoint.example/trellis/,https://harborpoint.example/trellis/feedback"
    })
    void addressInsideIsPutBehindIt(String address, String whole) {
        assertThat(new PortalAddress(address).of("/feedback")).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "trellis.example",
                "ftp://trellis.example",
                "https://",
                "https://trellis.example?x",
                "https://a b"
            })
    void whatIsNoWebAddressIsRefusedAtTheStart(String address) {
        assertThatThrownBy(() -> new PortalAddress(address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addressOfAnotherSiteIsNoneInside() {
        assertThatThrownBy(() -> new PortalAddress("https://trellis.example").of("https://evil.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
