package app.trellis.misuse;

import static app.trellis.signin.As.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.people.Staff;
import app.trellis.signin.PermissionRequests;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What HR has not published yet: on no page, in no search, no filter and no count of anybody else. Drafts of feedback
 * have their own proof, {@code VisibilityTests#draftIsSeenByItsAuthorOnly}.
 */
@PageTest
class DraftsTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PermissionRequests requests;

    @Autowired
    private Firm firm;

    @Autowired
    private Staff staff;

    @Autowired
    private EntityManager entities;

    private Walk walk;
    private String department;

    @BeforeEach
    void people() {
        walk = new Walk(mvc, requests, firm);
        department = staff.departmentNamed("Lighthouses").toString();
    }

    @Test
    void draftChangesNoPageOfAnybodyElse() {
        var before = pages();
        draft();
        var after = pages();
        before.forEach((page, text) -> {
            // The audit trail says that HR has drafted something, and not what.
            if (page.contains("/audit")) assertThat(after.get(page)).doesNotContainIgnoringCase("zanzibar");
            else assertThat(after.get(page)).as(page).isEqualTo(text);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "employee, /openings?q=zanzibar",
        "employee, /openings?status=DRAFT",
        "employee, /openings?location=Zanzibar",
        "employee, /openings?sort=title&q=zanzibr",
        "visitor, /careers?q=zanzibar",
        "visitor, /careers?status=DRAFT&location=Zanzibar",
        "employee, /training?q=zanzibar",
        "employee, /training?status=DRAFT",
        "employee, /training?skill=zanzibarology",
        "admin, /openings?q=zanzibar&status=DRAFT",
        "admin, /training?q=zanzibar&status=DRAFT"
    })
    void nobodyElseFindsADraft(String viewer, String address) {
        draft();
        assertThat(found("hr", "/openings?status=DRAFT&q=zanzibar")).contains("Zanzibar Keeper");
        assertThat(found("hr", "/training?status=DRAFT&q=zanzibar")).contains("Zanzibar Keeper");
        assertThat(found(viewer, address)).doesNotContain("Zanzibar Keeper");
    }

    private String found(String viewer, String address) {
        return Walk.text(
                mvc.perform(mvc.get().uri(address).with(walk.who(viewer))).getResponse());
    }

    private Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        for (var viewer : new String[] {"visitor", "employee", "client", "admin"})
            for (var row : Walk.pagesOf(viewer))
                pages.put(viewer + " " + row, withoutChance(Walk.text(walk.get(row, viewer))));
        return pages;
    }

    /** Tokens, ids made for a form that is not yet sent, and times that go on; how often a link was opened. */
    private static String withoutChance(String page) {
        // A PDF and a ZIP hold the moment at which they were made; the pages and JSON files tell the same.
        if (page.startsWith("%PDF") || page.startsWith("PK")) return "";
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("value=\"[0-9a-f]{8}-[0-9a-f-]{27}\"", "")
                .replaceAll("(?s)<time.*?</time>|DTSTAMP:\\S+", "")
                // How often a link was opened: this walk opens it.
                .replaceAll("(?s)<span>(Never opened|Opened ).*?</p>", "");
    }

    private void draft() {
        var hana = walk.person("hr");
        post(
                hana,
                "/openings",
                Map.of(
                        "title", "Zanzibar Keeper",
                        "department", department,
                        "location", "Zanzibar",
                        "workplace", "ON_SITE",
                        "positions", "7",
                        "audience", "EVERYONE"));
        post(
                hana,
                "/training",
                Map.of(
                        "title", "Zanzibar Keepers",
                        "kind", "SELF_PACED",
                        "language", "Swahili",
                        "summary", "zanzibarology"));
        entities.flush();
    }

    private void post(CurrentPerson hana, String address, Map<String, String> form) {
        var request = mvc.post().uri(address).with(csrf()).with(as(hana));
        form.forEach(request::param);
        assertThat(request).hasStatus(302);
    }
}
