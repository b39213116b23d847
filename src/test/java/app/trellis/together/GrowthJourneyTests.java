package app.trellis.together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trellis.Journey;
import app.trellis.Look;
import app.trellis.Visit;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Employee, manager and client on one page: feedback that is shared, and a training with one seat. */
@Journey
class GrowthJourneyTests {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void managerAndClientAndEmployeeTalkAboutOneThing(boolean javaScript, Visit visit) {
        var words = javaScript ? "the flooded bakery" : "the frozen pipes";
        var marco = visit.anew(1280, ColorScheme.LIGHT, javaScript).signIn(Look.MARCO);
        marco.navigate("/team");
        link(marco, "Give feedback Amara Okafor");
        marco.getByLabel("Situation").fill("The call about " + words);
        marco.getByLabel("Behaviour").fill("You asked what they needed first.");
        marco.getByLabel("Impact").fill("They could open again the next morning.");
        marco.getByLabel("Who can see it").selectOption("CLIENT_SHARED");
        button(marco, "Check who will see it");
        assertThat(marco.getByText("Claire Bennett, Brightwater Insurance")).isVisible();
        marco.locator(".form-actions a.btn").click();
        marco.getByLabel("Next step").fill("Show the others how.");
        button(marco, "Check who will see it");
        assertThat(marco.getByText("Show the others how.")).isVisible();
        button(marco, "Send feedback");
        assertThat(marco.getByText("You can edit the wording until")).isVisible();
        var address = marco.url();

        var claire = visit.anew(768, ColorScheme.LIGHT, javaScript).signIn(Look.CLAIRE);
        claire.navigate("/feedback");
        claire.getByLabel("Search feedback").fill(words.split(" ")[1]);
        claire.getByLabel("Search feedback").press("Enter");
        assertThat(claire.locator(".list-count")).hasText("1 piece of feedback");
        claire.navigate(address);
        assertThat(claire.getByText(words)).isVisible();
        claire.getByLabel("Your reply").fill("Our agent said the same.");
        button(claire, "Reply");
        assertThat(claire.getByText("Our agent said the same.")).isVisible();

        var amara = visit.anew(360, ColorScheme.DARK, javaScript).signIn(Look.AMARA);
        amara.navigate(address);
        assertThat(amara.getByText("Our agent said the same.")).isVisible();
        button(amara, "Mark as read");
        amara.getByLabel("Your reply").fill("Thank you both.");
        button(amara, "Reply");
        assertThat(amara.getByText("Thank you both.")).isVisible();

        var ada = visit.anew(1280, ColorScheme.LIGHT, javaScript).signIn(Look.ADA);
        ada.navigate(address);
        assertThat(ada.getByText("Page not found")).isVisible();
    }

    /** What the page says would change the result does, and what is wanted becomes a goal. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void stretchSaysWhatItTakesAndBecomesAGoal(boolean javaScript, Visit visit) {
        var skill = javaScript ? "Subrogation" : "Underwriting basics";
        var title = "Keeper of " + skill;
        var hana = visit.anew(1280, ColorScheme.LIGHT, javaScript).signIn(Look.HANA);
        hana.navigate("/openings/new");
        hana.getByLabel("Title").fill(title);
        hana.getByLabel("Department").selectOption(new SelectOption().setLabel("Client Operations"));
        hana.getByLabel("Location").fill("Lisbon");
        hana.locator("#asks").fill(skill + " 2");
        button(hana, "Save draft");
        button(hana, "Publish opening");
        var address = hana.url();

        var amara = visit.anew(360, ColorScheme.DARK, javaScript).signIn(Look.AMARA);
        amara.navigate(address);
        var fit = amara.locator("#fit");
        fit.locator("summary").click();
        assertThat(fit.locator("summary")).containsText("Stretch");
        assertThat(fit.locator(".fit-changes")).containsText("With " + skill + " at level 2 this becomes a good fit.");
        fit.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(skill).setExact(true))
                .click();
        link(amara, "Add to my skills");
        amara.getByLabel("2 · With support").check();
        amara.getByLabel("Who sees this skill").selectOption("MANAGER");
        button(amara, "Add skill");
        assertThat(amara.getByText("Skill added.")).isVisible();
        amara.navigate(address);
        assertThat(fit.locator("summary")).containsText("Good fit");
        fit.locator("summary").click();
        link(amara, "Make this my goal");
        assertThat(amara.getByLabel("Your goal in words")).hasValue(title);
        button(amara, "Save goal");
        assertThat(amara.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(title).setLevel(1)))
                .isVisible();

        var marco = visit.anew(1280, ColorScheme.LIGHT, javaScript).signIn(Look.MARCO);
        marco.navigate(amara.url());
        assertThat(marco.getByText("Page not found")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoWaitsMovesUpWhenASeatIsFreed(boolean javaScript, Visit visit) {
        var title = javaScript ? "Knots for sailors" : "Bread for beginners";
        var hana = visit.anew(1280, ColorScheme.LIGHT, javaScript).signIn(Look.HANA);
        hana.navigate("/training/new");
        hana.getByLabel("Title").fill(title);
        button(hana, "Save draft");
        button(hana, "Publish program");
        link(hana, "Add a session");
        hana.getByLabel("Starts").fill("2031-05-06T09:00");
        hana.getByLabel("Ends").fill("2031-05-06T11:00");
        hana.getByLabel("Room or link").fill("Room 3");
        hana.getByLabel("Seats").fill("1");
        button(hana, "Add session");
        assertThat(hana.getByText("1 of 1 seats left")).isVisible();
        var address = hana.url();

        var marco = visit.anew(768, ColorScheme.LIGHT, javaScript).signIn(Look.MARCO);
        marco.navigate(address);
        button(marco, "Enrol");
        assertThat(marco.getByText("You have a seat", new Page.GetByTextOptions().setExact(true)))
                .isVisible();

        var amara = visit.anew(360, ColorScheme.DARK, javaScript).signIn(Look.AMARA);
        amara.navigate(address);
        button(amara, "Join the waiting list");
        assertThat(amara.getByText("Number 1 on the waiting list")).isVisible();

        marco = visit.anew(768, ColorScheme.LIGHT, javaScript).signIn(Look.MARCO);
        marco.navigate(address);
        marco.getByText("Give up my seat").click();
        button(marco, "Yes, give it up");
        assertThat(marco.getByText("You’ve given up your seat")).isVisible();

        amara = visit.anew(360, ColorScheme.DARK, javaScript).signIn(Look.AMARA);
        assertThat(amara.getByText("You’ve got a seat: " + title)).isVisible();
        amara.navigate("/enrolments");
        assertThat(amara.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title)))
                .isVisible();
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
