package app.trellis.roster;

import static app.trellis.roster.EmploymentStatus.LEFT;
import static app.trellis.roster.EmploymentStatus.PRESENT;
import static app.trellis.roster.EmploymentStatus.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmploymentStatusTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Terminated",
                "TERMINATED",
                "Terminated - Voluntary",
                "terminated_involuntary",
                "Inactive",
                "Not active",
                "Left",
                "Leaver",
                "Past employee",
                "Former Employee",
                "Ex-employee",
                "Resigned",
                "Dismissed",
                "Laid off",
                "Retired",
                "Deceased",
                "Separated",
                "Departed",
                "Archived",
                "No longer employed",
                "No",
                "FALSE",
                "0",
                "N"
            })
    void whoIsGoneIsKnownByManyWords(String word) {
        assertThat(EmploymentStatus.of(word)).isEqualTo(LEFT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Active", "active", "Current employee", "Employed", "On leave", "On Parental Leave", "Leave of absence",
                "Maternity leave", "Probation", "Full-Time", "Full-Time Permanent", "Part time", "Contractor",
                        "Freelance",
                "Intern", "Notice period", "Suspended", "Yes", "TRUE", "1", "Y"
            })
    void whoIsOnLeaveOrWorksUnderWhateverContractIsThere(String word) {
        assertThat(EmploymentStatus.of(word)).isEqualTo(PRESENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Garden", "3", "northern"})
    void otherWordsSayNothing(String word) {
        assertThat(EmploymentStatus.of(word)).isEqualTo(UNKNOWN);
    }
}
