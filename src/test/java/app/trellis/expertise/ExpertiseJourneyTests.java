package app.trellis.expertise;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trellis.Journey;
import app.trellis.Visit;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Journey
class ExpertiseJourneyTests {

    private static final String AMARA = "amara.okafor@harborpoint.example";
    private static final String MARCO = "marco.silva@harborpoint.example";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void skillIsAddedConfirmedAndTakenBack(boolean javaScript, Visit visit) {
        var skill = javaScript ? "Photography" : "Procurement";
        var amara = visit.anew(360, ColorScheme.DARK, javaScript).signIn(AMARA);
        amara.navigate("/");
        amara.navigate(
                amara.locator("a[href$='/skills'][href^='/people/']").first().getAttribute("href"));
        var mine = amara.url();
        link(amara, "Add skill");
        amara.getByLabel("Search skills").fill(skill.toLowerCase(Locale.ROOT).substring(0, 6));
        button(amara, "Search");
        link(amara, skill);
        button(amara, "Add skill");
        assertThat(amara.getByRole(AriaRole.ALERT)).containsText("Choose one of the levels");
        amara.getByLabel("3 · Independent").check();
        amara.getByLabel("Who sees this skill").selectOption("MANAGER");
        button(amara, "Add skill");
        assertThat(amara.getByText("Skill added.")).isVisible();
        link(amara, skill);
        link(amara, "Ask for confirmation");
        link(amara, "Marco Silva");
        button(amara, "Ask them");
        assertThat(amara.getByText("Waiting for an answer")).isVisible();
        var address = amara.url();

        var marco = visit.anew(1280, ColorScheme.LIGHT, javaScript).signIn(MARCO);
        marco.navigate("/");
        assertThat(marco.getByText("Amara Okafor asks you to confirm a skill").first())
                .isVisible();
        marco.navigate("/skills/confirmations");
        button(marco, "Confirm Amara Okafor: " + skill);
        assertThat(marco.getByText("They see your name and the date")).isVisible();

        amara = visit.anew(768, ColorScheme.LIGHT, javaScript).signIn(AMARA);
        amara.navigate(address);
        assertThat(amara.locator(".page-facts")).containsText("Confirmed by Marco Silva");
        link(amara, "Edit");
        amara.getByLabel("4 · Advanced").check();
        button(amara, "Save changes");
        assertThat(amara.locator(".page-facts")).containsText("up to level 3");

        marco = visit.anew(1280, ColorScheme.LIGHT, javaScript).signIn(MARCO);
        marco.navigate(address);
        marco.getByText("Withdraw confirmation").click();
        button(marco, "Yes, withdraw it");
        assertThat(marco.getByText("Your confirmation is withdrawn.")).isVisible();

        amara = visit.anew(360, ColorScheme.LIGHT, javaScript).signIn(AMARA);
        amara.navigate(address);
        amara.getByText("Remove skill").first().click();
        button(amara, "Yes, remove skill");
        assertThat(amara.getByText("Skill removed.")).isVisible();
        assertThat(amara).hasURL(mine);
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
