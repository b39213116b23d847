package app.trellis.careers;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.openings.Audience;
import app.trellis.openings.OpeningFixtures;
import app.trellis.openings.OpeningId;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What machines are told of public openings, read as they read it. */
@PageTest
class CrawlerPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private OpeningFixtures posting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private CurrentPerson hana;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
    }

    @Test
    void feedHasTheNewestOpenings() throws Exception {
        var older = everybodys("Nurse <night> & day");
        jdbc.sql("UPDATE opening SET published_at = '2026-11-01T09:00:00Z'").update();
        var newer = everybodys("Ingénieur C++");
        var feed = xml("/careers/feed.atom", "application/atom+xml");
        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(texts(feed, "title")).containsExactly("Careers", "Ingénieur C++", "Nurse <night> & day");
        assertThat(texts(feed, "id"))
                .containsExactly("http://localhost/careers", "urn:uuid:" + newer, "urn:uuid:" + older);
        assertThat(texts(feed, "summary")).contains("Customer Support · Manila · Hybrid");
        assertThat(texts(feed, "published")).last().isEqualTo("2026-11-01T09:00:00Z");
        assertThat(Instant.parse(texts(feed, "updated").get(0)))
                .isEqualTo(texts(feed, "published").get(0));
        assertThat(feed.getElementsByTagName("link")
                        .item(2)
                        .getAttributes()
                        .getNamedItem("href")
                        .getNodeValue())
                .isEqualTo("http://localhost/careers/" + newer + "/ingenieur-c");
    }

    @Test
    void nothingIsToldThatOnlyEmployeesMaySee() throws Exception {
        posting.published("Inside Lead", hana);
        posting.draft(posting.details("Draft Lead", 1, null, Audience.EVERYONE, null), hana);
        posting.close(everybodys("Closed Lead"), hana);
        var over = everybodys("Late Lead");
        jdbc.sql("UPDATE opening SET closes_on = ? WHERE id = ?")
                .params(LocalDate.now(clock).minusDays(1), over.value())
                .update();
        assertThat(texts(xml("/careers/feed.atom", "application/atom+xml"), "title"))
                .hasSize(1);
        assertThat(texts(xml("/sitemap.xml", "application/xml"), "loc")).containsExactly("http://localhost/careers");
    }

    @Test
    void feedOfACompanyWithoutOpeningsIsAFeed() throws Exception {
        var feed = xml("/careers/feed.atom", "application/atom+xml");
        assertThat(texts(feed, "updated")).containsExactly("1970-01-01T00:00:00Z");
        assertThat(texts(feed, "entry")).isEmpty();
    }

    @Test
    void feedEndsWhereReadersHaveSeenTheRest() throws Exception {
        IntStream.range(0, 52).forEach(number -> everybodys("Lead " + number));
        assertThat(texts(xml("/careers/feed.atom", "application/atom+xml"), "entry"))
                .hasSize(50);
        assertThat(texts(xml("/sitemap.xml", "application/xml"), "loc")).hasSize(53);
    }

    @Test
    void whoComesBackHearsThatNothingHasChanged() throws Exception {
        everybodys("Team Lead");
        for (var address : List.of("/careers/feed.atom", "/sitemap.xml", "/robots.txt")) {
            var version = mvc.get().uri(address).exchange().getResponse().getHeader(HttpHeaders.ETAG);
            assertThat(mvc.get().uri(address).header(HttpHeaders.IF_NONE_MATCH, version))
                    .hasStatus(304);
        }
        var before =
                mvc.get().uri("/careers/feed.atom").exchange().getResponse().getHeader(HttpHeaders.ETAG);
        everybodys("Night Lead");
        assertThat(mvc.get().uri("/careers/feed.atom").header(HttpHeaders.IF_NONE_MATCH, before))
                .hasStatusOk();
    }

    @Test
    void searchEnginesFindTheSitemapAndKeepOut() {
        assertThat(mvc.get().uri("/robots.txt"))
                .hasStatusOk()
                .bodyText()
                .contains("Allow: /careers\n", "Disallow: /\n", "Sitemap: http://localhost/sitemap.xml");
    }

    private OpeningId everybodys(String title) {
        return posting.published(posting.details(title, 1, null, Audience.EVERYONE, null), hana);
    }

    private Document xml(String address, String type) throws Exception {
        var answer = mvc.get().uri(address).exchange();
        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(type);
        var parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        return parsers.newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.getResponse().getContentAsString())));
    }

    private static List<String> texts(Document document, String element) {
        var found = document.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(number -> found.item(number).getTextContent())
                .toList();
    }
}
