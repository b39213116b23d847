package app.trellis.signin;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.PageTest;
import app.trellis.people.Firm;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/**
 * What the second of two writers can do, in every form that knows the version of its record. The forms are found by the
 * mappings, so that a new one is tried here.
 */
@PageTest
class ConflictsTests {

    /** Two ticks and no words: there is nothing to compare. */
    private static final String ROLES = "/people/{id}/account/roles";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private RightForms right;

    @Autowired
    private FormFields forms;

    @Autowired
    private Firm firm;

    private Viewers viewers;
    private Map<String, Object> records;

    @BeforeEach
    void records() {
        viewers = Viewers.of(firm);
        records = right.records(viewers);
    }

    @TestFactory
    Stream<DynamicTest> everyChoiceOfTheSecondWriterWorks() {
        var byMapping = new LinkedHashMap<String, PermissionRow>();
        PermissionRow.all().stream()
                .filter(row -> row.method().equals("PUT") && row.allowed() != null)
                .filter(row ->
                        forms.of(row).contains("version") && !row.pattern().equals(ROLES))
                .forEach(row -> byMapping.put(row.mapping(), row));
        return byMapping.values().stream().map(row -> DynamicTest.dynamicTest(row.mapping(), () -> tryChoices(row)));
    }

    private void tryChoices(PermissionRow row) {
        var values = new LinkedHashMap<>(right.of(row, viewers, records));
        values.put("version", "77");
        var answer = ask(PermissionRequests.request(row, values).with(csrf()), row);
        assertThat(answer.getStatus()).as(row.toString()).isEqualTo(409);
        var form = page(answer).selectFirst("main form:has(button[name=editing])");
        assertThat(form).isNotNull();
        assertThat(form.attr("action")).isEqualTo(row.path(values));
        assertThat(ask(mvc.get().uri(form.select("a").attr("href")), row).getStatus())
                .isEqualTo(200);

        var edit = mvc.put().uri(form.attr("action")).param("editing", "yes");
        form.select("input").forEach(input -> edit.param(input.attr("name"), input.val()));
        var edited = ask(edit.with(csrf()), row);
        assertThat(edited.getStatus()).isEqualTo(200);
        var again = page(edited);
        assertThat(again.select(".alert-danger").eachText()).isEmpty();
        assertThat(again.select("main form input[name=version]").eachAttr("value"))
                .contains(form.select("input[name=version]").val());
        assertThat(ask(PermissionRequests.request(row, values).with(csrf()), row)
                        .getStatus())
                .as("nothing was saved")
                .isEqualTo(409);
    }

    private MockHttpServletResponse ask(AbstractMockHttpServletRequestBuilder<?> request, PermissionRow row) {
        var viewer = viewers.byName().get(row.allowed());
        return mvc.perform(request.with(as(viewer))).getResponse();
    }

    private static Document page(MockHttpServletResponse answer) {
        try {
            return Jsoup.parse(answer.getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
