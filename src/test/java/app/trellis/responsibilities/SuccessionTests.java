package app.trellis.responsibilities;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Duties;
import app.trellis.people.Employment;
import app.trellis.people.Firm;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Nothing is orphaned when somebody leaves. */
@PageTest
class SuccessionTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private ResponsibilityFixtures asked;

    @Autowired
    private Responsibilities responsibilities;

    @Autowired
    private Offers offers;

    @Autowired
    private Holders holders;

    @Autowired
    private Volunteers volunteers;

    @Autowired
    private Employment employment;

    @Autowired
    private List<Duties> duties;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private CurrentPerson hana;
    private CurrentPerson elena;
    private CurrentPerson marco;
    private CurrentPerson amara;
    private ResponsibilityId notes;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        elena = firm.employee("Elena Rossi");
        marco = firm.reportOf(elena, "Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
        notes = asked.open("Handover notes", marco);
    }

    @Test
    void whatSomebodyLedAndTheirOpenOffersGoToTheirManagerAndDeclinesToNobody() {
        var open = asked.offer(notes, amara);
        var declined = asked.offer(asked.open("Night watch", marco), amara);
        asked.decline(declined, "I sleep at night.");
        var ended = asked.open("Old scripts", marco);
        asked.end(ended, marco);
        leave(marco);
        assertThat(owner(notes)).isEqualTo(elena.id());
        assertThat(owner(ended)).isEqualTo(marco.id());
        assertThat(get(elena, notes, open)).isEqualTo(200);
        assertThat(get(marco, notes, open)).isEqualTo(404);
        assertThat(get(amara, notes, open)).isEqualTo(200);
        var night = offers.findById(declined).orElseThrow().responsibility();
        assertThat(get(elena, night, declined)).isEqualTo(404);
    }

    @Test
    void offerThatWasHandedOverShowsWhatTheFirstOffererWrote() {
        var open = asked.offer(notes, amara);
        var message = mvc.post().uri("/responsibilities/{id}/offers/{offer}/messages", notes, open);
        assertThat(message.param("text", "May is fine.").with(as(marco)).with(csrf()))
                .hasStatus3xxRedirection();
        leave(marco);
        var page = mvc.get().uri("/responsibilities/{id}/offers/{offer}", notes, open);
        assertThat(page.with(as(elena))).hasStatusOk().bodyText().contains("May is fine.", "Marco Silva");
    }

    @Test
    void offerOfAStandInGoesToTheOwnerAndNotToTheStandInsManager() {
        var leila = firm.reportOf(elena, "Leila Haddad");
        var watch = asked.open("Night watch", marco, leila);
        var offer = asked.offer(watch, amara);
        jdbc.sql("UPDATE responsibility_offer SET offerer_id = ?")
                .param(leila.id().value())
                .update();
        leave(leila);
        assertThat(get(marco, watch, offer)).isEqualTo(200);
        assertThat(get(elena, watch, offer)).isEqualTo(404);
    }

    @Test
    void withoutAManagerItGoesToWhoRecordedIt() {
        var plan = asked.open("Plan the move", elena);
        leave(elena);
        assertThat(owner(plan)).isEqualTo(hana.id());
    }

    @Test
    void offerToTheSuccessorThemselvesIsWithdrawn() {
        var toElena = asked.offer(notes, elena);
        leave(marco);
        assertThat(offers.findById(toElena).orElseThrow().status()).isEqualTo(Offer.Status.WITHDRAWN);
    }

    @Test
    void whatSomebodyCarriedIsFreeAgainAndNothingWaitsForThem() {
        asked.carry(notes, amara);
        var watch = asked.open("Night watch", marco);
        asked.volunteer(watch, amara, "I would like to.");
        var offer = asked.offer(watch, amara);
        jdbc.sql("UPDATE responsibility SET stand_in_id = ? WHERE id = ?")
                .params(amara.id().value(), asked.open("Old scripts", marco).value())
                .update();
        leave(amara);
        assertThat(holders.of(notes)).extracting(Holder::ending).containsExactly(Holder.Ending.LEFT);
        assertThat(holders.countNow(notes)).isZero();
        assertThat(volunteers.countWaiting(watch)).isZero();
        assertThat(offers.findById(offer).orElseThrow().isOpen()).isFalse();
        assertThat(jdbc.sql("SELECT count(*) FROM responsibility WHERE stand_in_id IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void hrSeesWhatSomebodyLeadsBeforeTheyLeaveAndNoOffer() {
        asked.offer(notes, amara);
        assertThat(duties.stream()
                        .map(one -> one.of(marco.id()))
                        .filter(duty -> duty.label().equals("responsibilities.duties"))
                        .flatMap(duty -> duty.names().stream()))
                .containsExactly("Handover notes");
    }

    private void leave(CurrentPerson person) {
        entities.flush();
        entities.clear();
        employment.leave(person.id(), LocalDate.now(clock).minusDays(1), hana.id());
        entities.flush();
        entities.clear();
    }

    private Object owner(ResponsibilityId id) {
        return responsibilities.findById(id).orElseThrow().details().owner();
    }

    private int get(CurrentPerson person, ResponsibilityId id, UUID offer) {
        return mvc.get()
                .uri("/responsibilities/{id}/offers/{offer}", id, offer)
                .with(as(person))
                .exchange()
                .getResponse()
                .getStatus();
    }
}
