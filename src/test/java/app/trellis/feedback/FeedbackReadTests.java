package app.trellis.feedback;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.people.CurrentPerson;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That HR reads feedback of others is written down; that the people read it with whom it was shared is not. */
class FeedbackReadTests extends FeedbackPages {

    private CurrentPerson hana;
    private FeedbackId id;

    @BeforeEach
    void marcoPraisesAmara() {
        hana = firm.hr("Hana Kimura");
        id = sent(marco, Visibility.RECIPIENT_AND_MANAGER);
    }

    @Test
    void hrReadingWhatIsNotForThemIsWrittenDown() {
        read("/feedback/" + id, hana);
        read("/feedback/" + id + "?print=yes", hana);
        read("/feedback?box=ALL", hana);
        read("/feedback?box=ALL&print=yes", hana);
        assertThat(readings(hana))
                .containsExactly("FeedbackRead", "FeedbackRead", "FeedbackListRead", "FeedbackListRead");
    }

    @Test
    void readingOnesOwnIsNot() {
        read("/feedback/" + sent(hana, Visibility.RECIPIENT), hana);
        read("/feedback?box=RECEIVED", hana);
        read("/feedback/" + id, amara);
        read("/feedback/" + id, marco);
        assertThat(readings(hana)).isEmpty();
        assertThat(readings(amara)).isEmpty();
        assertThat(readings(marco)).isEmpty();
    }

    @Test
    void draftsThatNobodySeesLeaveNoTrace() {
        assertThat(mvc.get()
                        .uri("/feedback/{id}", draft(marco, Visibility.RECIPIENT))
                        .with(as(hana)))
                .hasStatus(404);
        assertThat(readings(hana)).isEmpty();
    }

    private void read(String address, CurrentPerson person) {
        assertThat(mvc.get().uri(address).with(as(person))).hasStatusOk();
    }

    private List<String> readings(CurrentPerson person) {
        return jdbc.sql("SELECT kind FROM audit_entry WHERE person_id = ? AND kind LIKE 'Feedback%Read' ORDER BY id")
                .param(person.id().value())
                .query(String.class)
                .list();
    }
}
