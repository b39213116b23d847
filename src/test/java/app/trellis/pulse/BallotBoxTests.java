package app.trellis.pulse;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.Committed;
import app.trellis.PageTest;
import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who has all rights on the database and all lines of the log cannot tell what one of the staff said. */
@PageTest
@ExtendWith(OutputCaptureExtension.class)
class BallotBoxTests {

    private static final int MANY = 12;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private ClientFixtures clients;

    @Autowired
    private PulseBackfill pulses;

    @Autowired
    private BallotBox box;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private ClientAccountId account;
    private List<CurrentPerson> staff;

    private UUID round() {
        var beatriz = firm.employee("Beatriz Nogueira");
        account = clients.account("Brightwater", beatriz);
        staff = IntStream.range(0, MANY)
                .mapToObj(n -> firm.employee("Person " + n))
                .toList();
        staff.forEach(person -> clients.assign(account, person));
        return pulses.open(account, LocalDate.now(clock), 7);
    }

    @Test
    @Committed
    void requestMakesNoRowAnywhereAndNoLineOfTheLog(CapturedOutput log) {
        round();
        var before = rows();
        var logged = log.getAll().length();
        var order = new ArrayList<>(staff);
        Collections.shuffle(order);
        for (var n = 0; n < MANY; n++) answer(order.get(n), n);
        // But the session, which knows that its owner is thanked on the next page.
        assertThat(rows()).isEqualTo(before);
        for (var person : staff)
            assertThat(log.getAll().substring(logged))
                    .doesNotContain(person.id().toString(), person.name());
        assertThat(log.getAll().substring(logged)).doesNotContain("Words");
    }

    @Test
    @Committed
    void whileItIsOpenBothRowsAreInAnOrderOfTheirOwn() {
        round();
        var order = new ArrayList<>(staff);
        Collections.shuffle(order);
        for (var n = 0; n < MANY; n++) answer(order.get(n), MANY - n);
        assertThat(texts("SELECT unnest(answered)::text FROM pulse_turnout"))
                .hasSize(MANY)
                .isSorted();
        assertThat(texts("SELECT jsonb_array_elements(answers)::text FROM pulse_box"))
                .hasSize(MANY)
                .isSorted();
        assertThat(texts("SELECT jsonb_array_elements_text(words) FROM pulse_box"))
                .hasSize(MANY)
                .isSorted();
        for (var person : staff)
            assertThat(texts("SELECT b::text FROM pulse_box b").get(0))
                    .doesNotContain(person.id().toString());
        assertThat(columns("pulse_box")).containsExactlyInAnyOrder("round_id", "answers", "words");
    }

    @Test
    @Committed
    void afterTheCloseNothingIsLeftOfWhoAnsweredNorInWhichOrder() {
        var round = round();
        for (var n = 0; n < MANY; n++) answer(staff.get(n), n);
        pulses.close(round, clock.instant());
        box.forgetWhatWas();
        for (var table : List.of("pulse_staff_answer", "pulse_staff_words")) {
            assertThat(number("SELECT count(*) FROM " + table)).isEqualTo(MANY);
            assertThat(number("SELECT count(DISTINCT xmin::text) FROM " + table))
                    .isOne();
            assertThat(number("SELECT count(*) FROM " + table + " WHERE xmax::text <> '0'"))
                    .isZero();
            assertThat(jdbc.sql("SELECT id FROM " + table).query(UUID.class).list())
                    .allMatch(id -> id.version() == 4);
        }
        assertThat(columns("pulse_staff_answer"))
                .containsExactlyInAnyOrder("id", "round_id", "needs", "agreed", "early", "workload");
        assertThat(columns("pulse_staff_words")).containsExactlyInAnyOrder("id", "round_id", "words");
        assertThat(number("SELECT pg_relation_size('pulse_box') + pg_relation_size('pulse_turnout')"))
                .isZero();
        // Not in any table: who answered, beside what was said or alone.
        for (var table : rows().keySet())
            for (var id :
                    texts("SELECT id::text FROM pulse_staff_answer UNION ALL SELECT id::text FROM pulse_staff_words"))
                if (!table.startsWith("public.pulse_staff"))
                    assertThat(number("SELECT count(*) FROM %s t WHERE t::text LIKE '%%%s%%'".formatted(table, id)))
                            .as(table)
                            .isZero();
        for (var person : staff)
            for (var table : List.of(
                    "audit_entry", "notice", "mail", "event_publication", "lessons.unsent_form", "spring_session"))
                assertThat(number(
                                "SELECT count(*) FROM %s t WHERE t::text LIKE '%%%s%%'".formatted(table, person.id())))
                        .as(table)
                        .isZero();
    }

    /** Twelve words have so many orders that two equal ones would be a miracle. */
    @Test
    @Committed
    void placesOfTheAnswersAreInAnotherOrderEachTime() {
        var orders = new HashSet<List<String>>();
        for (var n = 0; n < 4; n++) {
            var round =
                    n == 0 ? round() : pulses.open(account, LocalDate.now(clock).plusDays(n), 7);
            for (var k = 0; k < MANY; k++) answer(staff.get(k), k);
            pulses.close(round, clock.instant());
            orders.add(texts("SELECT words FROM pulse_staff_words WHERE round_id = '" + round + "' ORDER BY ctid"));
        }
        assertThat(orders).hasSize(4);
    }

    @Test
    void formThatTheSessionDidNotReachIsNotKeptForItsWriter() {
        round();
        assertThat(mvc.get().uri("/clients/" + account + "/pulse/answer").with(as(staff.get(0))))
                .bodyText()
                .contains("name=\"secret\"");
    }

    @Test
    void anonymityMayOnlyBecomeStricter() {
        var round = round();
        jdbc.sql("UPDATE pulse_round SET least = 7 WHERE id = ?").param(round).update();
        assertThatThrownBy(() -> jdbc.sql("UPDATE pulse_round SET least = 6 WHERE id = ?")
                        .param(round)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @Committed
    void twoAtOnceAreTwoAnswersAndOneTwiceIsOne() throws Exception {
        var round = round();
        var threads = new ArrayList<Thread>();
        for (var n = 0; n < 3; n++)
            for (var person : staff.subList(0, 6)) {
                var thread = new Thread(() -> box.put(round, person.id().value(), new Steps(4, 4, 4, 4), ""));
                threads.add(thread);
                thread.start();
            }
        for (var thread : threads) thread.join();
        assertThat(number("SELECT jsonb_array_length(answers) FROM pulse_box")).isEqualTo(6);
    }

    private void answer(CurrentPerson person, int n) {
        assertThat(mvc.post()
                        .uri("/clients/" + account + "/pulse/answer")
                        .param("needs", String.valueOf(1 + n % 5))
                        .param("agreed", "4")
                        .param("early", String.valueOf(1 + n / 3 % 5))
                        .param("workload", "4")
                        .param("words", "Words %02d".formatted(n))
                        .with(as(person))
                        .with(csrf()))
                .hasStatus(302);
    }

    private List<String> columns(String table) {
        return texts("SELECT column_name::text FROM information_schema.columns WHERE table_name = '" + table + "'");
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private Map<String, Long> rows() {
        return texts("""
                        SELECT schemaname || '.' || tablename FROM pg_tables
                        WHERE schemaname = 'public' AND tablename NOT IN ('scheduled_tasks', 'list_change')
                          AND tablename NOT LIKE 'spring_session%'""").stream()
                .collect(toMap(Function.identity(), table -> number("SELECT count(*) FROM " + table)));
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
