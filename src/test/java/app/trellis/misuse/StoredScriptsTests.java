package app.trellis.misuse;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.ServedTest;
import app.trellis.Visit;
import app.trellis.VisitExtension;
import app.trellis.imports.ImportTarget;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Firm;
import app.trellis.signin.Access;
import app.trellis.signin.As;
import app.trellis.signin.FormFields;
import app.trellis.signin.PermissionRequests;
import app.trellis.signin.PermissionRow;
import app.trellis.signin.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Scripts that somebody stored: {@link Payloads} in every text of every form, which are found by reflection, and of
 * every file to import; then everybody looks at every page of {@code permissions.txt} in a real browser. No dialog, no
 * script, nothing that the content security policy had to stop, no link that would run.
 */
@ServedTest
@ExtendWith(VisitExtension.class)
@Tag("browser")
class StoredScriptsTests {

    /** Who looks; the other viewers of the table see what one of these sees. */
    private static final List<String> ROLES =
            List.of("hr", "manager", "employee", "otherEmployee", "client", "admin", "visitor");

    /** Who sees most pages as every employee does, and looks at the others. */
    private static final Set<String> LIKE_AN_EMPLOYEE = Set.of("otherEmployee", "manager", "admin");

    private static final String DIFFERENT_FOR_EACH = "/|/team|/feedback.*|/applications/.*";

    /** The steps of an import are looked at while a file takes them. */
    private static final String NO_PAGES =
            ".*(\\.ics|/calendar|/people/choices|/export|/certificate|/logo/.*|/import/\\{id}.*|/health/.*|/journey/export/.*)";

    private static final String WITH_FORMS =
            ".*(/new|/edit|/refusal|/return|/outcome|/learning|/thanks|/result|/hiding|/settings|/departments"
                    + "|/pulse/answer|/agreement|/minutes|/side-note|\\{[a-zA-Z]+})";

    /**
     * Passwords, tokens, and the email address of the person who signs in. The note to those who were not chosen needs a
     * filled opening; it is stored and shown as the note of a step, which is tried. Who takes over from a contact is chosen,
     * and so is who is assigned.
     */
    private static final String SHOWN_TO_NOBODY =
            "POST /(login|forgotten|setup|settings/password|invitations/.*|openings/\\{id}/rejections|lessons/library/taking-back"
                    + "|clients/\\{id}/(contacts/\\{person}/replacement|assignments)) .*";

    @Autowired
    private Firm firm;

    @Autowired
    private Access access;

    @Autowired
    private PermissionRequests requests;

    @Autowired
    private FormFields forms;

    @Autowired
    private List<ImportTarget> targets;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private final Set<String> opened = new HashSet<>();
    private Viewers viewers;
    private Map<String, Object> records;

    @Test
    void nothingThatWasStoredRunsForAnybody(Visit visit) {
        transaction.executeWithoutResult(status -> {
            viewers = Viewers.of(firm);
            for (var role : ROLES) open(viewers.byName().get(role));
            records = requests.records(viewers);
        });
        var seeder = new PayloadSeeder(forms, SHOWN_TO_NOBODY, closed());
        var found = new ArrayList<String>();
        var pages = new LinkedHashMap<String, Set<String>>();
        for (var role : ROLES) pages.put(role, new TreeSet<>(plant(visit, role, seeder, found)));
        assertThat(found).as("while it was entered").isEmpty();
        assertThat(seeder.refused()).as("what was not stored").isEmpty();
        assertThat(seeder.leftOut()).as("texts not tried").isEmpty();

        for (var role : ROLES) {
            var shown = look(visit, role, pages.get(role), found);
            assertThat(shown).as("pages that show it to " + role).isPositive();
        }
        assertThat(found).isEmpty();
    }

    private void open(CurrentPerson person) {
        if (person == null) return;
        access.open(person.id(), As.roles(person), "trellis-demo");
    }

    private Map<String, String> closed() {
        var closed = new LinkedHashMap<String, String>();
        closed.put("day", LocalDate.now(clock).plusDays(30).toString());
        closed.put("today", LocalDate.now(clock).toString());
        for (var field : List.of("hiringManager", "accountManager", "manager", "asked"))
            closed.put(field, firm.emailOf(viewers.manager()));
        closed.put("employee", firm.emailOf(viewers.hr()));
        closed.put("several", "");
        closed.put("owner", firm.emailOf(viewers.manager()));
        closed.put("standIn", firm.emailOf(viewers.hr()));
        closed.put("recipient", firm.emailOf(viewers.otherManager()));
        closed.put("receiver", firm.emailOf(viewers.otherManager()));
        closed.put("colleague", firm.emailOf(viewers.otherManager()));
        for (var skills : List.of("asks", "teaches", "needs", "skills", "skill")) closed.put(skills, "");
        closed.put("zone", "Asia/Manila");
        closed.put("payCurrency", "USD");
        for (var link : List.of("link", "privacyNotice"))
            closed.put(link, "https://evil.example/\"><script>hit()</script>'onclick='hit()");
        return closed;
    }

    /** Where the forms led that this role sent, beside all pages that the table lets it see. */
    private List<String> plant(Visit visit, String role, PayloadSeeder seeder, List<String> found) {
        var addresses = new ArrayList<String>();
        var open = !seeder.leftOut().isEmpty();
        var watch = open ? enter(visit, role) : DialogWatch.anew(visit, opened);
        for (var row : rows(role)) {
            var address = row.address(PermissionRequests.valuesOf(row, records));
            addresses.add(address);
            if (open && row.pattern().matches(WITH_FORMS)) addresses.addAll(seeder.onPage(visit, address));
        }
        if (role.equals("hr")) targets.forEach(target -> addresses.add(seeder.byFile(visit, target)));
        watch.complaints().forEach(said -> found.add(role + ": " + said));
        return addresses;
    }

    /** Pages for writing first: what stands on the page of one thing may end it. */
    private static List<PermissionRow> rows(String role) {
        return PermissionRow.all().stream()
                .filter(row -> sees(row, role) && !row.pattern().matches(NO_PAGES))
                .filter(row -> !LIKE_AN_EMPLOYEE.contains(role)
                        || !sees(row, "employee")
                        || row.pattern().matches(DIFFERENT_FOR_EACH))
                .sorted(Comparator.comparing(row -> !row.pattern().matches(".*/(new|edit)")))
                .toList();
    }

    private static boolean sees(PermissionRow row, String role) {
        return row.method().equals("GET") && row.expected().get(role).equals("200");
    }

    private int look(Visit visit, String role, Set<String> addresses, List<String> found) {
        var watch = enter(visit, role);
        for (var address : addresses)
            watch.at(address).forEach(wrong -> found.add(role + " " + address + ": " + wrong));
        return watch.shown();
    }

    private DialogWatch enter(Visit visit, String role) {
        var watch = DialogWatch.anew(visit, opened);
        var person = viewers.byName().get(role);
        if (person != null) visit.signIn(firm.emailOf(person));
        return watch;
    }
}
