package app.trellis.expertise;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.skills.SkillId;
import app.trellis.skills.SkillUse.Line;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class SkilledPeopleTests {

    @Autowired
    private SkilledPeople people;

    @Autowired
    private Firm firm;

    @Autowired
    private ExpertiseFixtures fixtures;

    @Autowired
    private PersonSkills skills;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

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
    void bestStandFirstAndWhoHasLeftNowhere() {
        var jonas = firm.employee("Jonas Lindqvist");
        var omar = firm.employee("Omar Haddad");
        fixtures.held(amara, bees, 2, ShownTo.EVERYBODY);
        fixtures.held(priya, bees, 5, ShownTo.EVERYBODY);
        fixtures.held(jonas, bees, 5, ShownTo.EVERYBODY);
        fixtures.held(omar, bees, 5, ShownTo.MANAGER);
        jdbc.sql("UPDATE person SET left_on = '2026-01-31' WHERE id = ?")
                .param(jonas.id().value())
                .update();
        assertThat(people.of(bees, amara)).extracting(Line::text).containsExactly("Priya Raman", "Amara Okafor");
        assertThat(people.all(bees, PageRequest.of(0, 25)))
                .extracting(HolderRow::name)
                .containsExactly("Priya Raman", "Amara Okafor");
    }

    @Test
    void surenessIsThatOfTheLevel() {
        var held = fixtures.held(amara, bees, 2, ShownTo.EVERYBODY);
        assertThat(held.confirm(priya.id(), clock.instant())).isPresent();
        skills.flush();
        assertThat(row().sure()).isTrue();
        assertThat(held.revise(new HeldDetails(3, null, ShownTo.EVERYBODY), clock.instant()))
                .isPresent();
        skills.flush();
        assertThat(row().sure()).isFalse();
    }

    @Test
    void pageOfASkillReadsAFewOfManyPeople() {
        IntStream.range(0, 40)
                .forEach(i -> fixtures.held(firm.employee("Someone " + i), bees, 1 + i % 5, ShownTo.EVERYBODY));
        entities.flush();
        var counted = statements.during(() -> people.of(bees, amara));
        assertThat(counted).hasSize(1);
        assertThat(people.of(bees, amara)).hasSize(8).allMatch(line -> line.level() == 5);
        assertThat(people.all(bees, PageRequest.of(1, 25)).getContent()).hasSize(15);
    }

    private HolderRow row() {
        return people.all(bees, PageRequest.of(0, 25)).getContent().get(0);
    }
}
