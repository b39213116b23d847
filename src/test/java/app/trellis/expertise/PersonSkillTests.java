package app.trellis.expertise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.expertise.ExpertiseActivity.ConfirmationRequestCancelled;
import app.trellis.expertise.ExpertiseActivity.ConfirmationWithdrawn;
import app.trellis.expertise.ExpertiseActivity.ExpertiseRevised;
import app.trellis.expertise.ExpertiseActivity.SkillConfirmed;
import app.trellis.forms.IllegalTransition;
import app.trellis.people.PersonId;
import app.trellis.skills.SkillId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonSkillTests {

    private static final Instant THEN = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = THEN.plus(Duration.ofDays(40));

    private final PersonId amara = PersonId.random();
    private final PersonId marco = PersonId.random();
    private final PersonSkill excel =
            new PersonSkill(amara, SkillId.random(), new HeldDetails(3, null, ShownTo.EVERYBODY), THEN);

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 6, Integer.MAX_VALUE})
    void thereIsNoLevelBelowOneOrAboveFive(int level) {
        assertThatIllegalArgumentException().isThrownBy(() -> new HeldDetails(level, null, ShownTo.MANAGER));
    }

    @Test
    void nobodyConfirmsTheirOwn() {
        assertThat(excel.canBeConfirmedBy(amara)).isFalse();
        assertThatThrownBy(() -> excel.confirm(amara, LATER)).isInstanceOf(IllegalTransition.class);
        assertThatThrownBy(() -> excel.ask(amara, LATER)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void isConfirmedAtTheLevelThatItHas() {
        assertThat(excel.confirm(marco, LATER))
                .contains(new SkillConfirmed(excel.id(), amara, excel.skillId(), marco, LATER));
        assertThat(excel.isConfirmedBy(marco)).isTrue();
        assertThat(excel.confirm(marco, LATER)).as("a second click").isEmpty();
    }

    @Test
    void confirmationOfAnEarlierLevelSaysNothingOfAHigherOne() {
        assertThat(excel.confirm(marco, THEN)).isPresent();
        assertThat(excel.revise(new HeldDetails(4, null, ShownTo.EVERYBODY), LATER))
                .isPresent();
        assertThat(excel.isConfirmedBy(marco)).isFalse();
        assertThat(excel.confirm(marco, LATER)).as("once more").isPresent();
        assertThat(excel.isConfirmedBy(marco)).isTrue();
        assertThat(excel.revise(new HeldDetails(2, null, ShownTo.EVERYBODY), LATER))
                .isPresent();
        assertThat(excel.isConfirmedBy(marco)).as("of a lower level").isTrue();
    }

    @Test
    void confirmationIsWithdrawnByWhoeverGaveIt() {
        assertThat(excel.confirm(marco, THEN)).isPresent();
        assertThat(excel.withdrawConfirmation(PersonId.random(), LATER)).isEmpty();
        assertThat(excel.withdrawConfirmation(marco, LATER))
                .contains(new ConfirmationWithdrawn(excel.id(), amara, excel.skillId(), marco, LATER));
        assertThat(excel.isConfirmedBy(marco)).isFalse();
        assertThat(excel.withdrawConfirmation(marco, LATER))
                .as("a second click")
                .isEmpty();
    }

    @Test
    void whoConfirmsHasAnsweredTheRequest() {
        assertThat(excel.ask(marco, THEN)).isPresent();
        assertThat(excel.ask(marco, LATER)).as("a second click").isEmpty();
        assertThat(excel.isAskedOf(marco)).isTrue();
        assertThat(excel.confirm(marco, LATER)).isPresent();
        assertThat(excel.isAskedOf(marco)).isFalse();
        assertThatThrownBy(() -> excel.ask(marco, LATER)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void whoDeclinedIsNotAskedAgainButMayStillConfirm() {
        assertThatThrownBy(() -> excel.decline(marco, THEN)).isInstanceOf(IllegalTransition.class);
        assertThat(excel.ask(marco, THEN)).isPresent();
        assertThat(excel.decline(marco, LATER)).isPresent();
        assertThat(excel.decline(marco, LATER)).as("a second click").isEmpty();
        assertThatThrownBy(() -> excel.ask(marco, LATER)).isInstanceOf(IllegalTransition.class);
        assertThat(excel.confirm(marco, LATER)).isPresent();
    }

    @Test
    void cancelledRequestCanBeMadeAgain() {
        assertThat(excel.ask(marco, THEN)).isPresent();
        assertThat(excel.cancelRequest(marco, LATER))
                .contains(new ConfirmationRequestCancelled(excel.id(), amara, excel.skillId(), marco, LATER));
        assertThat(excel.cancelRequest(marco, LATER)).as("a second click").isEmpty();
        assertThat(excel.ask(marco, LATER)).isPresent();
    }

    @Test
    void evidenceStandsOnceAndMayShowAnotherLevelLater() {
        var training = UUID.randomUUID();
        assertThat(excel.show(Evidence.Kind.TRAINING, training, 2, THEN)).isPresent();
        assertThat(excel.show(Evidence.Kind.TRAINING, training, 2, LATER))
                .as("a second click")
                .isEmpty();
        assertThat(excel.show(Evidence.Kind.TRAINING, training, 3, LATER)).isPresent();
        assertThat(excel.hide(training, amara, LATER)).isPresent();
        assertThat(excel.hide(training, amara, LATER)).as("a second click").isEmpty();
    }

    @Test
    void levelAndSurenessAreSeparate() {
        assertThat(excel.confirm(marco, LATER)).isPresent();
        assertThat(excel.show(Evidence.Kind.TRAINING, UUID.randomUUID(), 5, LATER))
                .isPresent();
        assertThat(excel.details().level()).isEqualTo(3);
        assertThat(excel.saidAt()).isEqualTo(THEN);
    }

    @Test
    void editNamesWhatChangedAndCountsAsSaidAnew() {
        var day = LocalDate.of(2026, 2, 1);
        assertThat(excel.revise(new HeldDetails(3, day, ShownTo.EVERYBODY), LATER))
                .map(ExpertiseRevised::fields)
                .hasValueSatisfying(fields -> assertThat(fields).containsExactly("lastUsed"));
        assertThat(excel.saidAt()).isEqualTo(LATER);
        assertThat(excel.revise(excel.details(), LATER)).as("the same words").isEmpty();
    }

    @Test
    void showingItToOthersIsNoWordOnWhetherItIsStillTrue() {
        assertThat(excel.revise(new HeldDetails(3, null, ShownTo.MANAGER), LATER))
                .isPresent();
        assertThat(excel.saidAt()).isEqualTo(THEN);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-02T09:00:00Z, UTC, false", // two years to the day
        "2024-03-01T23:59:00Z, UTC, true",
        "2024-03-01T23:59:00Z, Asia/Manila, false", // there it was the next day already
        "2024-02-29T09:00:00Z, UTC, true",
        "2026-03-02T09:00:00Z, UTC, false"
    })
    void isAskedAboutOnceTwoYearsAreOver(Instant saidAt, ZoneId zone, boolean old) {
        var held = new HeldSkill(SkillId.random(), 3, saidAt, 0);
        assertThat(held.isOld(Clock.fixed(THEN, zone))).isEqualTo(old);
    }

    @Test
    void isTakenAsTrueAgainOnceThePersonSaysSo() {
        assertThat(excel.renew(LATER).at()).isEqualTo(LATER);
        assertThat(HeldSkill.isOld(excel.saidAt(), Clock.fixed(LATER, ZoneOffset.UTC)))
                .isFalse();
    }
}
