package app.trellis.company;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the company is called and how it looks, on all pages. */
@PageTest
class CompanyPagesTests {

    private static final byte[] SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>hit()</script><rect width=\"8\" height=\"8\"/></svg>"
                    .getBytes(UTF_8);

    private static final Pattern LOGO = Pattern.compile("src=\"(/logo/[0-9a-f]{32})\"");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private CompanyProfiles profiles;

    @Autowired
    private Clock clock;

    private CurrentPerson ada;

    @BeforeEach
    void people() {
        ada = firm.admin("Ada Novak");
    }

    @Test
    void untilItIsNamedItIsYourCompany() {
        assertThat(visitor("/login"))
                .bodyText()
                .contains("<title>Sign in · Your company</title>", "<small>Trellis</small>");
        assertThat(visitor("/careers")).bodyText().contains("<h1>Careers</h1>");
    }

    @Test
    void nameStandsOnEveryPageAndTheRestOnTheCareersPage() {
        assertThat(saved("name", " Harbor  Point ", "tagline", "We <b>answer</b>.", "about", "We are **many**."))
                .hasRedirectedUrl("/settings");
        assertThat(visitor("/login")).bodyText().contains("<title>Sign in · Harbor Point</title>");
        assertThat(mvc.get().uri("/people").with(as(ada))).bodyText().contains("· Harbor Point</title>");
        assertThat(visitor("/careers"))
                .bodyText()
                .contains("<h1>Careers at Harbor Point</h1>", "We &lt;b&gt;answer&lt;/b&gt;.", "<strong>many</strong>");
        assertThat(saved("version", "1", "name", "")).hasRedirectedUrl("/settings");
        assertThat(visitor("/login")).bodyText().contains("· Your company</title>");
    }

    @Test
    void privacyNoticeIsLinkedFromEveryPageAndIsAWebAddress() {
        assertThat(saved("privacyNotice", "https://harborpoint.example/privacy"))
                .hasRedirectedUrl("/settings");
        assertThat(visitor("/careers")).bodyText().contains("href=\"https://harborpoint.example/privacy\"");
        assertThat(saved("version", "1", "privacyNotice", "javascript:hit()"))
                .bodyText()
                .contains("Enter a web address", "value=\"javascript:hit()\"");
        assertThat(visitor("/careers")).bodyText().doesNotContain("javascript:hit()");
    }

    @Test
    void whatAnotherAdministratorSavedMeanwhileIsNotOverwritten() {
        saved("name", "Harbor Point");
        assertThat(saved("name", "Harbour Point")).hasStatus(409).bodyText().contains("Harbor Point", "Harbour Point");
        assertThat(visitor("/login")).bodyText().contains("· Harbor Point</title>");
    }

    @Test
    void zoneOfTheSettingsIsThatOfTheClockEverywhere() {
        assertThat(saved("zone", " Asia/Manila ")).hasRedirectedUrl("/settings");
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Asia/Manila"));
        assertThat(saved("version", "1", "zone", "")).hasRedirectedUrl("/settings");
        assertThat(clock.getZone()).isEqualTo(ZoneId.systemDefault());
        assertThat(saved("version", "2", "zone", "Mars/Olympus"))
                .bodyText()
                .contains("Trellis doesn’t know this time zone", "value=\"Mars/Olympus\"");
    }

    @Test
    void mailsAreFromTheSenderElseFromTheCompanyElseFromTrellis() {
        assertThat(profiles.current().senderName()).isEqualTo("Trellis");
        saved("name", "Harbor Point");
        assertThat(profiles.current().senderName()).isEqualTo("Harbor Point");
        saved("version", "1", "name", "Harbor Point", "senderName", "Harbor Point Careers");
        assertThat(profiles.current().senderName()).isEqualTo("Harbor Point Careers");
    }

    @Test
    void weekBeginsOnMondayUntilItIsSaidOtherwise() {
        assertThat(profiles.current().weekStart()).isEqualTo(DayOfWeek.MONDAY);
        saved("weekStart", "SUNDAY");
        assertThat(profiles.current().weekStart()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(mvc.get().uri("/settings").with(as(ada)))
                .bodyText()
                .contains("<option value=\"SUNDAY\" selected=\"selected\">Sunday</option>");
    }

    @Test
    void visitorWhoComesBackSeesTheNewName() {
        var before = visitor("/careers").getResponse().getHeader("ETag");
        saved("name", "Harbor Point");
        assertThat(mvc.get().uri("/careers").header("If-None-Match", before)).hasStatusOk();
    }

    @Test
    void logoIsMadeSafeAndShownToEverybody() throws IOException {
        for (var file : new byte[][] {SVG, png(64, 32)}) {
            assertThat(uploaded(file)).hasRedirectedUrl("/settings");
            var shown = LOGO.matcher(visitor("/login").getResponse().getContentAsString());
            assertThat(shown.find()).isTrue();
            var logo = visitor(shown.group(1));
            assertThat(logo).hasStatusOk().bodyText().doesNotContain("hit()");
            assertThat(logo).hasHeader("Cache-Control", "max-age=31536000, public, immutable");
            assertThat(logo).hasHeader("X-Content-Type-Options", "nosniff");
        }
        assertThat(mvc.delete().uri("/settings/logo").with(as(ada)).with(csrf()))
                .hasRedirectedUrl("/settings");
        assertThat(visitor("/login")).bodyText().doesNotContain("/logo/");
    }

    @Test
    void whatIsNoLogoIsRefusedWithTheReason() throws IOException {
        for (var file : new byte[][] {
            "GIF89a".getBytes(UTF_8),
            "<html><script>hit()</script></html>".getBytes(UTF_8),
            new byte[Logo.LARGEST + 1],
            png(Logo.WIDEST + 1, 1)
        }) assertThat(uploaded(file)).flash().containsEntry("refused", "company.logo.unreadable");
        assertThat(uploaded(new byte[0])).flash().containsEntry("refused", "company.logo.missing");
        assertThat(visitor("/login")).bodyText().doesNotContain("/logo/");
    }

    private MvcTestResult visitor(String address) {
        return mvc.get().uri(address).exchange();
    }

    /** Pairs of a field and its text; the version is the first unless it is among them. */
    private MvcTestResult saved(String... fields) {
        var request = mvc.put().uri("/settings").with(as(ada)).with(csrf());
        if (!fields[0].equals("version")) request.param("version", "0");
        for (var i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private MvcTestResult uploaded(byte[] file) {
        return mvc.post()
                .uri("/settings/logo")
                .multipart()
                .file(new MockMultipartFile("file", "logo.svg", "image/svg+xml", file))
                .with(as(ada))
                .with(csrf())
                .exchange();
    }

    private static byte[] png(int width, int height) throws IOException {
        var output = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", output);
        return output.toByteArray();
    }
}
