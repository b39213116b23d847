package app.trellis.training;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.EmployeesLeft;
import app.trellis.people.Firm;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A kept seat is taken, goes to the one it is kept for, and is free again by time, for those who wait first. */
@PageTest
class SeatKeepingTests {

    @Autowired
    private Firm firm;

    @Autowired
    private TrainingFixtures trainings;

    @Autowired
    private SeatKeeping seats;

    @Autowired
    private Enrolling enrolling;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private TrainingSessions sessions;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private EntityManager entities;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private CurrentPerson hana;
    private CurrentPerson amara;
    private CurrentPerson jonas;
    private CurrentPerson priya;
    private ProgramId program;
    private SessionId session;

    @BeforeEach
    void oneSeat() {
        hana = firm.hr("Hana Kimura");
        amara = firm.employee("Amara Okafor");
        jonas = firm.employee("Jonas Lindqvist");
        priya = firm.employee("Priya Raman");
        program = trainings.published("First aid", hana);
        session = trainings.session(program, 1);
    }

    @Test
    void keptSeatIsTakenForOthersAndTheirsForWhoItIsKept() {
        assertThat(keep(amara)).isPresent();
        assertThat(taken()).isEqualTo(1);
        assertThat(catalogue.openSessions(program)).singleElement().matches(one -> one.freeSeats() == 0);
        assertThat(enrolling.enrol(jonas, program, session).isWaiting()).isTrue();
        assertThat(enrolling.enrol(amara, program, session).hasSeat()).isTrue();
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void noneIsKeptWhereNoneIsFreeNorBeforeThoseWhoWait() {
        var holder = enrolling.enrol(jonas, program, session);
        enrolling.enrol(priya, program, session);
        assertThat(keep(amara)).isEmpty();
        enrolling.cancel(jonas, holder.id());
        assertThat(keep(amara)).as("Priya has moved up").isEmpty();
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void noneIsKeptForWhoHasOneInTheProgramAlready() {
        var other = trainings.session(program, 5);
        enrolling.enrol(amara, program, other);
        assertThat(keep(amara)).isEmpty();
    }

    @Test
    void askedTwiceOneSeatIsKept() {
        assertThat(keep(amara)).isPresent();
        assertThat(keep(amara)).isPresent();
        assertThat(taken()).isEqualTo(1);
    }

    /** Nobody has freed it yet: the next one comes first. */
    @Test
    void lapsedSeatIsFreeForWhoComesNext() {
        keep(amara);
        lapse();
        assertThat(catalogue.openSessions(program)).singleElement().matches(one -> one.freeSeats() == 1);
        assertThat(enrolling.enrol(jonas, program, session).hasSeat()).isTrue();
        assertThat(taken()).isEqualTo(1);
        assertThat(enrolling.enrol(amara, program, session).isWaiting()).isTrue();
    }

    @Test
    void lapsedSeatGoesToWhoWaitsBeforeWhoComes() {
        keep(amara);
        enrolling.enrol(jonas, program, session);
        lapse();
        assertThat(enrolling.enrol(priya, program, session).isWaiting()).isTrue();
        assertThat(has(jonas)).isTrue();
    }

    @Test
    void lapsedSeatIsFreedThoughNobodyComes() {
        keep(amara);
        enrolling.enrol(jonas, program, session);
        seats.freeLapsed();
        assertThat(has(jonas)).as("not yet").isFalse();
        lapse();
        seats.freeLapsed();
        assertThat(has(jonas)).isTrue();
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void seatGivenUpIsFreeAtOnceAndOnlyOnce() {
        keep(amara);
        enrolling.enrol(jonas, program, session);
        seats.giveUp(session, amara.id());
        seats.giveUp(session, amara.id());
        assertThat(has(jonas)).isTrue();
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void leaversGiveUpTheSeatAndThePlaceAndWhoStaysMovesUp() {
        enrolling.enrol(amara, program, session);
        enrolling.enrol(jonas, program, session);
        enrolling.enrol(priya, program, session);
        leave(amara, jonas);
        assertThat(has(priya)).isTrue();
        assertThat(enrolments.activeOf(List.of(amara.id(), jonas.id()), session))
                .isEmpty();
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void seatKeptForALeaverGoesToWhoWaits() {
        keep(amara);
        enrolling.enrol(jonas, program, session);
        leave(amara);
        assertThat(has(jonas)).isTrue();
        assertThat(taken()).isEqualTo(1);
    }

    /** Whether they were there is recorded as for everyone. */
    @Test
    void leaverKeepsTheSeatInASessionThatHasBegun() {
        enrolling.enrol(amara, program, session);
        jdbc.sql("UPDATE training_session SET starts_at = :now, deadline = :now")
                .param("now", Timestamp.from(clock.instant()))
                .update();
        leave(amara);
        assertThat(has(amara)).isTrue();
    }

    private void leave(CurrentPerson... leavers) {
        entities.flush();
        var people = Arrays.stream(leavers).map(CurrentPerson::id).collect(toSet());
        events.publishEvent(new EmployeesLeft(people, hana.id()));
        entities.flush();
    }

    /** Until the deadline at the latest, after which nobody enrols. */
    @Test
    void seatIsKeptNoLongerThanPeopleCanEnrol() {
        var soon = trainings.session(program, 1, Duration.ofHours(5));
        var deadline = sessions.findById(soon).orElseThrow().details().deadline();
        assertThat(seats.keep(soon, amara.id(), clock.instant().plus(Duration.ofDays(3))))
                .contains(deadline);
    }

    private Optional<Instant> keep(CurrentPerson person) {
        var kept = seats.keep(session, person.id(), clock.instant().plus(Duration.ofDays(3)));
        entities.flush();
        return kept;
    }

    private void lapse() {
        jdbc.sql("UPDATE kept_seat SET kept_until = ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private int taken() {
        return sessions.findById(session).orElseThrow().taken();
    }

    private boolean has(CurrentPerson person) {
        return enrolments
                .findBySessionIdAndPersonId(session, person.id())
                .orElseThrow()
                .hasSeat();
    }
}
