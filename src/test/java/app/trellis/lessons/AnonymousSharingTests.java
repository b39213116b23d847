package app.trellis.lessons;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.Committed;
import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who has all rights on the database and all lines of the log cannot tell whose an anonymous lesson is. */
@PageTest
@ExtendWith(OutputCaptureExtension.class)
class AnonymousSharingTests {

    private static final int MANY = 12;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private AnonymousSharing sharing;

    @Autowired
    private LessonBackfill past;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    @Committed
    void requestWritesNothingButOneRowThatNamesNobody(CapturedOutput log) {
        var people = people();
        var lesson = privately(people.get(0));
        var before = rows();
        var logged = log.getAll().length();
        share(people.get(0), "Count to three");
        assertThat(changed(before)).containsExactly(Map.entry("lessons.to_be_shared", 1L));
        var row = row("lessons.to_be_shared");
        assertThat(row).contains("Count to three");
        for (var secret : secrets(people.get(0), lesson)) {
            assertThat(row).doesNotContain(secret);
            assertThat(log.getAll().substring(logged)).doesNotContain(secret);
        }
        assertThat(log.getAll().substring(logged)).doesNotContain("Count to three");
        sharing.shareWaiting();
        assertThat(changed(before)).containsExactly(Map.entry("lessons.shared_lesson", 1L));
        assertThat(log.getAll().substring(logged)).doesNotContain("Count to three");
        // What waited is gone from the file too, where deleted rows would still be read.
        assertThat(number("SELECT pg_relation_size('lessons.to_be_shared')")).isZero();
    }

    @Test
    @Committed
    void noTableHoldsTheIdOrTheCodeOfAnAnonymousLessonBesideAPerson() {
        var people = people();
        share(people.get(0), "Count to three");
        sharing.shareWaiting();
        var ids = jdbc.sql(
                        "SELECT id::text FROM lessons.shared_lesson UNION ALL SELECT encode(take_back, 'hex') FROM lessons.shared_lesson")
                .query(String.class)
                .list();
        for (var table : rows().keySet())
            if (!table.equals("lessons.shared_lesson"))
                for (var id : ids)
                    assertThat(number("SELECT count(*) FROM %s t WHERE t::text LIKE '%%%s%%'".formatted(table, id)))
                            .as(table)
                            .isZero();
        var row = row("lessons.shared_lesson");
        for (var person : people) assertThat(row).doesNotContain(person.id().toString());
    }

    @Test
    @Committed
    void nothingOfAnAnonymousLessonTellsATimeButItsMonth() {
        assertThat(jdbc.sql("""
                        SELECT table_name || '.' || column_name FROM information_schema.columns
                        WHERE table_schema = 'lessons' AND table_name IN ('to_be_shared', 'shared_lesson', 'shared_lesson_help')
                          AND (data_type LIKE '%time%' OR data_type = 'date' OR column_default LIKE '%nextval%')""").query(String.class).list())
                .containsExactlyInAnyOrder("shared_lesson.month", "shared_lesson.hidden_at");
        share(people().get(0), "Count to three");
        sharing.shareWaiting();
        assertThat(jdbc.sql("SELECT month FROM lessons.shared_lesson WHERE hidden_at IS NULL")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(LocalDate.now(clock).withDayOfMonth(1));
    }

    @Test
    @Committed
    void neitherPlaceNorTransactionNorIdTellsInWhichOrderOrNightTheyCame() {
        var people = people();
        for (var night = 0; night < 3; night++) {
            for (var n = 0; n < MANY; n++)
                share(people.get(n % people.size()), "Night %d, lesson %d".formatted(night, n));
            sharing.shareWaiting();
            // Other people do other things between two nights.
            privately(people.get(1));
            if (night == 1) share(people.get(2), "Named", false);
        }
        var ids = jdbc.sql("SELECT id FROM lessons.shared_lesson WHERE owner_id IS NULL ORDER BY ctid")
                .query(UUID.class)
                .list();
        assertThat(ids)
                .hasSize(3 * MANY)
                .allMatch(id -> id.version() == 4)
                .extracting(UUID::toString)
                .isSorted();
        assertThat(jdbc.sql("SELECT DISTINCT xmin::text FROM lessons.shared_lesson WHERE owner_id IS NULL")
                        .query(String.class)
                        .list())
                .hasSize(1);
        assertThat(number("SELECT count(*) FROM lessons.shared_lesson WHERE owner_id IS NULL AND xmax::text <> '0'"))
                .isZero();
    }

    @Test
    @Committed
    void whoSharesTheOnlyLessonOfANightIsNotTheLastInTheFile() {
        var people = people();
        for (var n = 0; n < MANY; n++) share(people.get(0), "Lesson " + n);
        sharing.shareWaiting();
        share(people.get(1), "The only one");
        sharing.shareWaiting();
        assertThat(jdbc.sql("SELECT id FROM lessons.shared_lesson ORDER BY ctid")
                        .query(UUID.class)
                        .list())
                .extracting(UUID::toString)
                .isSorted();
        assertThat(number("SELECT count(DISTINCT xmin::text) FROM lessons.shared_lesson"))
                .isOne();
    }

    private List<CurrentPerson> people() {
        return IntStream.range(0, Crowd.FEWEST)
                .mapToObj(n -> firm.employee("Person " + n))
                .toList();
    }

    private LessonId privately(CurrentPerson owner) {
        var details = LessonTests.details("Two tickets swapped", "Read it back", LocalDate.now(clock));
        return past.write(owner.id(), details, List.of(), clock.instant());
    }

    private static List<String> secrets(CurrentPerson owner, LessonId lesson) {
        return List.of(owner.id().toString(), owner.name(), lesson.toString());
    }

    private void share(CurrentPerson person, String action) {
        share(person, action, true);
    }

    private void share(CurrentPerson person, String action, boolean anonymous) {
        var preview = send(person, action, anonymous, "PREVIEW", "");
        assertThat(preview)
                .bodyText()
                .satisfies(page -> assertThat(send(person, action, anonymous, "SHARE", SharingPagesTests.seen(page)))
                        .hasStatus(anonymous ? 200 : 302));
    }

    private MvcTestResult send(CurrentPerson person, String action, boolean anonymous, String step, String seen) {
        return mvc.post()
                .uri("/lessons/library")
                .param("step", step)
                .param("seen", seen)
                .param("secret", UUID.randomUUID().toString())
                .param("kind", "SLIP")
                .param("saw", "Two tickets swapped")
                .param("action", action)
                .param("reach", "COMPANY")
                .param("anonymous", String.valueOf(anonymous))
                .with(as(person))
                .with(csrf())
                .exchange();
    }

    /** How many rows each table has. */
    private Map<String, Long> rows() {
        return jdbc.sql("""
                        SELECT schemaname || '.' || tablename FROM pg_tables
                        WHERE schemaname IN ('public', 'lessons') AND tablename NOT IN ('scheduled_tasks', 'list_change')""").query(String.class).list().stream()
                .collect(toMap(Function.identity(), table -> number("SELECT count(*) FROM " + table)));
    }

    private Map<String, Long> changed(Map<String, Long> before) {
        return rows().entrySet().stream()
                .filter(now -> !now.getValue().equals(before.get(now.getKey())))
                .collect(toMap(Map.Entry::getKey, now -> now.getValue() - before.get(now.getKey())));
    }

    private String row(String table) {
        return jdbc.sql("SELECT to_jsonb(t)::text FROM " + table + " t")
                .query(String.class)
                .single();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
