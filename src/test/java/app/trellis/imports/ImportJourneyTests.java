package app.trellis.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trellis.Journey;
import app.trellis.Visit;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** An import as HR does it, stored by the scheduler that runs in production. */
@Journey
class ImportJourneyTests {

    private static final String FILE = """
            name,institution,keyword,course_url
            Sailing by Night,Harbour School,stars,https://learn.example/sailing
            ,Nobody,none,https://learn.example/none
            """;

    /** A page without a script shows how far it is when it is looked at again. */
    private static final int MOST_LOOKS = 300;

    @Test
    void everyStepWorksWithoutJavaScript(Visit visit) {
        var hana = visit.anew(768, ColorScheme.LIGHT, false).signIn("hana.kimura@harborpoint.example");
        hana.navigate("/training/import");
        hana.setInputFiles("#file", new FilePayload("courses.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
        for (var step = 0; step < 3; step++)
            hana.locator("main form .btn-primary").last().click();
        var again = hana.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Check progress"));
        for (var look = 0; look < MOST_LOOKS && again.count() > 0; look++) hana.reload();

        assertThat(hana.getByText("courses.csv imported")).isVisible();
        hana.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See programs"))
                .click();
        hana.navigate("/training?status=DRAFT&q=sailing");
        assertThat(hana.getByText("Sailing by Night")).isVisible();
    }
}
