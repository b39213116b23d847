package app.trellis.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** "Who will see this" and "Who sees this": the people of today by name, then those whom nobody can name yet. */
class FeedbackAudienceTests extends FeedbackPages {

    private static final String LATER = ">Later<";

    @Test
    void peopleWhomNobodyCanNameYetStandBelowTheNames() {
        firm.hr("Hana Kimura");
        var names = names(marco, written(marco, Map.of("visibility", "CLIENT_SHARED")));
        assertThat(names.indexOf("Claire Bennett, Brightwater Insurance")).isBetween(0, names.indexOf(LATER));
        assertThat(names.substring(names.indexOf(LATER), names.indexOf("You stayed calm")))
                .contains("Amara Okafor", "HR")
                .doesNotContain("Claire Bennett", "Hana Kimura");
    }

    @Test
    void privateNoteIsForTheManagerAloneAndSaysSo() {
        var note = written(jonas, Map.of("visibility", "MANAGER_ONLY"));
        assertThat(names(jonas, note))
                .contains("Marco Silva, manager", "Private note")
                .doesNotContain(LATER);
        assertThat(names(jonas, written(jonas, Map.of("visibility", "RECIPIENT"))))
                .contains(LATER)
                .doesNotContain("Private note");
        assertThat(page("/feedback/" + sent(marco, Visibility.RECIPIENT), amara))
                .contains(LATER);
    }

    @Test
    void contactWhoWasRemovedIsNoLongerNamed() {
        var tom = firm.client("Tom Reyes");
        clients.contact(brightwater, tom, marco);
        var id = sent(marco, Visibility.CLIENT_SHARED);
        assertThat(page("/feedback/" + id, marco)).contains("Tom Reyes, Brightwater Insurance");
        clients.remove(tom, marco);
        assertThat(page("/feedback/" + id, marco)).contains("Claire Bennett").doesNotContain("Tom Reyes");
        assertThat(visit("/feedback/" + id, tom)).hasStatus(404);
    }

    @Test
    void managerAtTheTimeStaysNamedWithTheDayAndAnotherOneIsNot() {
        var shared = sent(jonas, Visibility.RECIPIENT_AND_MANAGER);
        var note = sent(jonas, Visibility.MANAGER_ONLY);
        for (var id : List.of(shared, note))
            assertThat(page("/feedback/" + id, jonas)).contains("Marco Silva, manager", "since");
        managedBy(firm.employee("Ines Weber"));
        for (var id : List.of(shared, note))
            assertThat(page("/feedback/" + id, jonas))
                    .contains("Marco Silva, former manager")
                    .doesNotContain("Ines Weber");
        assertThat(page("/feedback/" + note, jonas)).doesNotContain(LATER);
    }

    @Test
    void authorWhoManagesTheRecipientTodayIsNamedOnce() {
        var id = sent(jonas, Visibility.RECIPIENT_AND_MANAGER);
        managedBy(jonas);
        assertThat(page("/feedback/" + id, amara))
                .contains("Marco Silva, former manager")
                .doesNotContain("Jonas Lindqvist, ");
    }
}
