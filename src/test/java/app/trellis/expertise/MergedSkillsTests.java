package app.trellis.expertise;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.skills.SkillId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two skills become one, and what people say of either stays true. */
@PageTest
class MergedSkillsTests {

    @Autowired
    private MergedSkills merged;

    @Autowired
    private Firm firm;

    @Autowired
    private ExpertiseFixtures fixtures;

    @Autowired
    private PersonSkills skills;

    @Autowired
    private SkillLists lists;

    @Autowired
    private EntityManager entities;

    @Autowired
    private Clock clock;

    private CurrentPerson amara;
    private CurrentPerson priya;
    private CurrentPerson jonas;
    private SkillId from;
    private SkillId to;
    private Instant now;
    private Instant before;

    @BeforeEach
    void people() {
        amara = firm.employee("Amara Okafor");
        priya = firm.employee("Priya Raman");
        jonas = firm.employee("Jonas Lindqvist");
        from = fixtures.skill("Bee keeping");
        to = fixtures.skill("Beekeeping");
        now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        before = now.minus(Duration.ofDays(100));
    }

    @Test
    void whoHasTheOneHasTheOtherNow() {
        var held = fixtures.held(amara, from, 4, ShownTo.MANAGER, before);
        assertThat(held.confirm(priya.id(), before)).isPresent();
        merge();
        var row = row(amara);
        assertThat(row.id()).isEqualTo(held.id());
        assertThat(row.level()).isEqualTo(4);
        assertThat(row.shownTo()).isEqualTo(ShownTo.MANAGER);
        assertThat(row.proofs()).hasSize(1);
    }

    @Test
    void whoHasBothKeepsTheHigherLevelAllProofsAndTheFewerReaders() {
        var training = UUID.randomUUID();
        var one = fixtures.held(amara, from, 4, ShownTo.MANAGER, before);
        assertThat(one.confirm(priya.id(), before)).isPresent();
        assertThat(one.confirm(jonas.id(), before)).isPresent();
        assertThat(one.show(Evidence.Kind.TRAINING, training, 2, before)).isPresent();
        var other = fixtures.held(amara, to, 3, ShownTo.EVERYBODY, now);
        assertThat(other.confirm(priya.id(), now)).isPresent();
        merge();
        var row = row(amara);
        assertThat(row.level()).isEqualTo(4);
        assertThat(row.saidAt()).as("when the higher level was said").isEqualTo(before);
        assertThat(row.shownTo()).isEqualTo(ShownTo.MANAGER);
        assertThat(row.proofs()).extracting(ProofRow::level).containsExactly(4, 4, 2);
        assertThat(row.isConfirmedBy(priya.id())).isTrue();
    }

    @Test
    void whoIsAskedOfEitherIsAskedOnce() {
        fixtures.askedToConfirm(amara, from, priya);
        fixtures.askedToConfirm(amara, to, priya);
        merge();
        assertThat(skills.visibleTo(priya, amara.id(), to)).isPresent();
        assertThat(skills.count()).isOne();
    }

    @Test
    void lowerLevelOfTheOneThatGoesChangesNothing() {
        fixtures.held(amara, from, 1, ShownTo.EVERYBODY, now);
        fixtures.held(amara, to, 3, ShownTo.EVERYBODY, before);
        fixtures.held(priya, to, 2, ShownTo.EVERYBODY, before);
        merge();
        assertThat(row(amara).level()).isEqualTo(3);
        assertThat(row(amara).saidAt()).isEqualTo(before);
        assertThat(row(priya).level()).isEqualTo(2);
    }

    private void merge() {
        entities.flush();
        merged.merge(from, to);
        entities.clear();
        assertThat(skills.findAll()).noneMatch(held -> held.skillId().equals(from));
    }

    private SkillRow row(CurrentPerson person) {
        return lists.one(person.id(), to, person).orElseThrow();
    }
}
