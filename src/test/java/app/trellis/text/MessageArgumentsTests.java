package app.trellis.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageArgumentsTests {

    @Test
    void areReadAsTheyWereKept() {
        var arguments = List.<Object>of(
                "Zoë, “C++” \\ 渡辺", "", Instant.parse("2026-12-02T10:00:00.123456Z"), LocalDate.of(2026, 12, 2), 3L);
        assertThat(MessageArguments.read(MessageArguments.kept(arguments))).isEqualTo(arguments);
    }

    @Test
    void nothingElseIsKept() {
        assertThatIllegalArgumentException().isThrownBy(() -> MessageArguments.kept(List.of(new StringBuilder("a"))));
    }
}
