package app.trellis.openings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trellis.Journey;
import app.trellis.Visit;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

@Journey
class OpeningJourneyTests {

    private static final String AMARA = "amara.okafor@harborpoint.example";
    private static final String HANA = "hana.kimura@harborpoint.example";

    @Test
    void openingIsPostedFoundAppliedForAndDecided(Visit visit) {
        var hana = visit.anew(1280, ColorScheme.LIGHT, true).signIn(HANA);
        post(hana, "Beekeeper for the Roof Garden");
        click(hana, "Publish opening");
        assertThat(hana.getByText("Employees can now see it and apply")).isVisible();

        var amara = visit.anew(360, ColorScheme.DARK, true).signIn(AMARA);
        amara.navigate("/openings");
        amara.getByLabel("Search openings").pressSequentially("beekeper roof");
        assertThat(amara.getByText("These come close")).isVisible();
        // Screen readers hear the count, and not the whole list at each letter.
        assertThat(amara.getByRole(AriaRole.STATUS)).hasText("1 opening");
        assertThat(amara.locator("#results [aria-live], #results[aria-live]")).hasCount(0);
        amara.getByRole(AriaRole.LINK, named("Beekeeper for the Roof Garden")).click();
        amara.getByRole(AriaRole.LINK, named("Apply")).click();
        click(amara, "Send application");
        assertThat(amara.getByRole(AriaRole.ALERT)).containsText("Fill this in");
        amara.getByLabel("Why you, and why this role?").fill("My grandmother kept twelve hives.");
        click(amara, "Send application");
        assertThat(amara.getByText("Application sent. Follow it here")).isVisible();
        var application = amara.url();

        hana = visit.anew(1280, ColorScheme.LIGHT, true).signIn(HANA);
        hana.navigate(application);
        labelled(hana, "Move to").selectOption("INTERVIEW");
        hana.getByRole(AriaRole.TEXTBOX, named("Note")).fill("Monday at ten, on the roof.");
        hana.getByLabel("Show this note to the applicant").check();
        click(hana, "Move");
        assertThat(hana.getByText("Moved to Interview")).isVisible();

        amara = visit.anew(360, ColorScheme.DARK, true).signIn(AMARA);
        amara.getByText("You’re invited to interview: Beekeeper").click();
        assertThat(amara.getByText("Monday at ten, on the roof.")).isVisible();
        amara.getByText("Withdraw application").click();
        click(amara, "Yes, withdraw");
        assertThat(amara.getByRole(AriaRole.LINK, named("Apply again"))).isVisible();
    }

    @Test
    void everythingWorksWithoutJavaScript(Visit visit) {
        var hana = visit.anew(1280, ColorScheme.LIGHT, false).signIn(HANA);
        post(hana, "Lighthouse Keeper");
        click(hana, "Publish opening");

        var amara = visit.anew(768, ColorScheme.LIGHT, false).signIn(AMARA);
        amara.navigate("/openings");
        amara.getByLabel("Search openings").fill("lighthouse");
        click(amara, "Search");
        assertThat(amara.locator(".list-count")).hasText("1 opening");
        amara.getByRole(AriaRole.LINK, named("Lighthouse Keeper")).click();
        amara.getByRole(AriaRole.LINK, named("Apply")).click();
        amara.getByLabel("Why you, and why this role?").fill("I like to be awake at night.");
        click(amara, "Send application");
        assertThat(amara.getByText("Application sent. Follow it here")).isVisible();
        amara.reload();
        amara.navigate("/applications");
        assertThat(amara.getByRole(AriaRole.LINK, named("Lighthouse Keeper"))).isVisible();
    }

    @Test
    void filtersNarrowTheListAndAreTakenOffOneByOne(Visit visit) {
        var amara = visit.anew(1280, ColorScheme.LIGHT, true).signIn(AMARA);
        amara.navigate("/openings");
        labelled(amara, "Remote").check();
        var chip = amara.getByRole(AriaRole.LINK, named("Remove filter: Remote"));
        assertThat(chip).isVisible();
        amara.getByLabel("Internship").check();
        assertThat(amara.getByText("No openings match")).isVisible();
        amara.getByRole(AriaRole.LINK, named("Remove filter: Internship")).click();
        assertThat(amara.locator("#results").getByRole(AriaRole.LISTITEM).first())
                .containsText("Remote");
        amara.goBack();
        assertThat(amara.getByText("No openings match")).isVisible();
    }

    private static void post(Page page, String title) {
        page.navigate("/openings");
        page.getByRole(AriaRole.LINK, named("Post an opening")).click();
        labelled(page, "Title").fill(title);
        labelled(page, "Department").selectOption(new SelectOption().setIndex(1));
        labelled(page, "Location").fill("Lisbon");
        click(page, "Save draft");
        assertThat(page.getByText("Draft. Only HR")).isVisible();
    }

    private static void click(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Locator labelled(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
