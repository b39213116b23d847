package app.trellis.mail;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.Statements;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The mails that administrators look after. */
@PageTest
class MailPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MailRecords records;

    @Autowired
    private MailFixtures mails;

    @Autowired
    private MailQueue queue;

    @Autowired
    private Firm firm;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    private CurrentPerson ada;
    private CurrentPerson amara;

    @BeforeEach
    void people() {
        ada = firm.admin("Ada Novak");
        amara = firm.employee("Amara Okafor");
    }

    @Test
    void keptMailIsShownInFullWithLinksThatLeadThere() {
        var mail = records.kept(amara.id());
        assertThat(page("/admin/mail")).bodyText().contains("Your interview on Monday", "To Amara Okafor", "Kept");
        assertThat(page("/admin/mail/" + mail))
                .bodyText()
                .contains("Hana Kimura invites you to an interview.", "amara@harborpoint.example")
                .containsPattern("<a href=\"http://localhost:\\d+/applications/7\">");
    }

    @Test
    void htmlOfAMailIsShownWhereItRunsNothing() {
        var html = page("/admin/mail/" + records.kept(amara.id()) + "/html");
        assertThat(html).hasContentType("text/html;charset=UTF-8").bodyText().contains("Hana Kimura invites you");
        assertThat(html.getResponse().getHeaders("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "sandbox;")
                .doesNotContain("script-src", "allow-");
    }

    @Test
    void calendarFileOfAMailIsDownloaded() {
        assertThat(page("/admin/mail/" + records.kept(amara.id()) + "/calendar"))
                .hasContentType("text/calendar;charset=UTF-8")
                .hasHeader("Content-Disposition", "attachment; filename=\"invite.ics\"")
                .bodyText()
                .startsWith("BEGIN:VCALENDAR");
    }

    @Test
    void readingAMailIsWrittenDown() {
        var mail = records.kept(amara.id());
        page("/admin/mail");
        assertThat(happened(mail)).isEmpty();
        page("/admin/mail/" + mail);
        assertThat(happened(mail)).containsExactly("MailRead");
    }

    @Test
    void failedMailSaysWhyAndIsSentAgainOnce() {
        var mail = records.failed(amara.id());
        assertThat(page("/admin/mail/" + mail)).bodyText().contains("554 5.7.1 Looks like spam", "Send again");
        assertThat(again(mail)).hasRedirectedUrl("/admin/mail").flash().containsEntry("done", "mail.sentAgain");
        assertThat(mails.statuses()).containsExactly("WAITING");
        assertThat(again(mail)).hasRedirectedUrl("/admin/mail").flash().containsEntry("done", "mail.sentAgain");
        assertThat(happened(mail)).containsExactly("MailSentAgain");
    }

    @Test
    void uncertainMailWarnsThatItMayComeTwice() {
        var mail = records.waiting(amara.id());
        queue.is(mail, MailStatus.UNCERTAIN, null);
        assertThat(page("/admin/mail/" + mail)).bodyText().contains("may get it twice", "Send again");
        assertThat(again(mail)).flash().containsEntry("done", "mail.sentAgain");
    }

    @Test
    void mailThatIsBeingSentIsLeftAlone() {
        var mail = records.waiting(amara.id());
        queue.is(mail, MailStatus.HANDED_OVER, null);
        assertThat(page("/admin/mail/" + mail)).bodyText().doesNotContain("Send again", "Delete email");
        assertThat(again(mail)).flash().containsEntry("refused", "mail.notSentAgain");
        assertThat(dropped(mail)).flash().containsEntry("refused", "mail.beingSent");
    }

    @Test
    void droppedMailIsGone() {
        var mail = records.failed(amara.id());
        assertThat(dropped(mail)).hasRedirectedUrl("/admin/mail");
        assertThat(dropped(mail)).as("a second click").hasRedirectedUrl("/admin/mail");
        assertThat(page("/admin/mail/" + mail)).hasStatus(404);
        assertThat(happened(mail)).containsExactly("MailDropped");
    }

    @Test
    void listIsNarrowedByStatusAndByNameInAFixedNumberOfStatements() {
        records.failed(amara.id());
        records.kept(firm.employee("Marco Silva").id());
        var before = statements.during(() -> page("/admin/mail"));
        for (var n = 0; n < 30; n++) records.failed(amara.id());
        assertThat(statements.during(() -> page("/admin/mail"))).hasSameSizeAs(before);
        assertThat(page("/admin/mail?status=KEPT"))
                .bodyText()
                .contains("To Marco Silva")
                .doesNotContain("To Amara");
        assertThat(page("/admin/mail?q=okafor")).bodyText().contains("To Amara").doesNotContain("To Marco Silva");
        assertThat(page("/admin/mail?q=nobody"))
                .bodyText()
                .contains("Nothing matches")
                .doesNotContain("No emails yet");
    }

    @Test
    void pageTellsWhenThereIsNoMail() {
        assertThat(page("/admin/mail")).bodyText().contains("No emails yet").doesNotContain("Nothing matches");
    }

    @Test
    void onlyAdministratorsFindItInTheMenu() {
        assertThat(page("/")).bodyText().contains("href=\"/admin/mail\"");
        assertThat(mvc.get().uri("/").with(as(amara))).bodyText().doesNotContain("href=\"/admin/mail\"");
    }

    private MvcTestResult page(String address) {
        return mvc.get().uri(address).with(as(ada)).exchange();
    }

    private MvcTestResult again(UUID mail) {
        return mvc.post()
                .uri("/admin/mail/{id}/delivery", mail)
                .with(as(ada))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult dropped(UUID mail) {
        return mvc.delete()
                .uri("/admin/mail/{id}", mail)
                .with(as(ada))
                .with(csrf())
                .exchange();
    }

    private Iterable<String> happened(UUID mail) {
        return jdbc.sql("SELECT kind FROM audit_entry WHERE record_id = ? ORDER BY id")
                .param(mail)
                .query(String.class)
                .list();
    }
}
