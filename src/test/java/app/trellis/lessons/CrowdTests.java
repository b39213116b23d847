package app.trellis.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Among how many people somebody hides who shares a lesson anonymously. */
class CrowdTests {

    private static final UUID ACCOUNT = UUID.randomUUID();
    private static final UUID DEPARTMENT = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({"4, false", "5, true", "60, true"})
    void fourPeopleHideNobody(long people, boolean hides) {
        assertThat(new Crowd(people, ACCOUNT, people, DEPARTMENT, people, people).hides())
                .isEqualTo(hides);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 20, 20, true, true",
        "5, 20, 5, true, true",
        "4, 20, 4, false, true", // the account is left out, the department alone fits twenty
        "20, 20, 4, true, false", // together they fit four
        "5, 5, 0, true, false",
        "4, 4, 4, false, false",
        "1, 1, 1, false, false"
    })
    void whatIsShownTogetherFitsFivePeople(
            long ofAccount, long ofDepartment, long ofBoth, boolean account, boolean department) {
        var place = new Crowd(60, ACCOUNT, ofAccount, DEPARTMENT, ofDepartment, ofBoth).hidingPlace();
        assertThat(place.account() != null).isEqualTo(account);
        assertThat(place.department() != null).isEqualTo(department);
    }

    @Test
    void whoWorksForNoAccountShowsNone() {
        var place = new Crowd(60, null, 0, DEPARTMENT, 20, 0).hidingPlace();
        assertThat(place.account()).isNull();
        assertThat(place.department()).isNotNull();
    }
}
