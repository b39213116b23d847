package app.trellis.openings;

import static app.trellis.openings.OpeningStatus.CLOSED;
import static app.trellis.openings.OpeningStatus.DRAFT;
import static app.trellis.openings.OpeningStatus.FILLED;
import static app.trellis.openings.OpeningStatus.PUBLISHED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.trellis.forms.IllegalTransition;
import app.trellis.openings.OpeningActivity.OpeningClosed;
import app.trellis.openings.OpeningActivity.OpeningPublished;
import app.trellis.openings.OpeningActivity.OpeningRevised;
import app.trellis.people.CurrentPerson;
import app.trellis.people.DepartmentId;
import app.trellis.people.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpeningTests {

    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    private final DepartmentId department = DepartmentId.random();
    private final CurrentPerson hana = new CurrentPerson(PersonId.random(), "Hana Kimura", true, false, false);
    private final CurrentPerson marco = new CurrentPerson(PersonId.random(), "Marco Silva", false, false, false);
    private final CurrentPerson amara = new CurrentPerson(PersonId.random(), "Amara Okafor", false, false, false);

    @Test
    void acceptsApplicationsFromPublicationToTheEndOfItsLastDay() {
        var opening = draft(1, TODAY);
        assertThat(opening.acceptsApplications(TODAY)).isFalse();
        opening.publish(hana.id(), NOW);
        assertThat(opening.acceptsApplications(TODAY)).isTrue();
        assertThat(opening.acceptsApplications(TODAY.plusDays(1))).isFalse();
    }

    @Test
    void withoutALastDayItStaysOpenUntilItIsClosed() {
        var opening = published(1, null);
        assertThat(opening.acceptsApplications(TODAY.plusYears(3))).isTrue();
        opening.close(hana.id(), NOW);
        assertThat(opening.acceptsApplications(TODAY)).isFalse();
        opening.reopen(hana.id(), NOW);
        assertThat(opening.acceptsApplications(TODAY)).isTrue();
    }

    @Test
    void lastPersonHiredFillsIt() {
        var opening = published(2, null);
        opening.fillPosition(NOW);
        assertThat(opening.status()).isEqualTo(PUBLISHED);
        opening.fillPosition(NOW);
        assertThat(opening.status()).isEqualTo(FILLED);
        assertThat(opening.filledAt()).isEqualTo(NOW);
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> opening.fillPosition(NOW));
    }

    @Test
    void filledOneThatWantsMorePeopleIsOpenAgain() {
        var opening = filled(null);
        assertThat(outcome(opening.revise(details(2, null), hana.id(), NOW, TODAY)))
                .isEqualTo(Revision.REOPENED);
        assertThat(opening.acceptsApplications(TODAY)).isTrue();
        assertThat(opening.filledAt()).isNull();
        assertThat(opening.closedAt()).isNull();
        opening.fillPosition(NOW);
        assertThat(opening.status()).isEqualTo(FILLED);
    }

    @Test
    void filledOneWhoseLastDayIsOverStaysClosedUntilItHasALaterOne() {
        var yesterday = TODAY.minusDays(1);
        var opening = filled(yesterday);
        assertThat(outcome(opening.revise(details(2, yesterday), hana.id(), NOW, TODAY)))
                .isEqualTo(Revision.PAST_ITS_LAST_DAY);
        assertThat(opening.status()).isEqualTo(CLOSED);
        assertThat(opening.closedBy()).isEqualTo(hana.id());
        assertThat(outcome(filled(yesterday).revise(details(2, TODAY), hana.id(), NOW, TODAY)))
                .isEqualTo(Revision.REOPENED);
    }

    @Test
    void whatHrHasClosedStaysClosedWhenItWantsMorePeople() {
        var opening = published(1, null);
        opening.close(hana.id(), NOW);
        assertThat(outcome(opening.revise(details(2, null), hana.id(), NOW, TODAY)))
                .isEqualTo(Revision.STAYS_CLOSED);
        assertThat(outcome(opening.revise(details(1, null), hana.id(), NOW, TODAY)))
                .isEqualTo(Revision.NOTHING);
        opening.fillPosition(NOW);
        assertThat(opening.status()).isEqualTo(FILLED);
        assertThat(outcome(opening.revise(details(3, null), hana.id(), NOW, TODAY)))
                .isEqualTo(Revision.STAYS_CLOSED);
        assertThat(opening.status()).isEqualTo(CLOSED);
        assertThat(opening.closedBy()).isEqualTo(hana.id());
    }

    @Test
    void isFilledByWantingNoMorePeopleThanWereHired() {
        var opening = published(3, null);
        opening.fillPosition(NOW);
        assertThat(outcome(opening.revise(details(2, null), hana.id(), NOW, TODAY)))
                .isEqualTo(Revision.NOTHING);
        assertThat(outcome(opening.revise(details(1, null), hana.id(), NOW, TODAY)))
                .isEqualTo(Revision.FILLED);
        assertThat(opening.obstacleOn(TODAY)).isEqualTo(Obstacle.FILLED);
        assertThat(outcome(draft(1, null).revise(details(2, null), hana.id(), NOW, TODAY)))
                .isEqualTo(Revision.NOTHING);
    }

    private static Revision outcome(Optional<OpeningRevised> revised) {
        return revised.map(OpeningRevised::outcome).orElse(Revision.NOTHING);
    }

    @Test
    void verbsReturnWhatHappened() {
        var opening = draft(1, null);
        assertThat(opening.publish(hana.id(), NOW)).isEqualTo(new OpeningPublished(opening.id(), hana.id(), NOW));
        assertThat(opening.close(marco.id(), NOW)).isEqualTo(new OpeningClosed(opening.id(), marco.id(), NOW));
    }

    @Test
    void revisionNamesTheFieldsThatChangedAndNothingOfTheirTexts() {
        var opening = draft(1, null);
        assertThat(opening.revise(details(2, TODAY), hana.id(), NOW, TODAY))
                .hasValueSatisfying(revised -> assertThat(revised.fields()).containsExactly("positions", "closesOn"));
        assertThat(opening.revise(details(2, TODAY), hana.id(), NOW, TODAY)).isEmpty();
    }

    @Test
    void offersOnlyWhatItsStateAllows() {
        var opening = draft(1, null);
        assertThat(offered(opening)).containsExactly("publish");
        opening.publish(hana.id(), NOW);
        assertThat(offered(opening)).containsExactly("unpublish", "close", "hire");
        assertThat(opening.canBeUnpublished(true)).isFalse();
        opening.close(hana.id(), NOW);
        assertThat(offered(opening)).containsExactly("reopen", "hire");
        assertThat(offered(filled(null))).isEmpty();
    }

    /** What can be done, which is what the opening also does without an {@link IllegalTransition}. */
    private static List<String> offered(Opening opening) {
        var offered = new ArrayList<String>();
        if (opening.canBePublished()) offered.add("publish");
        if (opening.canBeUnpublished(false)) offered.add("unpublish");
        if (opening.canBeClosed()) offered.add("close");
        if (opening.canBeReopened()) offered.add("reopen");
        if (opening.hasFreePosition()) offered.add("hire");
        return offered;
    }

    @Test
    void fewerPositionsThanAreFilledAreRefused() {
        var opening = published(3, null);
        opening.fillPosition(NOW);
        opening.fillPosition(NOW);
        assertThatExceptionOfType(IllegalTransition.class)
                .isThrownBy(() -> opening.revise(details(1, null), hana.id(), NOW, TODAY));
        opening.revise(details(2, null), hana.id(), NOW, TODAY);
        assertThat(opening.status()).isEqualTo(FILLED);
    }

    @Test
    void publicationIsTakenBackOnlyWhileNobodyHasApplied() {
        var opening = published(1, null);
        assertThatExceptionOfType(IllegalTransition.class).isThrownBy(() -> opening.unpublish(true, hana.id(), NOW));
        opening.unpublish(false, hana.id(), NOW);
        assertThat(opening.status()).isEqualTo(DRAFT);
        assertThat(opening.publishedAt()).isNull();
    }

    @Test
    void withheldPayIsToldToTheHiringTeamOnly() {
        var pay = new Pay(BigDecimal.TEN, null, "USD", Pay.Period.HOUR, true);
        var opening = new Opening(null, details(1, null, pay), hana.id(), NOW);
        assertThat(opening.payFor(hana)).isEqualTo(pay);
        assertThat(opening.payFor(marco)).isEqualTo(pay);
        assertThat(opening.payFor(amara)).isNull();
        assertThat(opening.payFor(null)).isNull();
    }

    @Test
    void detailsRefuseWhatNoOpeningHas() {
        assertThatIllegalArgumentException().isThrownBy(() -> details(0, null));
        assertThatIllegalArgumentException().isThrownBy(() -> details(1000, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Pay(BigDecimal.TEN, BigDecimal.ONE, "USD", Pay.Period.HOUR, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pay(null, null, "USD", Pay.Period.HOUR, false));
    }

    private Opening draft(int positions, @Nullable LocalDate closesOn) {
        return new Opening(null, details(positions, closesOn), hana.id(), NOW);
    }

    private Opening published(int positions, @Nullable LocalDate closesOn) {
        var opening = draft(positions, closesOn);
        opening.publish(hana.id(), NOW);
        return opening;
    }

    private Opening filled(@Nullable LocalDate closesOn) {
        var opening = published(1, closesOn);
        opening.fillPosition(NOW);
        return opening;
    }

    private OpeningDetails details(int positions, @Nullable LocalDate closesOn) {
        return details(positions, closesOn, null);
    }

    private OpeningDetails details(int positions, @Nullable LocalDate closesOn, @Nullable Pay pay) {
        return new OpeningDetails(
                "Team Lead",
                department,
                "Manila",
                Workplace.HYBRID,
                EmploymentType.FULL_TIME,
                positions,
                pay,
                "",
                "",
                List.of(),
                null,
                closesOn,
                marco.id(),
                Audience.EMPLOYEES);
    }
}
