package app.trellis.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.feedback.FeedbackActivity.FeedbackHandedOver;
import app.trellis.notifications.Notice;
import app.trellis.people.CurrentPerson;
import app.trellis.roster.PersonActivity.ManagerChanged;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A new manager sees nothing by being one: what they may read, the person hands over. */
class HandoverTests extends FeedbackPages {

    private static final String PAGE = "/feedback/handover";

    @Autowired
    private FeedbackNotices notices;

    @Autowired
    private HandoverNotices handoverNotices;

    private CurrentPerson ines;
    private FeedbackId shared;

    @BeforeEach
    void amaraHasAnotherManager() {
        ines = firm.employee("Ines Weber");
        shared = sent(jonas, Visibility.RECIPIENT_AND_MANAGER);
        managedBy(ines);
    }

    @Test
    void newManagerReadsWhatWasHandedOverAndNothingElse() {
        var kept = sent(marco, Visibility.RECIPIENT);
        assertThat(visit("/feedback/" + shared, ines)).hasStatus(404);
        assertThat(page("/", amara)).contains("Ines Weber is your manager now", PAGE);
        assertThat(page(PAGE, amara))
                .contains("Ines Weber can’t read", shared.toString(), kept.toString())
                .doesNotContain("checked");
        assertThat(handOver(ines, shared)).flash().containsEntry("done", "feedback.handover.done");
        assertThat(page("/feedback/" + shared, ines)).contains("You stayed calm");
        assertThat(page("/feedback?box=SHARED", ines)).contains("1 piece of feedback");
        assertThat(visit("/feedback/" + kept, ines)).hasStatus(404);
        assertThat(page(PAGE, amara)).doesNotContain(shared.toString()).contains(kept.toString());
        assertThat(page("/", amara)).doesNotContain("is your manager now");
        for (var reader : List.of(amara, jonas, marco))
            assertThat(page("/feedback/" + shared, reader))
                    .contains("Marco Silva, former manager", "Ines Weber, handed over by the recipient", "since");
    }

