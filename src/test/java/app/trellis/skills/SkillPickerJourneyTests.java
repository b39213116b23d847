package app.trellis.skills;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trellis.Journey;
import app.trellis.Visit;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

@Journey
class SkillPickerJourneyTests {

    private static final String HANA = "hana.kimura@harborpoint.example";

    @Test
    void skillsAreChosenByKeysByAClickAndByTheirNames(Visit visit) {
        var page = visit.anew(1280, ColorScheme.LIGHT, true).signIn(HANA);
        page.navigate("/training/new");
        var field = labelled(page, "Skills you’ll learn");
        field.pressSequentially("claims h");
        assertThat(option(page, "Claims handling")).isVisible();
        field.press("ArrowDown");
        field.press("Enter");
        assertThat(kept(page, "Claims handling")).isChecked();
        assertThat(field).isFocused();
        assertThat(field).hasValue("");
        labelled(page, "Level of Claims handling").selectOption("Level 5");
        field.pressSequentially("excl");
        option(page, "Spreadsheets ESCO").click();
        assertThat(kept(page, "Spreadsheets")).isChecked();
        field.pressSequentially("C++ 4");
        field.press("Enter");
        assertThat(kept(page, "C++")).isChecked();
        kept(page, "Spreadsheets").uncheck();
        labelled(page, "Title").fill("Claims for programmers");
        save(page);
        assertThat(page.locator(".facts")).containsText("Claims handling to level 5");
        assertThat(page.locator(".facts")).containsText("C++ to level 4");
        assertThat(page.locator(".facts").getByText("Spreadsheets")).hasCount(0);
    }

    @Test
    void skillsAreChosenWithoutScript(Visit visit) {
        var page = visit.anew(360, ColorScheme.DARK, false).signIn(HANA);
        page.navigate("/training/new");
        labelled(page, "Title").fill("Listening for beginners");
        labelled(page, "Skills you’ll learn").fill("listening to customers");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add to the list"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("No skill has this name");
        labelled(page, "Skills you’ll learn").fill("service");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add to the list"))
                .click();
        page.getByLabel("Customer service").check();
        save(page);
        assertThat(page.locator(".facts")).containsText("Customer service to level 3");
    }

    private static Locator kept(Page page, String skill) {
        return page.getByRole(
                AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(skill).setExact(true));
    }

    private static Locator option(Page page, String skill) {
        return page.getByRole(
                AriaRole.OPTION, new Page.GetByRoleOptions().setName(skill).setExact(true));
    }

    private static Locator labelled(Page page, String label) {
        return page.getByLabel(label).first();
    }

    private static void save(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save draft"))
                .click();
    }
}
