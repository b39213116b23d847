package app.trellis.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkedTextTests {

    @Test
    void addressesAreLinksAndNothingElseIs() {
        assertThat(LinkedText.of("See\nhttps://trellis.example/a?b=c\nor javascript:alert(1)"))
                .containsExactly(
                        new LinkedText("See\n", null),
                        new LinkedText("https://trellis.example/a?b=c", "https://trellis.example/a?b=c"),
                        new LinkedText("\nor javascript:alert(1)", null));
    }
}
