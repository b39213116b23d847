package app.trellis.training;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.Committed;
import app.trellis.PageTest;
import app.trellis.TrellisApplication;
import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.people.PersonId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Many people want few seats at once, and give them back, on one copy of Trellis and on two; HR edits meanwhile. */
@PageTest
class EnrolmentConcurrencyTests {

    private static final int PEOPLE = 80;
    private static final int SEATS = 10;
    private static final int TURNS = 5;
    private static final int ROOMS = 20;
    private static final int MOST_ATTEMPTS = 50;

    @Autowired
    private Firm firm;

    @Autowired
    private TrainingFixtures trainings;

    @Autowired
    private Enrolling enrolling;

    @Autowired
    private TrainingSessions sessions;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Committed
    void everySeatIsTakenByWhoCameFirst() throws Exception {
        crowd(List.of(enrolling));
    }

    @Test
    @Committed
    void twoCopiesOfTrellisGiveTheSameSeatsOnce() throws Exception {
        try (var second = new SpringApplicationBuilder(TrellisApplication.class)
                // What this copy is not asked for is not made.
                .lazyInitialization(true)
                .properties(Map.of(
                        "server.port", 0,
                        "spring.datasource.url", database.getJdbcUrl(),
                        "spring.datasource.username", database.getUsername(),
                        "spring.datasource.password", database.getPassword()))
                .run()) {
            crowd(List.of(enrolling, second.getBean(Enrolling.class)));
        }
    }

    @Test
    @Committed
    void programIsNotUnpublishedUnderSomeoneWhoEnrols() throws Exception {
        var hana = firm.hr("Hana Kimura");
        var amara = firm.employee("Amara Okafor");
        var program = trainings.published("First aid", hana);
        var session = trainings.session(program, SEATS);
        beforeTheCommitOf(() -> enrolling.enrol(amara, program, session), () -> unpublish(program, hana));
        assertThat(status(program)).isEqualTo("PUBLISHED");
        assertThat(in(session)).containsExactly(amara.id().value());
    }

    @Test
    @Committed
    void nobodyEnrolsInAProgramThatIsBeingUnpublished() throws Exception {
        var hana = firm.hr("Hana Kimura");
        var amara = firm.employee("Amara Okafor");
        var program = trainings.published("First aid", hana);
        var session = trainings.session(program, SEATS);
        beforeTheCommitOf(
                () -> unpublish(program, hana),
                () -> assertThatExceptionOfType(NotFound.class)
                        .isThrownBy(() -> enrolling.enrol(amara, program, session)));
        assertThat(status(program)).isEqualTo("DRAFT");
        assertThat(in(session)).isEmpty();
    }

    /** The second comes when the first is done but not committed: it waits for that, or it is done before. */
    private void beforeTheCommitOf(Runnable first, Runnable second) throws Exception {
        var later = new FutureTask<Void>(second, null);
        transactions.executeWithoutResult(status -> {
            first.run();
            new Thread(later).start();
            while (!later.isDone() && !isWaitedForMe()) Thread.onSpinWait();
        });
        later.get();
    }

