package app.trellis.together;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.trellis.Journey;
import app.trellis.Look;
import app.trellis.Visit;
import app.trellis.people.PersonId;
import app.trellis.signin.Access;
import app.trellis.signin.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The client at the table, where no mail goes out: a low answer comes back as what was done about it, a suggested training is
 * answered person by person, and a new manager reads what is handed over. Clients and employees use a phone without JavaScript.
 */
@Journey
class ClientJourneyTests {

    private static final String RAMON = "ramon.dizon@harborpoint.example";
    private static final String OLIVER = "oliver.grant@lumenretail.example";
    private static final String GIULIA = "giulia.ferraro@harborpoint.example";

    @Autowired
    private Access access;

    @Autowired
    private JdbcClient jdbc;

    /** At Lumen Retail, since the others look at the open pulse of Brightwater. */
    @Test
    void lowAnswerComesBackAsWhatWasDoneAndIsOnTheNextAgenda(Visit visit) {
        open(RAMON, Role.EMPLOYEE);
        open(OLIVER, Role.CLIENT);
        var lumen = account("Lumen Retail");
        var ramon = visit.anew(1280, ColorScheme.LIGHT, true).signIn(RAMON);
        ramon.navigate(lumen + "/pulse");
        button(ramon, "Copy a link Oliver Grant");
        var link = ramon.locator("#link").inputValue();

        var words = "We heard of the recall from a customer.";
        var oliver = phone(visit).open(link);
        choose(oliver, "Getting what you need", "Mostly");
        choose(oliver, "Work as agreed", "Partly");
        choose(oliver, "Problems heard early", "Not at all");
        choose(oliver, "Amount of work", "Fully");
        oliver.getByLabel("Anything else?").fill(words);
        button(oliver, "Send my answer");
        assertThat(oliver.getByText("Thank you. Your answer has arrived.")).isVisible();
        assertThat(oliver.getByText("Ramon Dizon will get back to you within 48 hours."))
                .isVisible();
        oliver.navigate(link);
        assertThat(oliver.locator("main dd")).hasText(new String[] {"Mostly", "Partly", "Not at all", "Fully", words});
        assertThat(oliver.locator("main form")).hasCount(0);

        ramon = visit.anew(1280, ColorScheme.LIGHT, true).signIn(RAMON);
        var low = row(ramon, "Low answer from Oliver Grant, Lumen Retail");
        assertThat(low).containsText("Due in 2 days");
        link(low, "Follow up");
        assertThat(ramon.getByText(words)).isVisible();
        ramon.getByLabel("What we heard").fill("You heard of the recall after your customers.");
        ramon.getByLabel("What we did").fill("Jasmine **calls you first** from today.");
        button(ramon, "Save for Oliver Grant");
        assertThat(ramon.getByText("No reply yet")).isVisible();
        button(ramon, "Copy a link");
        var answer = ramon.locator("#link").inputValue();

        oliver = phone(visit).open(answer);
        assertThat(oliver.getByText("You heard of the recall after your customers."))
                .isVisible();
        assertThat(oliver.getByText("Jasmine calls you first from today.")).isVisible();
        choose(oliver, "How is it since?", "Better");
        button(oliver, "Send my reply");
        assertThat(oliver.getByText("You said: Better. Thank you. Ramon Dizon reads it."))
                .isVisible();

        oliver = phone(visit).signIn(OLIVER);
        oliver.navigate(lumen + "/touchpoints");
        link(oliver.locator("section[aria-labelledby=coming]"), "Delivery");
        assertThat(row(oliver, "What was done about a low answer on")).hasCount(1);
        assertThat(row(oliver, "is still open")).hasCount(0);
    }

