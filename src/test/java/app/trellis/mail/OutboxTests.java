package app.trellis.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.Committed;
import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.people.Firm;
import app.trellis.people.PersonId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

@PageTest
class OutboxTests {

    private static final Instant NINE = Instant.parse("2026-05-04T09:00:00Z");
    private static final UUID INTERVIEW = UUID.randomUUID();

    @Autowired
    private Outbox outbox;

    @Autowired
    private Firm firm;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    private PersonId amara;

    @BeforeEach
    void amaraWorksHere() {
        amara = firm.employee("Amara Okafor").id();
    }

    @Test
    void twoThatWaitForTheSameAreOneMailAtTheEarlierTime() {
        outbox.add("calendar", amara, INTERVIEW, NINE);
        outbox.add("calendar", amara, INTERVIEW, NINE.minusSeconds(60));
        outbox.add("calendar", amara, INTERVIEW, NINE.plusSeconds(60));
        assertThat(due("calendar")).containsExactly(NINE.minusSeconds(60));
    }

    @Test
    void sameHoldsWhereThePersonIsEnough() {
        outbox.add("news", amara, null, NINE);
        outbox.add("news", amara, null, NINE.plus(Duration.ofMinutes(30)));
        assertThat(due("news")).containsExactly(NINE);
    }

    @Test
    void otherKindOtherThingAndOtherPersonAreMailsOfTheirOwn() {
        outbox.add("calendar", amara, INTERVIEW, NINE);
        outbox.add("calendar", amara, UUID.randomUUID(), NINE);
        outbox.add("calendar", amara, null, NINE);
        outbox.add("calendar", firm.employee("Marco Silva").id(), INTERVIEW, NINE);
        outbox.add("news", amara, INTERVIEW, NINE);
        assertThat(due("calendar")).hasSize(4);
    }

    @Test
    void mailThatIsHandedOverIsNotHeldUpByTheNext() {
        outbox.add("calendar", amara, INTERVIEW, NINE);
        jdbc.sql("UPDATE mail SET status = 'HANDED_OVER'").update();
        outbox.add("calendar", amara, INTERVIEW, NINE.plusSeconds(60));
        assertThat(due("calendar")).containsExactly(NINE, NINE.plusSeconds(60));
    }

    @Test
    void cancelledMailIsGoneAndNoOther() {
        outbox.add("calendar", amara, INTERVIEW, NINE);
        outbox.add("calendar", amara, null, NINE.plusSeconds(1));
        outbox.cancel("calendar", amara, INTERVIEW);
        assertThat(due("calendar")).containsExactly(NINE.plusSeconds(1));
        outbox.cancel("calendar", amara, null);
        assertThat(due("calendar")).isEmpty();
    }

    @Test
    void askingForAMailIsOneStatement() {
        assertThat(statements.during(() -> outbox.add("news", amara, null, NINE)))
                .hasSize(1);
    }

    @Test
    @Committed
    void mailWithoutATransactionIsRefusedSinceNothingMayHaveHappened() {
        assertThatThrownBy(() -> outbox.add("news", amara, null, NINE))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private List<Instant> due(String kind) {
        return jdbc
                .sql("SELECT due_at FROM mail WHERE kind = ? ORDER BY due_at")
                .param(kind)
                .query(Timestamp.class)
                .list()
                .stream()
                .map(Timestamp::toInstant)
                .toList();
    }
}