    @Test
    void authorAndManagerAreToldThatItWasHandedOver() {
        handOver(ines, shared);
        var told = notices.from(new FeedbackHandedOver(shared, ines.id(), amara.id(), clock.instant()));
        assertThat(told.map(Notice::to)).containsExactly(jonas.id(), ines.id());
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE kind = 'FeedbackHandedOver' AND person_id = ?")
                        .param(amara.id().value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void personIsToldOfTheChoiceWhereThereIsOne() {
        var changed = new ManagerChanged(amara.id(), ines.id(), ines.id(), clock.instant());
        assertThat(handoverNotices.from(changed).map(Notice::to)).containsExactly(amara.id());
        var none = new ManagerChanged(jonas.id(), ines.id(), ines.id(), clock.instant());
        assertThat(handoverNotices.from(none)).isEmpty();
    }

    @Test
    void whatIsNotTheirsToHandOverNeverMoves() {
        var note = sent(jonas, Visibility.MANAGER_ONLY);
        managedBy(marco);
        var oldNote = sent(jonas, Visibility.MANAGER_ONLY);
        managedBy(ines);
        var withdrawn = sent(jonas, Visibility.RECIPIENT_AND_MANAGER);
        past.withdraw(withdrawn, clock.instant());
        var written = sent(ines, Visibility.RECIPIENT);
        var draft = draft(jonas, Visibility.RECIPIENT_AND_MANAGER);
        var ofOthers = sentTo(firm.reportOf(ines, "Priya Raman"));
        var page = page(PAGE, amara);
        for (var id : List.of(note, oldNote, withdrawn, written, draft, ofOthers)) {
            assertThat(page).doesNotContain(id.toString());
            handOver(ines, id);
        }
        handOverYear(page);
        assertThat(jdbc.sql("SELECT feedback_id FROM feedback_reader WHERE reason = 'HANDED_OVER'")
                        .query(UUID.class)
                        .list())
                .containsExactly(shared.value());
    }

    @Test
    void allOfThisYearIsOneChoice() {
        var before = LocalDate.now(clock)
                .withDayOfYear(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
        managedBy(marco);
        var last = sent(jonas, Visibility.RECIPIENT, before.minusSeconds(1));
        var first = sent(jonas, Visibility.RECIPIENT, before);
        managedBy(ines);
        assertThat(page(PAGE, amara)).contains("2 more pieces");
        handOverYear(page(PAGE, amara));
        assertThat(visit("/feedback/" + first, ines)).hasStatusOk();
        assertThat(visit("/feedback/" + shared, ines)).hasStatusOk();
        assertThat(visit("/feedback/" + last, ines)).hasStatus(404);
    }

    @Test
    void whatComesWhileThePageIsOpenIsNotHandedOverUnseen() {
        var page = page(PAGE, amara);
        var late = sent(jonas, Visibility.RECIPIENT);
        assertThat(handOverYear(page)).flash().containsEntry("refused", "web.several.changed");
        assertThat(visit("/feedback/" + late, ines)).hasStatus(404);
        assertThat(visit("/feedback/" + shared, ines)).hasStatus(404);
        assertThat(handOverYear(page(PAGE, amara))).flash().containsEntry("done", "feedback.handover.done");
        assertThat(handOverYear(page)).as("twice").flash().containsEntry("done", "feedback.handover.done");
        assertThat(visit("/feedback/" + late, ines)).hasStatusOk();
    }

    @Test
    void nothingEndsTheQuestionUntilAnotherManagerCame() {
        send(HttpMethod.DELETE, PAGE, amara, Map.of("manager", ines.id().toString()));
        assertThat(page("/", amara)).doesNotContain("is your manager now");
        assertThat(visit("/feedback/" + shared, ines)).hasStatus(404);
        assertThat(page(PAGE, amara)).contains(shared.toString()).doesNotContain("Hand over nothing");
        managedBy(marco);
        assertThat(page("/", amara)).doesNotContain("is your manager now");
        sent(jonas, Visibility.RECIPIENT_AND_MANAGER, clock.instant().plus(Duration.ofSeconds(1)));
        managedBy(ines);
        assertThat(page("/", amara)).contains("Ines Weber is your manager now");
    }

    @Test
    void nothingMovesWhereTheManagerChangedMeanwhileOrIsGone() {
        managedBy(marco);
        assertThat(handOver(ines, shared)).flash().containsEntry("refused", "feedback.handover.changed");
        managedBy(ines);
        hasLeft(ines);
        assertThat(handOver(ines, shared)).flash().containsEntry("refused", "feedback.handover.changed");
        assertThat(page(PAGE, amara)).contains("You have no manager at the moment");
        assertThat(page("/", amara)).doesNotContain("is your manager now");
        assertThat(handOver(jonas, shared)).flash().containsEntry("refused", "feedback.handover.changed");
        assertThat(loaded(shared).readers()).extracting(Reader::person).containsExactly(marco.id());
    }

    @Test
    void twiceIsOnceAndNothingTickedIsNothing() {
        assertThat(handOver(ines)).flash().containsEntry("refused", "feedback.handover.nothing");
        handOver(ines, shared);
        assertThat(handOver(ines, shared)).flash().containsEntry("done", "feedback.handover.done");
        assertThat(loaded(shared).readers()).hasSize(2);
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE kind = 'FeedbackHandedOver'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void formerManagerOfOthersAndTheNextAccountReadNothing() {
        var withClient = sent(marco, Visibility.CLIENT_SHARED);
        var lumen = clients.account("Lumen Retail", marco);
        var oliver = firm.client("Oliver Grant");
        clients.contact(lumen, oliver, marco);
        clients.move(amara, brightwater, lumen);
        assertThat(visit("/feedback/" + withClient, oliver)).hasStatus(404);
        assertThat(visit("/feedback/" + withClient, claire)).hasStatusOk();
        assertThat(visit("/feedback/" + withClient, firm.hr("Noor Haddad"))).hasStatusOk();
    }

    @Test
    void personAndAuthorSeeWhoOfHrReadIt() {
        var hana = firm.hr("Hana Kimura");
        page("/feedback/" + shared, hana);
        page("/feedback/" + shared, hana);
        for (var reader : List.of(amara, jonas))
            assertThat(page("/feedback/" + shared, reader)).contains("Read by HR");
        for (var reader : List.of(marco, hana))
            assertThat(page("/feedback/" + shared, reader)).doesNotContain("Read by HR");
    }

    private FeedbackId sentTo(CurrentPerson person) {
        var text = new FeedbackText("On Monday", "You stayed calm", "It was settled", "");
        var id = past.draft(jonas.id(), person.id(), FeedbackKind.PRAISE, Visibility.RECIPIENT, text, clock.instant());
        feedbacks.flush();
        past.send(id, clock.instant());
        feedbacks.flush();
        return id;
    }

    private MvcTestResult handOverYear(String page) {
        return post(PAGE, amara, Map.of("manager", ines.id().toString(), "year", hidden("year", page)));
    }

    private MvcTestResult handOver(CurrentPerson manager, FeedbackId... pieces) {
        var form = new HashMap<>(Map.of("manager", manager.id().toString()));
        for (var piece : pieces) form.put("piece", piece.toString());
        return post(PAGE, amara, form);
    }
}
