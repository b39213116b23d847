package app.trellis.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trellis.Journey;
import app.trellis.Visit;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Programs that look through mails for their readers open a link in a browser, run its script and send its forms. */
@Journey
class MailScannerJourneyTests {

    private static final String PASSWORD = "a trellis against the wall";
    private static final Pattern PROFILE = Pattern.compile("/people/[0-9a-f-]{36}$");

    @Test
    void browserThatSendsTheFormsAsTheyAreSpendsNoLink(Visit visit) {
        var page = visit.anew(1280, ColorScheme.LIGHT, true).signIn("ada.novak@harborpoint.example");
        page.navigate("/people?q=Oksana");
        page.locator(".list-row a").first().click();
        assertThat(page).hasURL(PROFILE);
        page.navigate(page.url() + "/account");
        page.getByText("Give access and copy a link").click();
        var link = page.locator("#link").inputValue();

        var scanner = visit.anew(1280, ColorScheme.LIGHT, true).open("/");
        scanner.navigate(link);
        assertThat(scanner.locator("#password")).isVisible();
        scanner.waitForNavigation(() -> scanner.evaluate(eachForm("form.submit()")));
        for (var way : List.of("form.requestSubmit()", "form.querySelector('button').click()")) {
            scanner.navigate(link);
            assertThat(scanner.locator("#password")).isVisible();
            // The browser sends nothing: the password is missing.
            scanner.evaluate(eachForm(way));
        }

        scanner.navigate(link);
        scanner.locator("#password").fill(PASSWORD);
        scanner.locator("#again").fill(PASSWORD);
        scanner.locator("main .btn-primary").click();
        assertThat(scanner).hasURL(Pattern.compile("/login\\?ready$"));
    }

    private static String eachForm(String send) {
        return "() => [...document.querySelectorAll('main form')].forEach(form => " + send + ")";
    }
}
