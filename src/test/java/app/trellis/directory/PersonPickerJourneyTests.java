package app.trellis.directory;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trellis.Journey;
import app.trellis.Visit;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@Journey
class PersonPickerJourneyTests {

    @Test
    void keyboardChoosesAmongSuggestions(Visit visit) {
        var page = visit.signIn("hana.kimura@harborpoint.example");
        page.navigate("/clients/new");
        var field = page.locator("#accountManager");
        field.pressSequentially("mar");
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        assertThat(page.locator("#accountManager-said")).containsText("people found");
        field.press("ArrowDown");
        assertThat(field).hasAttribute("aria-activedescendant", "accountManager-choices-0");
        field.press("Escape");
        assertThat(page.getByRole(AriaRole.LISTBOX)).isHidden();
        field.pressSequentially("co s");
        assertThat(option(page, "Marco Silva")).isVisible();
        field.press("ArrowDown");
        field.press("Enter");
        assertThat(field).hasValue("Marco Silva");
        page.locator("#name").fill("Chosen by keyboard");
        page.locator("main .btn-primary").click();
        page.waitForURL(Pattern.compile(".*/clients/[0-9a-f-]{36}$"));
        assertThat(page.locator("main")).containsText("Marco Silva");
    }

    @Test
    void sessionThatEndedWhileTypingLosesNothing(Visit visit) {
        var page = visit.signIn("hana.kimura@harborpoint.example");
        page.navigate("/clients/new");
        page.locator("#name").fill("Kept");
        page.context().clearCookies();
        page.waitForResponse(
                Pattern.compile(".*/people/choices.*"),
                () -> page.locator("#accountManager").pressSequentially("marco"));
        assertThat(page.locator("#name")).hasValue("Kept");
    }

    private static Locator option(Page page, String name) {
        return page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name));
    }
}