    @Test
    void suggestedTrainingIsAnsweredPersonByPerson(Visit visit) {
        var claire = phone(visit).signIn(Look.CLAIRE);
        claire.navigate(account("Brightwater Insurance") + "/suggestions/new?q=handing over a shift");
        link(claire.locator("main"), "Handing over a shift");
        claire.getByLabel("Yusuf Demir").check();
        claire.getByLabel("Mateus Brandão").check();
        claire.getByLabel("Why it would help").fill("Mornings begin with questions that the evening knew.");
        button(claire, "Send suggestion");
        assertThat(claire.getByText("Suggestion sent.")).isVisible();
        var address = claire.url();

        var marco = visit.anew(1280, ColorScheme.LIGHT, true).signIn(Look.MARCO);
        marco.navigate(address);
        link(row(marco, "Yusuf Demir"), "Accept");
        button(marco, "Accept and invite");
        assertThat(marco.getByText("Accepted. They’re invited")).isVisible();
        link(row(marco, "Mateus Brandão"), "Decline");
        marco.getByLabel("Why it doesn’t fit").fill("He works mornings only until May.");
        button(marco, "Decline");
        assertThat(marco.getByText("Declined. The client can read your reason."))
                .isVisible();

        claire = phone(visit).signIn(Look.CLAIRE);
        claire.navigate(address);
        assertThat(claire.locator("main .list-row")).hasText(new String[] {
            "MB Mateus Brandão Declined He works mornings only until May.", "YD Yusuf Demir Accepted"
        });
    }

    /** Giulia, since the others look at Amara as one of Marco's people. */
    @Test
    void newManagerReadsWhatIsHandedOverAndNothingElse(Visit visit) {
        open(GIULIA, Role.EMPLOYEE);
        var ofLeila = feedback("Leila Haddad", "Giulia Ferraro");
        var ofDominic = feedback("Dominic Hale", "Giulia Ferraro");
        var hana = visit.anew(1280, ColorScheme.LIGHT, false).signIn(Look.HANA);
        hana.navigate("/people/" + person(GIULIA) + "/edit");
        hana.locator("#manager").fill(Look.MARCO);
        button(hana, "Save changes");
        assertThat(hana.getByText("Changes saved.")).isVisible();

        var marco = visit.anew(1280, ColorScheme.LIGHT, true).signIn(Look.MARCO);
        marco.navigate(ofLeila);
        assertThat(marco.getByText("Page not found")).isVisible();

        var giulia = phone(visit).signIn(GIULIA);
        link(row(giulia, "Marco Silva is your manager now. What may they read of your feedback?"), "Choose");
        assertThat(giulia.locator("input[name=piece]")).hasCount(2);
        assertThat(giulia.locator("input[name=piece]:checked")).hasCount(0);
        giulia.getByText("From Leila Haddad").click();
        button(giulia, "Hand over ticked feedback");
        assertThat(giulia.getByText("Handed over. Your manager can read it")).isVisible();

        marco = visit.anew(1280, ColorScheme.LIGHT, true).signIn(Look.MARCO);
        marco.navigate(ofLeila);
        assertThat(marco.getByText("You left the easy files to Rui")).isVisible();
        marco.navigate(ofDominic);
        assertThat(marco.getByText("Page not found")).isVisible();
    }

    /** Lets one of Harbor Point sign in, as the five can whom the demonstration offers. */
    private void open(String email, Role role) {
        access.open(person(email), Set.of(role), Visit.PASSWORD);
    }

    private PersonId person(String email) {
        return new PersonId(jdbc.sql("SELECT id FROM person WHERE email = ?")
                .param(email)
                .query(UUID.class)
                .single());
    }

    private String account(String name) {
        return "/clients/"
                + jdbc.sql("SELECT id FROM client_account WHERE name = ?")
                        .param(name)
                        .query(UUID.class)
                        .single();
    }

    private String feedback(String author, String recipient) {
        return "/feedback/"
                + jdbc.sql("""
                        SELECT f.id FROM feedback f JOIN person a ON a.id = f.author_id JOIN person r ON r.id = f.recipient_id
                        WHERE a.name = ? AND r.name = ?""").param(author).param(recipient).query(UUID.class).single();
    }

    private static Visit phone(Visit visit) {
        return visit.anew(360, ColorScheme.DARK, false);
    }

    private static void choose(Page page, String question, String answer) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    private static Locator row(Page page, String text) {
        return page.locator("main .list-row").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static void link(Locator within, String name) {
        within.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
