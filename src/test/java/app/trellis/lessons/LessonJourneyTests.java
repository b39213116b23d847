package app.trellis.lessons;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.Journey;
import app.trellis.Visit;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What a browser does while somebody writes a lesson. */
@Journey
class LessonJourneyTests {

    @Test
    void wordsThatJudgeGetAQuestionAndTypingSendsNothing(Visit visit) {
        var amara = visit.signIn("amara.okafor@harborpoint.example");
        amara.navigate("/lessons/new");
        amara.waitForLoadState(LoadState.NETWORKIDLE);
        var sent = new ArrayList<String>();
        amara.onRequest(request -> sent.add(request.url()));

        var saw = amara.getByLabel("What did you see?");
        saw.pressSequentially("I should have read it back");
        assertThat(hint(amara)).hasText("“should have”: what did you know at that moment?");
        saw.fill("I shoulder haven, nevertheless");
        assertThat(hint(amara)).isEmpty();
        saw.fill("I ALWAYS\nforget it");
        assertThat(hint(amara)).hasText("“ALWAYS”: when was it different?");
        amara.getByLabel("What will you try?").pressSequentially("Not be careless");
        assertThat(amara.getByText("“careless”: what did you pay attention to")).isVisible();

        amara.getByLabel("Hints on words that judge").uncheck();
        assertThat(hint(amara)).isEmpty();
        assertThat(sent).isEmpty();
        assertThat(amara.evaluate("JSON.stringify(localStorage) + document.cookie"))
                .asString()
                .doesNotContain("forget");

        saw.fill("");
        amara.getByLabel("What will you try?").fill("");
        amara.onDialog(dialog -> dialog.accept());
        amara.reload();
        amara.getByLabel("What did you see?").pressSequentially("I always forget it");
        assertThat(hint(amara)).isEmpty();
        assertThat(visit.complaints()).isEmpty();
    }

    private static Locator hint(Page page) {
        return page.locator(".wording-hint").first();
    }
}
