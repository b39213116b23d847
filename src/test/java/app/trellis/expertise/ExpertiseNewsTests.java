package app.trellis.expertise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.trellis.PageTest;
import app.trellis.home.HomeLine;
import app.trellis.home.HomeLines;
import app.trellis.notifications.Notice;
import app.trellis.notifications.Told;
import app.trellis.people.CurrentPerson;
import app.trellis.people.EmployeesLeft;
import app.trellis.people.Firm;
import app.trellis.skills.SkillId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people hear of skills: on the home page, and as notices. */
@PageTest
class ExpertiseNewsTests {

    @Autowired
    private Firm firm;

    @Autowired
    private ExpertiseFixtures fixtures;

    @Autowired
    private PersonSkills skills;

    @Autowired
    private ExpertiseNotices notices;

    @Autowired
    private ExpertiseHome home;

    @Autowired
    private Told told;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HomeLines lines;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    private CurrentPerson amara;
    private CurrentPerson priya;
    private SkillId bees;

    @BeforeEach
    void people() {
        amara = firm.employee("Amara Okafor");
        priya = firm.employee("Priya Raman");
        bees = fixtures.skill("Beekeeping");
    }

    @Test
    void whoIsAskedHearsOfItUntilTheyHaveAnswered() {
        var held = fixtures.held(amara, bees, 3, ShownTo.MANAGER);
        var asked = held.ask(priya.id(), clock.instant()).orElseThrow();
        skills.flush();
        assertThat(notices.from(asked))
                .extracting(Notice::to, Notice::message, Notice::arguments)
                .containsExactly(tuple(priya.id(), "expertise.notice.asked", List.of("Amara Okafor", "Beekeeping")));
        assertThat(notices.isStillFor(priya, held.id())).isTrue();
        assertThat(lines(priya)).containsExactly("expertise.home.asked");

        var confirmed = held.confirm(priya.id(), clock.instant()).orElseThrow();
        skills.flush();
        assertThat(notices.endsFor(confirmed)).contains(priya.id());
        assertThat(notices.isStillFor(priya, held.id())).isFalse();
        assertThat(lines(priya)).isEmpty();
        assertThat(notices.from(confirmed))
                .extracting(Notice::to, Notice::message, Notice::href)
                .containsExactly(
                        tuple(amara.id(), "expertise.notice.confirmed", "/people/" + amara.id() + "/skills/" + bees));
    }

    @Test
    void answerTakesAwayTheNoticeOfItsQuestionAndNoOther() {
        var first = fixtures.held(amara, bees, 3, ShownTo.MANAGER);
        var second = fixtures.held(amara, fixtures.skill("Knitting"), 3, ShownTo.MANAGER);
        told.of(first.ask(priya.id(), clock.instant()).orElseThrow());
        told.of(second.ask(priya.id(), clock.instant()).orElseThrow());
        told.of(first.confirm(priya.id(), clock.instant()).orElseThrow());
        assertThat(jdbc.sql("SELECT record_id FROM notice WHERE person_id = ?")
                        .param(priya.id().value())
                        .query(UUID.class)
                        .list())
                .containsExactly(second.id());
    }

    @Test
    void whoAskedHearsThatSomeoneCannotTellOrNoLongerSaysSo() {
        var held = fixtures.held(amara, bees, 3, ShownTo.EVERYBODY);
        assertThat(held.ask(priya.id(), clock.instant())).isPresent();
        var declined = held.decline(priya.id(), clock.instant()).orElseThrow();
        assertThat(held.confirm(priya.id(), clock.instant())).isPresent();
        var withdrawn = held.withdrawConfirmation(priya.id(), clock.instant()).orElseThrow();
        assertThat(notices.from(declined)).extracting(Notice::to).containsExactly(amara.id());
        assertThat(notices.endsFor(declined)).contains(priya.id());
        assertThat(notices.from(withdrawn)).extracting(Notice::to).containsExactly(amara.id());
    }

    @Test
    void cancelledRequestAndRemovedSkillAreNoNewsAnyMore() {
        var held = fixtures.held(amara, bees, 3, ShownTo.MANAGER);
        assertThat(held.ask(priya.id(), clock.instant())).isPresent();
        var cancelled = held.cancelRequest(priya.id(), clock.instant()).orElseThrow();
        assertThat(notices.from(cancelled)).isEmpty();
        assertThat(notices.endsFor(cancelled)).contains(priya.id());
        assertThat(notices.takesBack(held.removed(clock.instant()))).isTrue();
    }

    @Test
    void homeAsksAboutSkillsOfTwoYearsAgoInOneLine() {
        var longAgo = clock.instant().minus(Duration.ofDays(800));
        assertThat(lines(amara)).isEmpty();
        fixtures.held(amara, bees, 3, ShownTo.MANAGER, longAgo);
        fixtures.held(amara, fixtures.skill("Lock picking"), 3, ShownTo.EVERYBODY, longAgo);
        fixtures.held(amara, fixtures.skill("Knitting"), 3, ShownTo.EVERYBODY);
        assertThat(lines.of(List.of(home), amara)).singleElement().satisfies(line -> {
            assertThat(line.message()).isEqualTo("expertise.home.old");
            assertThat(line.arguments()).startsWith(2L);
        });
        assertThat(lines(priya)).isEmpty();
    }

    @Test
    void nobodyWaitsForSomeoneWhoHasLeft() {
        fixtures.askedToConfirm(amara, bees, priya);
        events.publishEvent(new EmployeesLeft(Set.of(priya.id()), amara.id()));
        entities.clear();
        var held = skills.visibleTo(amara, amara.id(), bees).orElseThrow();
        assertThat(held.isAskedOf(priya.id())).isFalse();
    }

    private List<String> lines(CurrentPerson reader) {
        return lines.of(List.of(home), reader).stream().map(HomeLine::message).toList();
    }
}
