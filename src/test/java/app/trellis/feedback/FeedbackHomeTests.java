package app.trellis.feedback;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.assertj.core.api.AbstractCharSequenceAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class FeedbackHomeTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private FeedbackBackfill past;

    @Autowired
    private Feedbacks feedbacks;

    @Autowired
    private Clock clock;

    private CurrentPerson marco;
    private CurrentPerson amara;

    @BeforeEach
    void people() {
        marco = firm.employee("Marco Silva");
        amara = firm.reportOf(marco, "Amara Okafor");
    }

    @Test
    void homeSaysHowMuchMoreIsUnread() {
        for (var number = 1; number <= 36; number++) received(Duration.ofDays(number));
        assertHome(amara).containsOnlyOnce("<a href=\"/feedback\">31 more pieces of feedback to read</a>");
    }

    @Test
    void homeSaysNothingOfMoreWhereItShowsAll() {
        for (var number = 1; number <= 5; number++) received(Duration.ofDays(number));
        assertHome(amara).contains("gave you feedback").doesNotContain("more piece");
        received(Duration.ofDays(6));
        assertHome(amara).contains("1 more piece of feedback to read");
    }

    @Test
    void homeSaysHowManyMoreAskForFeedback() {
        var due = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(7);
        for (var number = 1; number <= 7; number++)
            past.ask(amara.id(), marco.id(), "Call " + number, due, clock.instant());
        assertHome(marco).contains("<a href=\"/feedback/requests\">2 more requests for feedback</a>");
    }

    private void received(Duration ago) {
        var text = new FeedbackText("A call", "You listened", "He calmed down", "");
        var at = clock.instant().minus(ago);
        past.send(past.draft(marco.id(), amara.id(), FeedbackKind.PRAISE, Visibility.RECIPIENT, text, at), at);
    }

    private AbstractCharSequenceAssert<?, String> assertHome(CurrentPerson me) {
        feedbacks.flush();
        return assertThat(mvc.get().uri("/").with(as(me))).hasStatusOk().bodyText();
    }
}
