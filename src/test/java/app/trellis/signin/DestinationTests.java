package app.trellis.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openings",
                "/openings?q=team+lead&page=2",
                "/openings?q=http://example.com",
                "/people/1-2/account",
                "/openings?q=%C3%A9t%C3%A9"
            })
    void pageOfTrellisIsKept(String asked) {
        assertThat(Destination.of(asked).path()).isEqualTo(asked);
    }

    /** Browsers send them so. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '_',
            value = {
                "/careers?q=C|C++, /careers?q=C|C++",
                "/careers?q={a}, /careers?q=%7Ba%7D",
                "/careers?q=\"a\"<b>, /careers?q=%22a%22%3Cb%3E",
                "/careers?q=a\\b, /careers?q=a%5Cb"
            })
    void signsOfASearchAreEncodedAndKept(String asked, String path) {
        assertThat(Destination.of(asked).path()).isEqualTo(path);
    }

    @NullAndEmptySource
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "https:evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "evil.example",
                " /openings",
                "/ openings",
                "/%2Fevil.example",
                "/%2fevil.example",
                "/%5Cevil.example",
                "%2F%2Fevil.example",
                "/%09/evil.example",
                "/%0D%0ALocation:https://evil.example",
                "/openings\r\nSet-Cookie: a=b",
                "/a/..//evil.example",
                "/.//evil.example",
                "/%zz",
                "/{evil}",
                "/openings#//evil",
                "/\u2215evil.example",
                "/login",
                "/logout",
                "/login?next=/login"
            })
    void anythingElseLeadsHome(String asked) {
        assertThat(Destination.of(asked)).isEqualTo(Destination.HOME);
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 100_000})
    void overlongAddressLeadsHome(int length) {
        assertThat(Destination.of("/" + "a".repeat(length))).isEqualTo(Destination.HOME);
    }
}
