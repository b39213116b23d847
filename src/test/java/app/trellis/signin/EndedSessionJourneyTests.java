package app.trellis.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trellis.Journey;
import app.trellis.Visit;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser does when its session ends: the words that were written, the search that was typed, and going back. */
@Journey
class EndedSessionJourneyTests {

    private static final String AMARA = "amara.okafor@harborpoint.example";
    private static final String MARCO = "marco.silva@harborpoint.example";
    private static final String SEND = "main .btn-primary";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wordsAreSentAfterSigningInAgain(boolean javaScript, Visit visit) {
        var amara = visit.anew(360, ColorScheme.LIGHT, javaScript).signIn(AMARA);
        amara.navigate("/feedback/requests/new");
        var words = "How I handled the hand-over, with JavaScript " + javaScript;
        amara.locator("#asked").fill(MARCO);
        amara.locator("#topic").fill(words);
        if (javaScript) amara.context().clearCookies();
        else amara.context().clearCookies(new ClearCookiesOptions().setName("SESSION"));
        amara.locator(SEND).click();
        assertThat(amara.getByText("it is saved for you")).isVisible();

        visit.signIn(MARCO).navigate("/unsent");
        assertThat(amara.getByText("waiting to be sent")).isVisible();
        amara.context().clearCookies();

        visit.signIn(AMARA);
        assertThat(amara.getByText("Only you can see it")).isVisible();
        assertThat(amara.getByLabel("What do you want feedback on?")).hasValue(words);
        amara.locator(SEND).click();
        assertThat(amara).hasURL(Pattern.compile("/feedback/requests$"));
        assertThat(amara.getByText(words)).isVisible();
    }

    @Test
    void searchThatWasTypedIsFoundAgainAfterSigningIn(Visit visit) {
        var amara = visit.anew(1280, ColorScheme.LIGHT, true).signIn(AMARA);
        amara.navigate("/openings");
        amara.context().clearCookies();
        amara.locator("#q").fill("C++ & R");
        assertThat(amara).hasURL(Pattern.compile("/login\\?next="));
        signInHere(amara);
        assertThat(amara.locator("#q")).hasValue("C++ & R");
    }

    @Test
    void goingBackAfterSigningOutShowsNothing(Visit visit) {
        var amara = visit.anew(1280, ColorScheme.LIGHT, true).signIn(AMARA);
        amara.navigate("/people");
        amara.locator("form[action='/logout'] button").click();
        assertThat(amara).hasURL(Pattern.compile("/login\\?out"));
        amara.goBack();
        assertThat(amara).hasURL(Pattern.compile("/login\\?next=%2Fpeople"));
        assertThat(amara.locator(".list-row")).hasCount(0);
    }

    private static void signInHere(Page page) {
        page.locator("#email").fill(AMARA);
        page.locator("#password").fill("trellis-demo");
        page.locator(SEND).first().click();
    }
}
