package app.trellis.misuse;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.imports.ImportField;
import app.trellis.imports.ImportSteps;
import app.trellis.imports.ImportTarget;
import app.trellis.people.Firm;
import app.trellis.training.TrainingFixtures;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Files that others open in a program that believes them: no cell is a formula, and no text becomes a line of its own. */
@PageTest
class ExportsTests {

    private static final List<String> FORMULAS = List.of(
            "=HYPERLINK(\"https://evil.example\")", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1+1)", "\t=1+1", "\r=1+1");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ImportSteps steps;

    @Autowired
    private List<ImportTarget> targets;

    @Autowired
    private Firm firm;

    @Autowired
    private TrainingFixtures trainings;

    @Test
    void refusedRowsOfEachImportHoldNoFormula() throws IOException {
        assertThat(targets).hasSizeGreaterThanOrEqualTo(3);
        for (var target : targets) {
            var cells = cells(refused(target));
            assertThat(cells).as(target.kind()).contains("'=1+1", "'-2+3", "'@SUM(1+1)");
            assertThat(cells).as(target.kind()).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r].*"));
        }
    }

    /** Rows full of formulas, refused since they have a cell more than the header. */
    private String refused(ImportTarget target) throws IOException {
        var mapped = target.fields().stream()
                .filter(ImportField::isMapped)
                .map(ImportField::name)
                .toList();
        var file = new StringBuilder();
        var csv = CSVFormat.RFC4180.print(file);
        var header = new ArrayList<>(mapped);
        header.add("=1+1");
        csv.printRecord(header);
        for (var formula : FORMULAS) csv.printRecord(Collections.nCopies(header.size() + 1, formula));
        var hana = steps.of(target.kind(), firm.hr("Hana Kimura"));
        var address = hana.read(file.toString());
        // A formula has the sign of another delimiter in it.
        hana.post(address + "/reading", Map.of("encoding", "UTF_8", "delimiter", "COMMA"));
        var choices = new HashMap<String, String>();
        for (var field : target.fields()) {
            if (mapped.contains(field.name())) choices.put("column." + field.name(), field.name());
            if (field.fallback() != null)
                choices.put("fallback." + field.name(), field.fallback().preset());
        }
        assertThat(hana.post(address + "/mapping", choices)).hasStatus(302);
        return hana.text(address + "/refused");
    }

    private static List<String> cells(String csv) throws IOException {
        var cells = new ArrayList<String>();
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(csv.substring(1)))) {
            parser.forEach(row -> row.forEach(cells::add));
        }
        return cells;
    }

    @Test
    void textIsNoLineOfACalendar() {
        var hana = firm.hr("Hana Kimura");
        var training = trainings.published("Light\r\nEND:VEVENT\nBEGIN:VALARM\r\nATTACH:https://evil.example", hana);
        var session = trainings.session(training, 5);
        var calendar = Walk.text(mvc.perform(mvc.get()
                        .uri("/training/{program}/sessions/{id}/calendar.ics", training, session)
                        .with(as(firm.employee("Amara Okafor"))))
                .getResponse());
        assertThat(calendar.lines())
                .contains("END:VEVENT")
                .doesNotContain("BEGIN:VALARM")
                .noneMatch(line -> line.startsWith("ATTACH"))
                .filteredOn("END:VEVENT"::equals)
                .hasSize(1);
    }
}
