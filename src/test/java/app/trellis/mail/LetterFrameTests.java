package app.trellis.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.mail.Letter.Paragraph;
import app.trellis.people.Firm;
import app.trellis.people.PersonId;
import app.trellis.signin.Access;
import app.trellis.signin.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a mail says, as text and as HTML. */
@PageTest
class LetterFrameTests {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<]+");

    @Autowired
    private LetterFrame frame;

    @Autowired
    private PortalAddress portal;

    @Autowired
    private Firm firm;

    @Autowired
    private Access access;

    private PersonId amara;

    @BeforeEach
    void people() {
        amara = firm.employee("Amara Okafor").id();
        access.open(amara, Set.of(Role.EMPLOYEE), "climbing roses in June");
    }

    @Test
    void plainTextIsComplete() {
        var mail = framed(TestWriter.INTERVIEW);
        assertThat(mail.plain()).isEqualTo("""
                Hana Kimura invites you to an interview.

                Team Lead, Customer Support
                %s

                See the interview:
                %s

                --\s
                You get this because you applied for Team Lead.
                Change what you get by email: %s
                Stop these emails: %s
                Your company · Trellis
                """.formatted(
                        portal.of("/openings/1"),
                        portal.of("/applications/7"),
                        portal.of("/notifications/settings"),
                        mail.stop()));
    }

    @Test
    void htmlSaysTheSameAndLeadsToTheSamePlaces() {
        var mail = framed(TestWriter.INTERVIEW);
        var html = Jsoup.parse(mail.html());
        assertThat(html.body().text())
                .contains("Hana Kimura invites you to an interview.", "Team Lead, Customer Support")
                .contains("See the interview", "You get this because you applied for Team Lead.")
                .contains("Your company · Trellis");
        assertThat(html.select("a").eachAttr("href"))
                .containsExactlyElementsOf(ADDRESS.matcher(mail.plain())
                        .results()
                        .map(address -> address.group())
                        .toList());
    }

    @Test
    void htmlLoadsAndRunsNothing() {
        var html = Jsoup.parse(framed(TestWriter.INTERVIEW).html());
        assertThat(html.select("img, script, link, iframe, form, object, [src], [background]"))
                .isEmpty();
        assertThat(html.outerHtml()).doesNotContain("url(", "@import");
    }

    @Test
    void textOfOthersIsTextInHtml() {
        var evil = "<script>alert(1)</script> & <b>";
        var mail =
                framed(new Letter(evil, List.of(new Paragraph(evil, "/x?a=1&b=2")), null, evil, List.of(), null, null));
        var html = Jsoup.parse(mail.html());
        assertThat(html.select("script, b")).isEmpty();
        assertThat(html.title()).isEqualTo(evil);
        assertThat(html.body().text()).contains(evil);
        assertThat(html.select("p a").attr("href")).isEqualTo(portal.of("/x?a=1&b=2"));
    }

    @Test
    void letterThatCannotBeStoppedHasNoLinkForIt() {
        var mail = framed(new Letter("Your invitation", List.of(), null, "You were invited.", List.of(), null, null));
        assertThat(mail.stop()).isNull();
        assertThat(mail.plain() + mail.html()).doesNotContain("/mail/stop/", "/notifications/settings");
    }

    @Test
    void readerWhoCannotSignInCanStopThemAndIsNotLedToASignIn() {
        var claire = firm.client("Claire Bennett").id();
        var due = new DueMail(UUID.randomUUID(), TestWriter.KIND, claire, null, 0, null);
        var mail = frame.around(about("seats"), due, new Recipient("Claire", "claire@brightwater.example"));
        for (var text : List.of(mail.plain(), mail.html()))
            assertThat(text).contains(String.valueOf(mail.stop())).doesNotContain("/notifications/settings");
    }

    @Test
    void linkThatStopsTheSameIsTheSame() {
        assertThat(framed(about("reminders", "seats")).stop())
                .isEqualTo(framed(about("seats", "reminders")).stop())
                .isNotEqualTo(framed(about("seats")).stop());
    }

    private static Letter about(String... topics) {
        return new Letter("News", List.of(), null, "", List.of(topics), null, null);
    }

    private WrittenMail framed(Letter letter) {
        var mail = new DueMail(UUID.randomUUID(), TestWriter.KIND, amara, null, 0, null);
        return frame.around(letter, mail, new Recipient("Amara Okafor", "amara@harborpoint.example"));
    }
}
