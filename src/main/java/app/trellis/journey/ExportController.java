package app.trellis.journey;

import app.trellis.company.CompanyProfiles;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** A journey, and all that Trellis holds of a person, as files to take along. */
@Controller
@Transactional(readOnly = true)
class ExportController {

    private final Journeys journeys;
    private final JourneyPdf pdf;
    private final MyDataArchive archive;
    private final Staff staff;
    private final CompanyProfiles company;
    private final JsonMapper json;
    private final Clock clock;

    ExportController(
            Journeys journeys,
            JourneyPdf pdf,
            MyDataArchive archive,
            Staff staff,
            CompanyProfiles company,
            JsonMapper json,
            Clock clock) {
        this.journeys = journeys;
        this.pdf = pdf;
        this.archive = archive;
        this.staff = staff;
        this.company = company;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/journey/export")
    String choose() {
        return "journey/export";
    }

    @GetMapping("/journey/export/journey.pdf")
    ResponseEntity<byte[]> pdf(CurrentPerson me, Locale locale) {
        return file("journey.pdf", MediaType.APPLICATION_PDF, pdf.of(me.name(), journeys.of(me.id()), locale));
    }

    @GetMapping("/journey/export/journey.json")
    ResponseEntity<byte[]> json(CurrentPerson me) {
        return file("journey.json", MediaType.APPLICATION_JSON, json(journey(me, journeys.of(me.id()))));
    }

    @GetMapping("/journey/export/resume.json")
    ResponseEntity<byte[]> resume(CurrentPerson me) {
        return file("resume.json", MediaType.APPLICATION_JSON, json(resume(me, journeys.of(me.id()))));
    }

    @GetMapping("/journey/export/my-data.zip")
    ResponseEntity<byte[]> everything(CurrentPerson me, Locale locale) {
        var entries = journeys.of(me.id());
        var files = Map.of(
                "journey.pdf", pdf.of(me.name(), entries, locale),
                "journey.json", json(journey(me, entries)),
                "resume.json", json(resume(me, entries)));
        return file("my-data.zip", MediaType.parseMediaType("application/zip"), archive.of(me.id(), files));
    }

    private Map<String, Object> journey(CurrentPerson me, List<JourneyEntry> entries) {
        return Map.of(
                "name",
                me.name(),
                "entries",
                entries.stream().map(JourneyFileEntry::of).toList());
    }

    private Map<String, Object> resume(CurrentPerson me, List<JourneyEntry> entries) {
        var card = staff.card(me.id()).orElseThrow();
        var where = Objects.requireNonNullElse(company.current().name(), "");
        return JsonResume.of(me.name(), card.jobTitle(), where, entries, LocalDate.now(clock));
    }

    private byte[] json(Object content) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        var disposition = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }
}
