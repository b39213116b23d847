package app.trellis.misuse;

import static app.trellis.signin.As.as;
import static app.trellis.signin.As.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;

import app.trellis.PageTest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.people.Staff;
import app.trellis.signin.PermissionRequests;
import app.trellis.signin.Viewers;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

    private static final Pattern FILE = Pattern.compile(".*(\\.(pdf|zip)|/certificate)");

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

    @Test
    void draftChangesNoPageOfAnybodyElse() {
        var walk = new Walk(mvc, requests, firm);
        var before = pages(walk);
        draft(walk.person("hr"));
        var after = pages(walk);
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
        var people = Viewers.of(firm);
        draft(people.hr());
        assertThat(found(people.hr(), "/openings?status=DRAFT&q=zanzibar")).contains("Zanzibar Keeper");
        assertThat(found(people.hr(), "/training?status=DRAFT&q=zanzibar")).contains("Zanzibar Keeper");
        assertThat(found(people.byName().get(viewer), address)).doesNotContain("Zanzibar Keeper");
    }

    private String found(@Nullable CurrentPerson viewer, String address) {
        return Walk.text(mvc.perform(mvc.get().uri(address).with(viewer == null ? anonymous() : as(viewer)))
                .getResponse());
    }

    private Map<String, String> pages(Walk walk) {
        var pages = new LinkedHashMap<String, String>();
        for (var viewer : new String[] {"visitor", "employee", "client", "admin"})
            for (var row : Walk.pagesOf(viewer))
                // Which hold the moment at which they were made; the pages tell the same.
                if (!FILE.matcher(row.pattern()).matches())
                    pages.put(viewer + " " + row, withoutChance(Walk.text(walk.get(row, viewer))));
        return pages;
    }

    /** Tokens, ids made for a form that is not yet sent, and times that go on; how often a link was opened. */
    private static String withoutChance(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("value=\"[0-9a-f]{8}-[0-9a-f-]{27}\"", "")
                .replaceAll("(?s)<time.*?</time>|DTSTAMP:\\S+", "")
                // How often a link was opened: this walk opens it.
                .replaceAll("(?s)<span>(Never opened|Opened ).*?</p>", "");
    }

    private void draft(CurrentPerson hana) {
        var department = staff.departmentNamed("Lighthouses").toString();
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
