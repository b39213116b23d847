package app.trellis.roster;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.directory.PeopleExported;
import app.trellis.imports.ImportSteps;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The list of people as a file, which an import reads again. */
@PageTest
@RecordApplicationEvents
class PeopleExportTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Firm firm;

    @Autowired
    private ImportSteps steps;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private JdbcClient jdbc;

    private CurrentPerson hana;
    private CurrentPerson marco;

    @BeforeEach
    void people() {
        hana = firm.hr("Hana Kimura");
        marco = firm.employee("Marco Silva");
        firm.reportOf(marco, "Søren “Ren” Ångström");
    }

    @Test
    void importKnowsItsColumnsAndChangesNothing() throws UnsupportedEncodingException {
        var walk = steps.of("people", hana);
        var address = walk.read(file("/people/export"));
        var choices = new HashMap<String, String>();
        for (var field : Jsoup.parse(walk.text(address + "/mapping")).select("select[name^=column.]"))
            choices.put(field.attr("name"), field.select("option[selected]").val());
        assertThat(choices)
                .containsEntry("column.number", "Employee number")
                .containsEntry("column.name", "Full name")
                .containsEntry("column.manager", "Manager")
                .containsEntry("column.managerNumber", "Manager number")
                .containsEntry("column.hiredOn", "Hire date");
        assertThat(walk.post(address + "/mapping", choices)).hasRedirectedUrl(address + "/preview");
        assertThat(walk.text(address + "/preview")).contains("Nothing would change", "3 unchanged");
    }

    @Test
    void hasTheListAsItIsNarrowedAndNothingThatOnlyResemblesTheWords() throws UnsupportedEncodingException {
        assertThat(file("/people/export?q=ren").lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("Søren “Ren” Ångström", ",Marco Silva,", ",2022-03-01");
        assertThat(file("/people/export?q=silvia").lines()).hasSize(1);
        assertThat(file("/people/export?sort=name").lines().skip(1))
                .extracting(line -> line.split(",")[1])
                .startsWith("Hana Kimura", "Marco Silva");
    }

    @Test
    void holdsNoFormulaAndNobodyWhoHasLeftAndIsWrittenDown() throws UnsupportedEncodingException {
        change("UPDATE person SET job_title = '=1+1' WHERE id = ?", marco);
        change("UPDATE person SET left_on = hired_on + 1 WHERE id = ?", firm.employee("Dana Voss"));
        assertThat(file("/people/export"))
                .startsWith("\uFEFFEmployee number,")
                .contains(",'=1+1,")
                .doesNotContain("Dana");
        assertThat(events.stream(PeopleExported.class))
                .extracting(PeopleExported::by)
                .containsExactly(hana.id());
    }

    private String file(String address) throws UnsupportedEncodingException {
        var answer = mvc.get().uri(address).with(as(hana)).exchange();
        assertThat(answer).hasStatusOk().headers().hasValue("Content-Type", "text/csv;charset=UTF-8");
        return answer.getResponse().getContentAsString();
    }

    private void change(String sql, CurrentPerson person) {
        jdbc.sql(sql).param(person.id().value()).update();
    }
}
