package app.trellis.appreciation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.appreciation.AppreciationActivity.AppreciationGiven;
import app.trellis.forms.IllegalTransition;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppreciationTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final CurrentPerson marco = person("Marco Silva");
    private final CurrentPerson amara = person("Amara Okafor");
    private final CurrentPerson jonas = person("Jonas Lindqvist");
    private final CurrentPerson claire = new CurrentPerson(PersonId.random(), "Claire Bennett", false, false, true);
    private final CurrentPerson hana = new CurrentPerson(PersonId.random(), "Hana Kimura", true, false, false);

    @Test
    void nobodyThanksThemselvesOrNobody() {
        assertThatThrownBy(() -> given(Reach.TEAM, marco, amara)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> given(Reach.TEAM)).isInstanceOf(IllegalArgumentException.class);
        assertThat(given(Reach.TEAM, amara).given()).isInstanceOf(AppreciationGiven.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Thanks!", "Nineteen characters", "              Thanks              "})
    void textSaysAtLeastWhatWasDone(String text) {
        assertThatThrownBy(() -> new AppreciationDetails(text, ValueId.random(), null))
                .isInstanceOf(IllegalArgumentException.class);
        // Characters are counted, and not how Java stores them.
        assertThatThrownBy(() -> new AppreciationDetails("👏".repeat(19), ValueId.random(), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new AppreciationDetails("👏".repeat(20), ValueId.random(), null).text())
                .hasSize(40);
    }

    @Test
    void valueOrSkillIsNamed() {
        assertThatThrownBy(() -> new AppreciationDetails("For the notes of Monday.", null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void authorEditsForFifteenMinutes() {
        var given = given(Reach.EVERYBODY, amara);
        var last = NOW.plus(Duration.ofMinutes(15)).minusMillis(1);
        assertThat(given.canBeEditedBy(marco, last)).isTrue();
        assertThat(given.canBeEditedBy(amara, last)).isFalse();
        assertThat(given.edit(given.details(), last)).isEmpty();
        assertThat(given.editedAt()).isNull();
        assertThat(given.edit(details("For the notes of Tuesday."), last)
                        .orElseThrow()
                        .fields())
                .containsExactly("text", "value");
        var over = NOW.plus(Duration.ofMinutes(15));
        assertThat(given.canBeEditedBy(marco, over)).isFalse();
        assertThatThrownBy(() -> given.edit(details("For the notes of Friday."), over))
                .isInstanceOf(IllegalTransition.class);
    }

    @Test
    void whoIsThankedLowersTheReachForGood() {
        var given = given(Reach.EVERYBODY, amara, jonas);
        assertThat(given.canBeLoweredBy(marco, Reach.TEAM)).as("by the author").isFalse();
        assertThat(given.canBeLoweredBy(hana, Reach.TEAM)).as("by HR").isFalse();
        assertThat(given.lower(Reach.TEAM, List.of(hana.id()), amara.id(), NOW).by())
                .isEqualTo(amara.id());
        assertThat(given.reach()).isEqualTo(Reach.TEAM);
        assertThatThrownBy(() -> given.lower(Reach.EVERYBODY, Set.of(), amara.id(), NOW))
                .isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> given.lower(Reach.PERSON, Set.of(), marco.id(), NOW))
                .isInstanceOf(IllegalTransition.class);
        assertThat(given.lower(Reach.PERSON, Set.of(), jonas.id(), NOW)).isNotNull();
        assertThat(given.canBeLoweredBy(amara, Reach.PERSON)).isFalse();
    }

    @Test
    void thanksOfAClientLandWithThePersonAndGoOnOnceAllAgree() {
        var given = Appreciation.ofClient(
                AppreciationId.random(), claire.id(), ids(amara, jonas), details(), Reach.EVERYBODY, NOW);
        assertThat(given.reach()).isEqualTo(Reach.PERSON);
        assertThat(given.waitsFor(amara)).isTrue();
        assertThat(given.waitsFor(claire)).isFalse();
        assertThat(given.canBeEditedBy(claire, NOW)).isTrue();
        assertThat(given.agree(Set.of(), amara.id(), NOW)).isNotNull();
        assertThat(given.canBeEditedBy(claire, NOW))
                .as("what somebody agreed to")
                .isFalse();
        assertThatThrownBy(() -> given.edit(details("For the notes of Tuesday."), NOW))
                .isInstanceOf(IllegalTransition.class);
        assertThat(given.waitsFor(amara)).isFalse();
        assertThat(given.reach()).isEqualTo(Reach.PERSON);
        assertThatThrownBy(() -> given.agree(Set.of(), amara.id(), NOW)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> given.agree(Set.of(), claire.id(), NOW)).isInstanceOf(IllegalTransition.class);
        assertThat(given.agree(Set.of(), jonas.id(), NOW)).isNotNull();
        assertThat(given.reach()).isEqualTo(Reach.EVERYBODY);
        assertThat(given.offered()).isNull();
        assertThat(given.canBeEditedBy(claire, NOW)).isFalse();
    }

    @Test
    void whoKeepsTheThanksOfAClientToThemselvesEndsTheWaiting() {
        var given = Appreciation.ofClient(
                AppreciationId.random(), claire.id(), ids(amara, jonas), details(), Reach.EVERYBODY, NOW);
        assertThat(given.lower(Reach.TEAM, Set.of(), amara.id(), NOW)).isNotNull();
        assertThat(given.reach()).isEqualTo(Reach.PERSON);
        assertThat(given.offered()).isEqualTo(Reach.TEAM);
        assertThat(given.lower(Reach.PERSON, Set.of(), amara.id(), NOW)).isNotNull();
        assertThat(given.waitsFor(jonas)).isFalse();
        assertThatThrownBy(() -> given.agree(Set.of(), jonas.id(), NOW)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void hiddenThanksChangeNoMore() {
        var given = given(Reach.EVERYBODY, amara);
        assertThat(given.canBeHiddenBy(marco)).isFalse();
        assertThat(given.canBeHiddenBy(amara)).isTrue();
        assertThat(given.canBeHiddenBy(hana)).isTrue();
        assertThat(given.hide("It names a customer.", hana.id(), NOW).by()).isEqualTo(hana.id());
        assertThat(given.canBeEditedBy(marco, NOW)).isFalse();
        assertThat(given.canBeHiddenBy(amara)).isFalse();
        assertThat(given.canBeLoweredBy(amara, Reach.PERSON)).isFalse();
        assertThatThrownBy(() -> given.hide("Again", amara.id(), NOW)).isInstanceOf(IllegalTransition.class);
    }

    private Appreciation given(Reach reach, CurrentPerson... people) {
        return new Appreciation(AppreciationId.random(), marco.id(), ids(people), details(), reach, Set.of(), NOW);
    }

    private static List<PersonId> ids(CurrentPerson... people) {
        return List.of(people).stream().map(CurrentPerson::id).toList();
    }

    private static AppreciationDetails details() {
        return details("For the notes of Monday.");
    }

    private static AppreciationDetails details(String text) {
        return new AppreciationDetails(text, ValueId.random(), null);
    }

    private static CurrentPerson person(String name) {
        return new CurrentPerson(PersonId.random(), name, false, false, false);
    }
}
