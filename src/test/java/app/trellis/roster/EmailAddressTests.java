package app.trellis.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @ParameterizedTest
    @ValueSource(strings = {"amara.okafor@harborpoint.example", "o'neil+care@mail.example.com", "josé@café.example"})
    void addressNamesAMailboxAtADomain(String text) {
        assertThat(EmailAddress.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amara",
                "amara@harborpoint",
                "@harborpoint.example",
                "amara@@harborpoint.example",
                "amara okafor@harborpoint.example",
                "Amara <amara@harborpoint.example>",
                "amara@harborpoint.example\r\nBcc: all@harborpoint.example",
                "a@b.example,c@d.example"
            })
    void anythingElseIsNone(String text) {
        assertThat(EmailAddress.isOne(text)).isFalse();
    }
}