    private boolean isWaitedForMe() {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid)))")
                .query(Boolean.class)
                .single();
    }

    private void unpublish(ProgramId program, CurrentPerson hr) {
        var answer = mvc.delete()
                .uri("/training/{id}/publication", program)
                .with(as(hr))
                .with(csrf());
        assertThat(answer).hasRedirectedUrl("/training/" + program);
    }

    private String status(ProgramId program) {
        return jdbc.sql("SELECT status FROM training_program WHERE id = ?")
                .param(program.value())
                .query(String.class)
                .single();
    }

    private void crowd(List<Enrolling> copies) throws Exception {
        var hana = firm.hr("Hana Kimura");
        var program = trainings.published("First aid", hana);
        var dates = List.of(trainings.session(program, SEATS), trainings.session(program, SEATS));
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(number -> firm.employee("Person " + number))
                .toList();
        // What each was told last of each session: the answer that the database has to agree with.
        var told = new ConcurrentHashMap<String, Boolean>();
        var requests = new ArrayList<Callable<Void>>();
        for (var session : dates) requests.add(() -> changeRooms(program, session, hana));
        for (var number = 0; number < PEOPLE; number++) {
            var person = people.get(number);
            var copy = copies.get(number % copies.size());
            var random = new Random(number);
            requests.add(() -> {
                for (var turn = 0; turn < TURNS; turn++) {
                    var session = dates.get(random.nextInt(dates.size()));
                    var enrolment = patiently(() -> copy.enrol(person, program, session));
                    told.put(person.id() + " " + session, true);
                    // The last turn leaves everybody in, so that at the end many wait.
                    if (turn < TURNS - 1 && random.nextBoolean()) {
                        patiently(() -> copy.cancel(person, enrolment.id()));
                        told.put(person.id() + " " + session, false);
                    }
                }
                return null;
            });
        }
        var pool = Executors.newFixedThreadPool(requests.size());
        try {
            for (var answer : pool.invokeAll(requests)) answer.get();
        } finally {
            pool.shutdown();
        }
        for (var session : dates) assertOrder(session, told, people);
    }

    /** Nobody who enrols is another editor, and no edit writes back how many seats were taken before. */
    private @Nullable Void changeRooms(ProgramId program, SessionId session, CurrentPerson hr) {
        for (var room = 1; room <= ROOMS; room++) {
            var form = SessionForm.of(patiently(() -> sessions.findById(session).orElseThrow()), ZoneOffset.UTC);
            var request = mvc.put()
                    .uri("/training/{p}/sessions/{s}", program, session)
                    .param("starts", form.starts().toString())
                    .param("ends", form.ends().toString())
                    .param("zone", form.zone())
                    .param("place", "Room " + room)
                    .param("seats", form.seats().toString())
                    .param("version", form.version().toString());
            var answer = request.with(as(hr)).with(csrf()).exchange();
            assertThat(answer.getResponse().getStatus()).isIn(302, 503);
        }
        return null;
    }

    /** A copy that has no connection left says 503 at once, and the browser comes again: nothing was done. */
    private static <T> T patiently(Supplier<T> request) {
        for (var attempt = 1; ; attempt++) {
            try {
                return request.get();
            } catch (CannotCreateTransactionException busy) {
                if (attempt == MOST_ATTEMPTS) throw busy;
            }
        }
    }

    private void assertOrder(SessionId session, Map<String, Boolean> told, List<CurrentPerson> people) {
        var enrolled = arrivals(session, "ENROLLED");
        var waiting = arrivals(session, "WAITING");
        assertThat(waiting).as("somebody waits").isNotEmpty();
        assertThat(enrolled).as("every seat is taken").hasSize(SEATS);
        assertThat(taken(session)).isEqualTo(SEATS);
        assertThat(enrolled.stream().max(Long::compare).orElseThrow())
                .as("nobody who came later has a seat while an earlier one waits")
                .isLessThan(waiting.stream().min(Long::compare).orElseThrow());
        assertThat(in(session))
                .as("no request is lost")
                .containsExactlyInAnyOrderElementsOf(people.stream()
                        .map(CurrentPerson::id)
                        .filter(person -> told.getOrDefault(person + " " + session, false))
                        .map(PersonId::value)
                        .toList());
    }

    private List<Long> arrivals(SessionId session, String status) {
        return jdbc.sql("SELECT arrival FROM enrolment WHERE session_id = ? AND status = ?")
                .params(session.value(), status)
                .query(Long.class)
                .list();
    }

    private List<UUID> in(SessionId session) {
        return jdbc.sql("SELECT person_id FROM enrolment WHERE session_id = ? AND status <> 'CANCELLED'")
                .param(session.value())
                .query(UUID.class)
                .list();
    }

    private int taken(SessionId session) {
        return jdbc.sql("SELECT taken FROM training_session WHERE id = ?")
                .param(session.value())
                .query(Integer.class)
                .single();
    }
}
