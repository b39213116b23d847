package app.trellis.people;

import static app.trellis.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.Committed;
import app.trellis.PageTest;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PageTest
class EmploymentTests {

    @Autowired
    private Firm firm;

    @Autowired
    private Employment employment;

    @Autowired
    private People people;

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void rolesFollowOneAnotherInTheDatabaseToo() {
        var amara = firm.employee("Amara Okafor");
        employment.changeRole(amara.id(), "Team Lead", staff.departmentNamed("Training"), LocalDate.of(2024, 6, 1));
        entities.flush();
        jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
        entities.clear();

        assertThat(people.findById(amara.id()).orElseThrow().roles())
                .extracting(PersonRole::jobTitle)
                .containsExactly("Support Specialist", "Team Lead");
    }

    @Test
    void managerIsNobodyFromBelow() {
        var marco = firm.employee("Marco Silva");
        var amara = firm.reportOf(marco, "Amara Okafor");
        var joon = firm.reportOf(amara, "Joon Park");

        assertThatThrownBy(() -> employment.changeManager(marco.id(), joon.id()))
                .isInstanceOf(ReportingCycle.class);
        assertThatThrownBy(() -> employment.changeManager(marco.id(), marco.id()))
                .isInstanceOf(ReportingCycle.class);
        employment.changeManager(joon.id(), marco.id());
        assertThat(people.findById(joon.id()).orElseThrow().managerId()).isEqualTo(marco.id());
    }

    @Test
    void twoPeopleMayChangePlaces() {
        var marco = firm.employee("Marco Silva");
        var amara = firm.reportOf(marco, "Amara Okafor");

        employment.changeManager(amara.id(), null);
        employment.changeManager(marco.id(), amara.id());
        entities.flush();
        jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE").update();

        assertThat(people.findById(marco.id()).orElseThrow().managerId()).isEqualTo(amara.id());
    }

    @Test
    void theDatabaseItselfRefusesARing() {
        var marco = firm.employee("Marco Silva");
        var amara = firm.reportOf(marco, "Amara Okafor");
        entities.flush();
        jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE").update();

        assertThatThrownBy(() -> jdbc.sql("UPDATE person SET manager_id = ? WHERE id = ?")
                        .params(amara.id().value(), marco.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("reports to itself");
    }

    @Test
    @Committed
    void twoChangesAtOnceCannotCloseARingTogether() throws Exception {
        var amara = firm.employee("Amara Okafor");
        var marco = firm.employee("Marco Silva");

        assertThat(refusals(
                        () -> employment.changeManager(amara.id(), marco.id()),
                        () -> employment.changeManager(marco.id(), amara.id())))
                .isEqualTo(1);
    }

    @Test
    @Committed
    void norCanTwoChangesThatOnlyTheDatabaseSees() throws Exception {
        var amara = firm.employee("Amara Okafor");
        var marco = firm.employee("Marco Silva");

        assertThat(refusals(() -> setManager(amara, marco), () -> setManager(marco, amara)))
                .isEqualTo(1);
    }

    private void setManager(CurrentPerson person, CurrentPerson manager) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(transaction -> jdbc.sql("UPDATE person SET manager_id = ? WHERE id = ?")
                        .params(manager.id().value(), person.id().value())
                        .update());
    }

    private static long refusals(Runnable... changes) throws Exception {
        var refused = atOnce(Stream.of(changes)
                .<Callable<Boolean>>map(change -> () -> isRefused(change))
                .toList());
        return refused.stream().filter(Boolean::booleanValue).count();
    }

    private static boolean isRefused(Runnable change) {
        try {
            change.run();
            return false;
        } catch (ReportingCycle | DataIntegrityViolationException e) {
            return true;
        }
    }
}
