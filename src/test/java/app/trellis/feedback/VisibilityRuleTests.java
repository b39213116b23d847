package app.trellis.feedback;

import static app.trellis.feedback.Visibility.CLIENT_SHARED;
import static app.trellis.feedback.Visibility.MANAGER_ONLY;
import static app.trellis.feedback.Visibility.RECIPIENT;
import static app.trellis.feedback.Visibility.RECIPIENT_AND_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.clients.ClientAccountId;
import app.trellis.people.PersonId;
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
        assertThat(VisibilityRule.allows(hr(), draft)).isFalse();
        assertThat(VisibilityRule.allows(manager(), draft)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void recipientAndHrReadAllButPrivateNotes(Visibility visibility) {
        var reads = visibility != MANAGER_ONLY;
        assertThat(reads(amara, sent(visibility))).isEqualTo(reads);
        assertThat(VisibilityRule.allows(hr(), sent(visibility))).isEqualTo(reads);
    }

    @Test
    void managerAtTheTimeReadsItForEver() {
        assertThat(reads(ines, sent(RECIPIENT))).isFalse();
        assertThat(reads(ines, sent(RECIPIENT_AND_MANAGER))).isTrue();
        assertThat(reads(ines, sent(MANAGER_ONLY))).isTrue();
        assertThat(reads(ines, sent(CLIENT_SHARED))).isTrue();
    }

    @Test
    void laterManagerReadsWhatIsForTheManagerButNoPrivateNote() {
        assertThat(VisibilityRule.allows(manager(), sent(RECIPIENT))).isFalse();
        assertThat(VisibilityRule.allows(manager(), sent(RECIPIENT_AND_MANAGER)))
                .isTrue();
        assertThat(VisibilityRule.allows(manager(), sent(MANAGER_ONLY))).isFalse();
        assertThat(VisibilityRule.allows(manager(), sent(CLIENT_SHARED))).isTrue();
    }

    @Test
    void contactReadsItWhileSheIsOne() {
        var present = new VisibilityRule.Viewer(claire, false, false, SINCE);
        var removed = new VisibilityRule.Viewer(claire, false, false, null);
        assertThat(VisibilityRule.allows(present, sent(CLIENT_SHARED))).isTrue();
        assertThat(VisibilityRule.allows(removed, sent(CLIENT_SHARED))).isFalse();
        assertThat(VisibilityRule.allows(present, sent(RECIPIENT_AND_MANAGER))).isFalse();
    }

    @Test
    void contactWhoWasRemovedAndComesBackDoesNotReadIt() {
        var back = new VisibilityRule.Viewer(claire, false, false, NOW.plusSeconds(1));
        assertThat(VisibilityRule.allows(back, sent(CLIENT_SHARED))).isFalse();
    }

    @Test
    void contactReadsWhatSheWroteEvenAfterComingBack() {
        var back = new VisibilityRule.Viewer(jonas, false, false, NOW.plusSeconds(1));
        assertThat(VisibilityRule.allows(back, sent(CLIENT_SHARED))).isTrue();
    }

    @Test
    void contactWhoJoinedLaterDoesNotReadIt() {
        var later = new VisibilityRule.Viewer(PersonId.random(), false, false, SINCE);
        assertThat(VisibilityRule.allows(later, sent(CLIENT_SHARED))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyElseReadsIt(Visibility visibility) {
        assertThat(reads(PersonId.random(), sent(visibility))).isFalse();
    }

    private static boolean reads(PersonId person, Feedback feedback) {
        return VisibilityRule.allows(new VisibilityRule.Viewer(person, false, false, null), feedback);
    }

    private static VisibilityRule.Viewer hr() {
        return new VisibilityRule.Viewer(PersonId.random(), true, false, null);
    }

    private static VisibilityRule.Viewer manager() {
        return new VisibilityRule.Viewer(PersonId.random(), false, true, null);
    }

    private Feedback draft(Visibility visibility) {
        var text = new FeedbackText("On Monday", "you called", "it was settled", "");
        var content = new FeedbackContent(FeedbackKind.PRAISE, visibility, text);
        return new Feedback(FeedbackId.random(), jonas, amara, content, null, NOW);
    }

    private Feedback sent(Visibility visibility) {
        var feedback = draft(visibility);
        var readers = new ArrayList<Reader>();
        if (visibility != RECIPIENT) readers.add(Reader.manager(ines));
        if (visibility == CLIENT_SHARED) readers.add(Reader.contact(claire, brightwater, SINCE));
        feedback.send(new Audience(null, null, null, false, List.of(), null, List.of(), readers), NOW);
        return feedback;
    }
}
