package app.trellis.feedback;

import static app.trellis.feedback.Visibility.CLIENT_SHARED;
import static app.trellis.feedback.Visibility.MANAGER_ONLY;
import static app.trellis.feedback.Visibility.RECIPIENT;
import static app.trellis.feedback.Visibility.RECIPIENT_AND_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.clients.ClientAccountId;
import app.trellis.forms.IllegalTransition;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisibilityRuleTests {

    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");

    private static final Instant SINCE = NOW.minusSeconds(3600);

    private final PersonId jonas = PersonId.random();
    private final PersonId amara = PersonId.random();
    private final PersonId ines = PersonId.random();
    private final PersonId claire = PersonId.random();
    private final ClientAccountId brightwater = ClientAccountId.random();

    @ParameterizedTest
    @EnumSource
    void authorReadsItAlways(Visibility visibility) {
        assertThat(reads(jonas, draft(visibility))).isTrue();
        assertThat(reads(jonas, sent(visibility))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void draftIsReadByNobodyElse(Visibility visibility) {
        var draft = draft(visibility);
        assertThat(reads(amara, draft)).isFalse();
        assertThat(VisibilityRule.allows(hr(), draft, NOW)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void recipientAndHrReadAllButPrivateNotes(Visibility visibility) {
        var reads = visibility != MANAGER_ONLY;
        assertThat(reads(amara, sent(visibility))).isEqualTo(reads);
        assertThat(VisibilityRule.allows(hr(), sent(visibility), NOW)).isEqualTo(reads);
    }

    @Test
    void managerAtTheTimeReadsItForEver() {
        assertThat(reads(ines, sent(RECIPIENT))).isFalse();
        assertThat(reads(ines, sent(RECIPIENT_AND_MANAGER))).isTrue();
        assertThat(reads(ines, sent(MANAGER_ONLY))).isTrue();
        assertThat(reads(ines, sent(CLIENT_SHARED))).isTrue();
    }

    @Test
    void managerOfTodayWhoIsNoReaderReadsNothing() {
        for (var visibility : Visibility.values())
            assertThat(reads(PersonId.random(), sent(visibility))).isFalse();
    }

    @Test
    void heldFeedbackReachesItsRecipientByItself() {
        var held = held();
        assertThat(reads(amara, held, NOW)).isFalse();
        assertThat(reads(ines, held, NOW)).isTrue();
        assertThat(VisibilityRule.allows(hr(), held, NOW)).isTrue();
        var day = Duration.ofDays(1);
        assertThat(reads(amara, held, NOW.plus(day).minusSeconds(1))).isFalse();
        assertThat(reads(amara, held, NOW.plus(day))).isTrue();
    }

    @Test
    void hrIsNotAheadOfOthersWhereItIsAboutThem() {
        assertThat(VisibilityRule.allows(new VisibilityRule.Viewer(amara, true, null), held(), NOW))
                .isFalse();
    }

    @Test
    void heldBackItReachesItsRecipientThreeDaysAfterSending() {
        var held = held();
        held.holdBack(ines, "She is away", NOW.plus(Duration.ofHours(20)));
        var end = NOW.plus(Duration.ofDays(3));
        assertThat(reads(amara, held, end.minusSeconds(1))).isFalse();
        assertThat(reads(amara, held, end)).isTrue();
        assertThatThrownBy(() -> held.holdBack(ines, "Longer", end)).isInstanceOf(IllegalTransition.class);
    }

    @Test
    void passedOnItReachesItsRecipientAtOnce() {
        var held = held();
        held.passOn(ines, NOW.plusSeconds(60));
        assertThat(reads(amara, held, NOW.plusSeconds(59))).isFalse();
        assertThat(reads(amara, held, NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void returnedItNeverReachesItsRecipient() {
        var returned = held();
        returned.giveBack(ines, "Say what you saw", NOW.plusSeconds(60));
        var later = NOW.plus(Duration.ofDays(365));
        assertThat(reads(amara, returned, later)).isFalse();
        assertThat(reads(jonas, returned, later)).isTrue();
        assertThat(reads(ines, returned, later)).isTrue();
        returned.withdraw(later);
        assertThat(reads(amara, returned, later.plusSeconds(1))).isFalse();
    }

    @Test
    void whatIsWithdrawnWhileItIsHeldNeverReachesItsRecipient() {
        var held = held();
        held.withdraw(NOW.plusSeconds(60));
        assertThat(reads(amara, held, NOW.plus(Duration.ofDays(365)))).isFalse();
    }

    @Test
    void contactReadsItWhileSheIsOne() {
        var present = new VisibilityRule.Viewer(claire, false, SINCE);
        var removed = new VisibilityRule.Viewer(claire, false, null);
        assertThat(VisibilityRule.allows(present, sent(CLIENT_SHARED), NOW)).isTrue();
        assertThat(VisibilityRule.allows(removed, sent(CLIENT_SHARED), NOW)).isFalse();
        assertThat(VisibilityRule.allows(present, sent(RECIPIENT_AND_MANAGER), NOW))
                .isFalse();
    }

    @Test
    void contactWhoWasRemovedAndComesBackDoesNotReadIt() {
        var back = new VisibilityRule.Viewer(claire, false, NOW.plusSeconds(1));
        assertThat(VisibilityRule.allows(back, sent(CLIENT_SHARED), NOW)).isFalse();
    }

    @Test
    void contactReadsWhatSheWroteEvenAfterComingBack() {
        var back = new VisibilityRule.Viewer(jonas, false, NOW.plusSeconds(1));
        assertThat(VisibilityRule.allows(back, sent(CLIENT_SHARED), NOW)).isTrue();
    }

    @Test
    void contactWhoJoinedLaterDoesNotReadIt() {
        var later = new VisibilityRule.Viewer(PersonId.random(), false, SINCE);
        assertThat(VisibilityRule.allows(later, sent(CLIENT_SHARED), NOW)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyElseReadsIt(Visibility visibility) {
        assertThat(reads(PersonId.random(), sent(visibility))).isFalse();
    }

    private static boolean reads(PersonId person, Feedback feedback) {
        return reads(person, feedback, NOW);
    }

    private static boolean reads(PersonId person, Feedback feedback, Instant now) {
        return VisibilityRule.allows(new VisibilityRule.Viewer(person, false, null), feedback, now);
    }

    private static VisibilityRule.Viewer hr() {
        return new VisibilityRule.Viewer(PersonId.random(), true, null);
    }

    private Feedback held() {
        var feedback = draft(RECIPIENT_AND_MANAGER);
        feedback.send(audience(true, List.of(Reader.manager(ines, NOW))), NOW);
        return feedback;
    }

    private Audience audience(boolean managerFirst, List<Reader> readers) {
        return new Audience(List.of(), null, new PersonCard(amara, "Amara", ""), false, managerFirst, readers);
    }

    private Feedback draft(Visibility visibility) {
        var text = new FeedbackText("On Monday", "you called", "it was settled", "");
        var content = new FeedbackContent(FeedbackKind.PRAISE, visibility, text);
        return new Feedback(FeedbackId.random(), jonas, amara, content, null, NOW);
    }

    private Feedback sent(Visibility visibility) {
        var feedback = draft(visibility);
        var readers = new ArrayList<Reader>();
        if (visibility != RECIPIENT) readers.add(Reader.manager(ines, NOW));
        if (visibility == CLIENT_SHARED) readers.add(Reader.contact(claire, brightwater, SINCE, NOW));
        feedback.send(audience(false, readers), NOW);
        return feedback;
    }
}
