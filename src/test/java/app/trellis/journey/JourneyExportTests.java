package app.trellis.journey;

import static app.trellis.signin.As.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.feedback.FeedbackBackfill;
import app.trellis.feedback.FeedbackKind;
import app.trellis.feedback.FeedbackText;
import app.trellis.feedback.Visibility;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people take along. The PDF and the JSON Resume are read by other programs than those that wrote them. */
@PageTest
@ExtendWith(OutputCaptureExtension.class)
class JourneyExportTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    Firm firm;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnEntries own;

    @Autowired
    JourneyRecords records;

    @Autowired
    JourneyPdf pdf;

    @Autowired
    FeedbackBackfill feedback;

    @Autowired
    EntityManager entities;

    @Autowired
    Clock clock;

    CurrentPerson amara;

    @BeforeEach
    void journey() {
        amara = firm.employee("Zoë Kılıç-Świątek");
        records.note(amara.id(), "Spoke at the town hall <b>", LocalDate.of(2024, 5, 2));
        var cook = new OwnEntryDetails(
                "Office cook", "Blue Door", LocalDate.of(2014, 5, 2), LocalDate.of(2015, 1, 31), "");
        own.saveAndFlush(new OwnEntry(UUID.randomUUID(), amara.id(), JourneyKind.EARLIER, cook));
    }

    @Test
    void textOfThePdfCanBeSelectedAndIsTaggedWithItsFontsInside() throws IOException {
        try (var document = Loader.loadPDF(file("journey.pdf"))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "Zoë Kılıç-Świątek",
                            "2024",
                            "Spoke at the town hall <b>",
                            "My first talk.",
                            "Office cook",
                            "Blue Door");
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(document.getDocumentInformation().getTitle()).contains("Zoë");
            assertThat(document.getDocumentInformation().getSubject()).contains("Zoë");
            for (var page : document.getPages())
                for (var name : page.getResources().getFontNames())
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
    }

    /** Nothing of a text is markup, and no address in it is fetched. */
    @Test
    void textsInThePdfAreOnlyTextsAndStandInNoLog(CapturedOutput output) throws IOException {
        var entry = new JourneyEntry(
                new EntryKey(JourneyKind.NOTE, UUID.randomUUID()),
                LocalDate.of(2024, 5, 2),
                null,
                "<img src=\"http://127.0.0.1:1/x\">",
                "</style><script>alert(1)</script>",
                null,
                "<link rel=stylesheet href=file:///etc/passwd>\n\u0001 日本",
                null);
        try (var document = Loader.loadPDF(pdf.of("A & B", List.of(entry), java.util.Locale.UK))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("<img src=\"http://127.0.0.1:1/x\">", "<script>", "file:///etc/passwd");
        }
        assertThat(output.getAll()).doesNotContain("openhtmltopdf", "pdfbox", "etc/passwd");
    }

    @Test
    void resumeIsAJsonResume() throws IOException {
        var resume = new String(file("resume.json"), UTF_8);
        try (var schema = getClass().getResourceAsStream("/jsonresume/schema.json")) {
            var problems = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(resume, InputFormat.JSON);
            assertThat(problems).isEmpty();
        }
        var read = JSON.readTree(resume);
        assertThat(read.at("/basics/name").asString()).isEqualTo("Zoë Kılıç-Świątek");
        assertThat(read.at("/work"))
                .extracting(one -> one.path("position").asString())
                .containsExactly("Support Specialist", "Office cook");
        assertThat(read.at("/work/1/endDate").asString()).isEqualTo("2015-01-31");
        assertThat(read.at("/work/0").has("endDate")).isFalse();
    }

    @Test
    void journeyAsJsonHasEveryEntry() throws IOException {
        assertThat(JSON.readTree(file("journey.json")).path("entries"))
                .extracting(one -> one.path("title").asString())
                .containsExactly("Spoke at the town hall <b>", "Support Specialist", "Office cook");
    }

    @Test
    void everythingIsAFileOfEachFeatureWithoutWhatOneMayNotSee() throws IOException {
        var marco = firm.employee("Marco Silva");
        said(marco, Visibility.RECIPIENT, "In the queue");
        said(marco, Visibility.MANAGER_ONLY, "Behind your back");
        records.share(amara.id(), records.note(amara.id(), "Talk", LocalDate.of(2024, 5, 2)), LocalDate.now(clock));
        entities.flush();
        var files = unzipped(file("my-data.zip"));
        assertThat(files)
                .containsKeys("applications.json", "feedback.json", "goals.json", "journey-links.json", "journey.json")
                .containsKeys("journey.pdf", "lessons.json", "profile.json", "resume.json", "responsibilities.json")
                .containsKeys("skills.json", "thanks.json", "training.json");
        assertThat(JSON.readTree(files.get("profile.json")).at("/0/name").asString())
                .isEqualTo(amara.name());
        assertThat(JSON.readTree(files.get("feedback.json"))).hasSize(1);
        assertThat(JSON.readTree(files.get("journey-links.json"))).hasSize(1);
        files.forEach((name, content) -> {
            assertThat(new String(content, UTF_8)).as(name).doesNotContain("Behind your back", "token_hash");
            if (name.endsWith(".json"))
                assertThat(JSON.readTree(content)).as(name).isInstanceOf(JsonNode.class);
        });
    }

    private void said(CurrentPerson author, Visibility visibility, String situation) {
        var text = new FeedbackText(situation, "You stayed calm", "The caller thanked you", "");
        var id = feedback.draft(author.id(), amara.id(), FeedbackKind.PRAISE, visibility, text, clock.instant());
        feedback.send(id, clock.instant());
    }

    private byte[] file(String name) {
        var answer = mvc.get().uri("/journey/export/" + name).with(as(amara)).exchange();
        assertThat(answer).hasStatusOk().hasHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        return answer.getResponse().getContentAsByteArray();
    }

    private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }
}
