package app.trellis.misuse;

import static app.trellis.signin.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;

import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.signin.PermissionRequests;
import app.trellis.signin.PermissionRow;
import app.trellis.signin.Viewers;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The addresses of {@code permissions.txt}, with records made once, as people who go through all of them. */
class Walk {

    private final MockMvcTester mvc;
    private final Viewers viewers;
    private final Map<String, Object> records;

    Walk(MockMvcTester mvc, PermissionRequests requests, Firm firm) {
        this.mvc = mvc;
        viewers = Viewers.of(firm);
        records = requests.records(viewers);
    }

    /** One row for each mapping, with somebody whom it lets through. */
    static List<PermissionRow> rows() {
        var byMapping = new LinkedHashMap<String, PermissionRow>();
        PermissionRow.all().stream()
                .filter(row -> row.allowed() != null)
                .forEach(row -> byMapping.putIfAbsent(row.mapping(), row));
        return List.copyOf(byMapping.values());
    }

    /** The pages that the table shows to this viewer. */
    static List<PermissionRow> pagesOf(String viewer) {
        return PermissionRow.all().stream()
                .filter(row ->
                        row.method().equals("GET") && row.expected().get(viewer).equals("200"))
                .toList();
    }

    static List<PermissionRow> pages() {
        return rows().stream().filter(row -> row.method().equals("GET")).toList();
    }

    Map<String, String> values(PermissionRow row) {
        return PermissionRequests.valuesOf(row, records);
    }

    MockHttpServletResponse get(PermissionRow row) {
        return get(row, row.allowed());
    }

    MockHttpServletResponse get(PermissionRow row, String viewer) {
        return mvc.perform(PermissionRequests.request(row, values(row)).with(who(viewer)))
                .getResponse();
    }

    RequestPostProcessor who(String viewer) {
        return viewer == null || viewer.equals("visitor") ? anonymous() : as(person(viewer));
    }

    CurrentPerson person(String viewer) {
        return viewers.byName().get(viewer);
    }

    static String text(MockHttpServletResponse response) {
        try {
            return response.getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
