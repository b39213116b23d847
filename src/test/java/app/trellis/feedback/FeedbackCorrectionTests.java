package app.trellis.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The wording of what was sent is edited for fifteen minutes; later or otherwise nothing changes, and no word is lost. */
class FeedbackCorrectionTests extends FeedbackPages {

    @Test
    void wordingIsEditedForFifteenMinutes() {
        var id = sentAgo(Duration.ofMinutes(14));
        assertThat(edit(marco, id, wording(Map.of("version", version(id), "behaviour", "You waited."))))
                .hasRedirectedUrl("/feedback/" + id);
        assertThat(page("/feedback/" + id, amara)).contains("You waited.", "edited");
        var late = sentAgo(Duration.ofMinutes(16));
        assertThat(edit(marco, late, wording(Map.of("version", version(late), "behaviour", "You waited."))))
                .hasStatus(409);
        assertThat(visit("/feedback/" + late + "/edit", marco)).hasStatus(409);
    }

    @Test
    void formAsksForTheWordingAlone() {
        var id = sent(marco, Visibility.RECIPIENT);
        assertThat(page("/feedback/" + id + "/edit", marco)).doesNotContain("name=\"kind\"", "name=\"visibility\"");
        var words = wording(Map.of("version", version(id), "impact", ""));
        assertThat(edit(marco, id, words))
                .hasStatusOk()
                .bodyText()
                .contains("Say what it led to")
                .doesNotContain("#kind", "#visibility");
    }

    @Test
    void secondOfTwoWindowsSeesBothVersionsOfTheWording() {
        var id = sent(marco, Visibility.RECIPIENT);
        var seen = version(id);
        assertThat(edit(marco, id, wording(Map.of("version", seen, "impact", "First"))))
                .hasStatus3xxRedirection();
        assertThat(edit(marco, id, wording(Map.of("version", seen, "impact", "Second"))))
                .hasStatus(409)
                .bodyText()
                .contains("First", "Second");
        assertThat(impactOf(id)).isEqualTo("First");
        assertThat(edit(marco, id, wording(Map.of("version", version(id), "impact", "Second"))))
                .hasRedirectedUrl("/feedback/" + id);
        assertThat(impactOf(id)).isEqualTo("Second");
    }

    @Test
    void wordingThatIsEditedAfterItWasReadIsUnreadAgain() {
        var id = sent(marco, Visibility.RECIPIENT);
        var seen = version(id);
        acknowledge(id, Map.of());
        assertThat(loaded(id).acknowledgedAt()).isNotNull();
        assertThat(edit(marco, id, wording(Map.of("version", seen, "impact", "It was settled at once"))))
                .hasRedirectedUrl("/feedback/" + id)
                .flash()
                .containsEntry("done", "feedback.edited.again");
        assertThat(page("/feedback/" + id, amara)).contains("It was settled at once", "edited", "/acknowledgement");
        assertThat(page("/", amara)).contains("/feedback/" + id);
    }

    @Test
    void wordingThatWasNotShownIsNotMarkedAsRead() {
        var id = sent(marco, Visibility.RECIPIENT);
        var shown = version(id);
        assertThat(hidden("version", page("/feedback/" + id, amara))).isEqualTo(shown);
        edit(marco, id, wording(Map.of("version", shown, "impact", "It was settled at once")));
        assertThat(post("/feedback/" + id + "/acknowledgement", amara, Map.of("version", shown)))
                .hasRedirectedUrl("/feedback/" + id)
                .flash()
                .containsEntry("refused", "feedback.acknowledge.changed");
        assertThat(loaded(id).acknowledgedAt()).isNull();
        acknowledge(id, Map.of("version", version(id)));
        assertThat(loaded(id).acknowledgedAt()).isNotNull();
    }

    @Test
    void recipientLearnsWhoSeesThatItWasReadBeforeMarkingIt() {
        assertThat(page("/feedback/" + sent(marco, Visibility.CLIENT_SHARED), amara))
                .contains("Everyone who can see this feedback will see that you’ve read it.");
    }

    @Test
    void savingTheSameWordsLeavesThemRead() {
        var id = sent(marco, Visibility.RECIPIENT);
        acknowledge(id, Map.of());
        assertThat(edit(marco, id, wording(Map.of("version", version(id))))).hasRedirectedUrl("/feedback/" + id);
        assertThat(loaded(id).acknowledgedAt()).isNotNull();
        assertThat(loaded(id).editedAt()).isNull();
    }

    @Test
    void draftThatAnotherWindowHasSentShowsBothVersions() {
        var id = draft(marco, Visibility.RECIPIENT);
        var late = words(Map.of("version", version(id), "impact", "Written later"));
        past.send(id, clock.instant());
        for (var button : Set.of("deliver", "editing", "none")) {
            var words = new HashMap<>(late);
            words.put(button, "yes");
            assertThat(edit(marco, id, words))
                    .hasStatus(409)
                    .bodyText()
                    .contains("Written later", "It was settled", "name=\"editing\"");
        }
        assertThat(impactOf(id)).isEqualTo("It was settled");
        assertThat(edit(marco, id, wording(Map.of("version", version(id), "impact", "Written later"))))
                .hasRedirectedUrl("/feedback/" + id);
        assertThat(impactOf(id)).isEqualTo("Written later");
        assertThat(edit(amara, id, late)).hasStatus(404);
    }

    @Test
    void readersOfWhatWasSentStayTheSame() {
        var id = sent(marco, Visibility.RECIPIENT);
        assertThat(edit(marco, id, words(Map.of("version", version(id), "visibility", "MANAGER_ONLY"))))
                .hasStatus(409)
                .bodyText()
                .contains("Private note")
                .doesNotContain("name=\"editing\"");
        assertThat(edit(marco, id, words(Map.of("version", version(id))))).hasRedirectedUrl("/feedback/" + id);
        assertThat(loaded(id).visibility()).isEqualTo(Visibility.RECIPIENT);
    }

    @Test
    void wordsThatComeTooLateAreShownToBeCopied() {
        var id = sentAgo(Delivery.EDITABLE);
        var late = Map.of("version", version(id), "impact", "Written later");
        for (var words : Set.of(words(late), wording(late)))
            assertThat(edit(marco, id, words))
                    .hasStatus(409)
                    .bodyText()
                    .contains("Written later", "It was settled")
                    .doesNotContain("name=\"editing\"");
        past.withdraw(id, clock.instant());
        assertThat(edit(marco, id, words(late)))
                .hasStatus(409)
                .bodyText()
                .contains("Written later")
                .doesNotContain("It was settled");
        assertThat(loaded(id).content().text()).isEqualTo(FeedbackText.NONE);
    }

    private void acknowledge(FeedbackId id, Map<String, String> form) {
        assertThat(post("/feedback/" + id + "/acknowledgement", amara, form)).hasStatus3xxRedirection();
    }

    private FeedbackId sentAgo(Duration ago) {
        return sent(marco, Visibility.RECIPIENT, clock.instant().minus(ago));
    }
}
