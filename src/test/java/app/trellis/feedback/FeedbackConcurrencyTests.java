package app.trellis.feedback;

import static app.trellis.AtOnce.atOnce;
import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.Committed;
import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two requests at the same moment. */
@PageTest
class FeedbackConcurrencyTests {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private FeedbackBackfill past;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    @Committed
    void feedbackSentThreeTimesIsOnePiece() throws Exception {
        var marco = firm.employee("Marco Silva");
        var amara = firm.reportOf(marco, "Amara Okafor");
        var text = new FeedbackText("On Monday", "You stayed calm", "It was settled", "");
        var id = past.draft(marco.id(), amara.id(), FeedbackKind.PRAISE, Visibility.RECIPIENT, text, clock.instant());
        var names = ask(HttpMethod.GET, "/feedback/" + id + "/delivery/new", marco, Map.of())
                .getResponse()
                .getContentAsString();
        var seen = SEEN.matcher(names);
        assertThat(seen.find()).isTrue();
        var shown = Map.of("version", "0", "seen", seen.group(1));
        Callable<MvcTestResult> send = () -> ask(HttpMethod.POST, "/feedback/" + id + "/delivery", marco, shown);
        assertThat(atOnce(send, send, send))
                .allMatch(answer ->
                        ("/feedback/" + id).equals(answer.getResponse().getRedirectedUrl()));
        assertThat(count("feedback")).isOne();
    }

    @Test
    @Committed
    void secondOfTwoWindowsThatEditAtOnceSeesBothVersions() throws Exception {
        var marco = firm.employee("Marco Silva");
        var amara = firm.reportOf(marco, "Amara Okafor");
        var id = sent(marco, amara);
        var seen =
                jdbc.sql("SELECT edits::text FROM feedback").query(String.class).single();
        var answers = atOnce(edit(id, "You waited.", seen, marco, amara), edit(id, "You rang.", seen, marco, amara));
        assertThat(statuses(answers)).containsExactlyInAnyOrder(302, 409);
    }

    @Test
    @Committed
    void replyIsEitherThereOrGoneWithWhatWasWithdrawn() throws Exception {
        var marco = firm.employee("Marco Silva");
        var amara = firm.reportOf(marco, "Amara Okafor");
        var id = sent(marco, amara);
        var answers = atOnce(
                () -> ask(HttpMethod.POST, "/feedback/" + id + "/withdrawal", marco, Map.of()),
                () -> ask(HttpMethod.POST, "/feedback/" + id + "/replies", amara, Map.of("text", "Thank you")));
        assertThat(answers.get(0)).hasStatus(302);
        assertThat(statuses(answers.subList(1, 2))).containsAnyOf(302, 409);
        assertThat(count("feedback_reply")).isZero();
        assertThat(count("feedback WHERE status = 'WITHDRAWN' AND situation = ''"))
                .isOne();
    }

    private Callable<MvcTestResult> edit(
            FeedbackId id, String behaviour, String seen, CurrentPerson marco, CurrentPerson amara) {
        var form = form(amara);
        form.putAll(Map.of("behaviour", behaviour, "version", seen));
        return () -> ask(HttpMethod.PUT, "/feedback/" + id, marco, form);
    }

    private FeedbackId sent(CurrentPerson author, CurrentPerson recipient) {
        var text = new FeedbackText("On Monday", "You stayed calm", "It was settled", "");
        var now = clock.instant();
        var id = past.draft(author.id(), recipient.id(), FeedbackKind.PRAISE, Visibility.RECIPIENT, text, now);
        past.send(id, now);
        return id;
    }

    private static Map<String, String> form(CurrentPerson about) {
        return new HashMap<>(Map.of(
                "about", about.id().toString(),
                "situation", "On Monday",
                "behaviour", "You stayed calm",
                "impact", "It was settled"));
    }

    private MvcTestResult ask(HttpMethod method, String address, CurrentPerson person, Map<String, String> form) {
        var request = mvc.method(method).uri(address);
        form.forEach(request::param);
        return request.with(as(person)).with(csrf()).exchange();
    }

    private int count(String from) {
        return jdbc.sql("SELECT count(*) FROM " + from).query(Integer.class).single();
    }

    private static Stream<Integer> statuses(List<MvcTestResult> answers) {
        return answers.stream().map(answer -> answer.getResponse().getStatus());
    }
}
