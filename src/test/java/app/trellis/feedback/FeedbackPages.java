package app.trellis.feedback;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientFixtures;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import jakarta.persistence.EntityManager;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Amara reports to Marco and is assigned to Brightwater Insurance, where Claire is a contact. Jonas is a colleague. What
 * they do with feedback is told by the classes that extend this one.
 */
@PageTest
abstract class FeedbackPages {

    private static final Pattern DELIVERY = Pattern.compile("/feedback/([0-9a-f-]{36})/delivery/new");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Firm firm;

    @Autowired
    ClientFixtures clients;

    @Autowired
    Feedbacks feedbacks;

    @Autowired
    FeedbackBackfill past;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    Clock clock;

    CurrentPerson marco;
    CurrentPerson amara;
    CurrentPerson jonas;
    CurrentPerson claire;
    ClientAccountId brightwater;

    @BeforeEach
    void people() {
        marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
        jonas = firm.employee("Jonas Lindqvist");
        claire = firm.client("Claire Bennett");
        brightwater = clients.account("Brightwater Insurance", firm.employee("Beatriz Nogueira"));
        clients.assign(brightwater, amara);
        clients.contact(brightwater, claire, marco);
    }

    /** What an author enters for Amara, with these fields otherwise. */
    Map<String, String> words(Map<String, String> otherwise) {
        var words = new HashMap<>(Map.of(
                "about", amara.id().toString(),
                "kind", "PRAISE",
                "visibility", "RECIPIENT",
                "situation", "On Monday",
                "behaviour", "You stayed calm",
                "impact", "It was settled"));
        words.putAll(otherwise);
        return words;
    }

    /** Words for what was sent: nothing else can be changed. */
    Map<String, String> wording(Map<String, String> otherwise) {
        var words = words(otherwise);
        words.remove("kind");
        words.remove("visibility");
        return words;
    }

    MvcTestResult write(CurrentPerson author, Map<String, String> words) {
        return send(HttpMethod.POST, "/feedback", author, words);
    }

    MvcTestResult edit(CurrentPerson author, FeedbackId id, Map<String, String> words) {
        return send(HttpMethod.PUT, "/feedback/" + id, author, words);
    }

    /** A draft that its author wrote, and is asked about by name. */
    FeedbackId written(CurrentPerson author, Map<String, String> words) {
        var form = words(words);
        form.put("deliver", "yes");
        var address = write(author, form).getResponse().getRedirectedUrl();
        var found = DELIVERY.matcher(String.valueOf(address));
        assertThat(found.matches()).as("leads to the names: %s", address).isTrue();
        return FeedbackId.of(found.group(1));
    }

    String names(CurrentPerson author, FeedbackId id) {
        return page("/feedback/" + id + "/delivery/new", author);
    }

    MvcTestResult deliver(CurrentPerson author, FeedbackId id, String names) {
        var shown = Map.of("version", hidden("version", names), "seen", hidden("seen", names));
        return send(HttpMethod.POST, "/feedback/" + id + "/delivery", author, shown);
    }

    static String hidden(String field, String page) {
        var found = Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).as(field).isTrue();
        return found.group(1);
    }

    FeedbackId draft(CurrentPerson author, Visibility visibility) {
        var text = new FeedbackText("On Monday", "You stayed calm", "It was settled", "");
        var id = past.draft(author.id(), amara.id(), FeedbackKind.PRAISE, visibility, text, clock.instant());
        feedbacks.flush();
        return id;
    }

    FeedbackId sent(CurrentPerson author, Visibility visibility) {
        return sent(author, visibility, clock.instant());
    }

    FeedbackId sent(CurrentPerson author, Visibility visibility, Instant at) {
        var id = draft(author, visibility);
        past.send(id, at);
        feedbacks.flush();
        return id;
    }

    UUID asked(CurrentPerson person) {
        return past.ask(
                amara.id(), person.id(), "The hand-over", LocalDate.now(clock).plusDays(3), clock.instant());
    }

    Feedback loaded(FeedbackId id) {
        feedbacks.flush();
        return feedbacks.findById(id).orElseThrow();
    }

    String impactOf(FeedbackId id) {
        return loaded(id).content().text().impact();
    }

    String version(FeedbackId id) {
        return Long.toString(loaded(id).edits().count());
    }

    void managedBy(CurrentPerson manager) {
        change(
                "UPDATE person SET manager_id = ? WHERE id = ?",
                manager.id().value(),
                amara.id().value());
    }

    void hasLeft(CurrentPerson person) {
        change(
                "UPDATE person SET left_on = ? WHERE id = ?",
                LocalDate.now(clock),
                person.id().value());
    }

    private void change(String sql, Object... parameters) {
        entities.flush();
        jdbc.sql(sql).params(parameters).update();
        entities.clear();
    }

    MvcTestResult post(String address, CurrentPerson person, Map<String, String> form) {
        return send(HttpMethod.POST, address, person, form);
    }

    MvcTestResult send(HttpMethod method, String address, CurrentPerson person, Map<String, String> form) {
        var request = mvc.method(method).uri(address);
        form.forEach(request::param);
        var answer = request.with(as(person)).with(csrf()).exchange();
        if (answer.getUnresolvedException() == null) feedbacks.flush();
        return answer;
    }

    MvcTestResult visit(String address, CurrentPerson person) {
        return mvc.get().uri(URI.create(address)).with(as(person)).exchange();
    }

    String page(String address, CurrentPerson person) {
        var answer = visit(address, person);
        assertThat(answer).as(address).hasStatusOk();
        return text(answer);
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
