package app.trellis.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PersonTests {

    private static final LocalDate HIRED = LocalDate.of(2022, 3, 1);
    private static final LocalDate PROMOTED = LocalDate.of(2024, 6, 1);

    private final DepartmentId support = DepartmentId.random();
    private final DepartmentId training = DepartmentId.random();
    private final Person amara = amara("Support Specialist");

    @Test
    void firstRoleBeginsOnTheDayOfHiring() {
        assertThat(amara.roles()).singleElement().satisfies(role -> {
            assertThat(role.jobTitle()).isEqualTo("Support Specialist");
            assertThat(role.startedOn()).isEqualTo(HIRED);
            assertThat(role.isPresent()).isTrue();
        });
    }

    @Test
    void newRoleEndsThePresentOne() {
        amara.changeRole("Team Lead", support, PROMOTED);

        assertThat(amara.jobTitle()).isEqualTo("Team Lead");
        assertThat(amara.roles())
                .extracting(PersonRole::jobTitle, PersonRole::startedOn, PersonRole::endedOn)
                .containsExactly(tuple("Support Specialist", HIRED, PROMOTED), tuple("Team Lead", PROMOTED, null));
    }

    @Test
    void anotherDepartmentIsAnotherRole() {
        amara.changeRole("Support Specialist", training, PROMOTED);

        assertThat(amara.departmentId()).isEqualTo(training);
        assertThat(amara.roles()).hasSize(2);
    }

    @Test
    void theSameRoleAgainChangesNothing() {
        amara.changeRole(" Support Specialist ", support, PROMOTED);

        assertThat(amara.roles()).hasSize(1);
    }

    @Test
    void roleThatChangesOnItsFirstDayWasNeverHeld() {
        amara.changeRole("Team Lead", support, HIRED);

        assertThat(amara.roles()).extracting(PersonRole::jobTitle).containsExactly("Team Lead");
    }

    @Test
    void roleCannotBeginBeforeThePresentOneDid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> amara.changeRole("Team Lead", support, HIRED.minusDays(1)));
        assertThat(amara.jobTitle()).isEqualTo("Support Specialist");
    }

    @Test
    void correctedDayOfHiringMovesTheFirstRole() {
        amara.changeRole("Team Lead", support, PROMOTED);
        amara.correct(hired(HIRED.minusYears(1)));

        assertThat(amara.roles().get(0).startedOn()).isEqualTo(HIRED.minusYears(1));
        assertThatIllegalArgumentException().isThrownBy(() -> amara.correct(hired(PROMOTED)));
    }

    @Test
    void nobodyReportsToThemselves() {
        assertThatThrownBy(() -> amara.reportTo(amara.id())).isInstanceOf(ReportingCycle.class);
    }

    @Test
    void employeeNeedsANumberOrAnAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Person.employee(new EmployeeDetails(
                        "Amara Okafor", null, " ", "Support Specialist", support, null, null, HIRED)));
    }

    @Test
    void personNeedsAJobTitle() {
        assertThatIllegalArgumentException().isThrownBy(() -> amara("  "));
    }

    @Test
    void textsAreKeptWithoutOuterBlanks() {
        assertThat(amara(" Trainer ").jobTitle()).isEqualTo("Trainer");
    }

    private EmployeeDetails hired(LocalDate day) {
        return new EmployeeDetails("Amara Okafor", null, "1001", "Support Specialist", support, null, "Manila", day);
    }

    private Person amara(String jobTitle) {
        return Person.employee(new EmployeeDetails(
                "Amara Okafor", "amara@harborpoint.example", "1001", jobTitle, support, null, null, HIRED));
    }
}
