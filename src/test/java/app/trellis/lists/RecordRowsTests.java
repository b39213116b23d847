package app.trellis.lists;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class RecordRowsTests {

    private static final UUID ID = UUID.fromString("9b2c1d6e-0000-4000-8000-00000000cafe");

    private enum Colour {
        RED
    }

    private record Row(
            PersonId id,
            UUID other,
            Instant writtenAt,
            LocalDate dueOn,
            Colour colour,
            int replies,
            boolean read,
            @Nullable Integer minutes,
            @Nullable Instant readAt) {}

    @Autowired
    private JdbcClient jdbc;

    @Test
    void eachComponentIsReadFromTheColumnOfItsName() {
        var row =
                jdbc.sql("""
                        SELECT :id AS id, :id AS other, timestamptz '2026-03-01 08:00Z' AS written_at, date '2026-03-02' AS due_on,
                          'RED' AS colour, count(*) AS replies, true AS read, null::int AS minutes, null::timestamptz AS read_at
                        FROM generate_series(1, 2)
                        """).param("id", ID).query(new RecordRows<>(Row.class)).single();

        assertThat(row)
                .isEqualTo(new Row(
                        new PersonId(ID),
                        ID,
                        Instant.parse("2026-03-01T08:00:00Z"),
                        LocalDate.of(2026, 3, 2),
                        Colour.RED,
                        2,
                        true,
                        null,
                        null));
    }
}
