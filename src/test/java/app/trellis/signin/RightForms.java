package app.trellis.signin;

import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What somebody sends who makes no mistake: what a row of {@code permissions.txt} says, and every other field right. */
@Component
public class RightForms {

    private final PermissionRequests requests;
    private final FormFields forms;
    private final Staff staff;
    private final Access access;
    private final Clock clock;

    RightForms(PermissionRequests requests, FormFields forms, Staff staff, Access access, Clock clock) {
        this.requests = requests;
        this.forms = forms;
        this.staff = staff;
        this.access = access;
        this.clock = clock;
    }

    /** The records that the rows name, and whoever else the forms do. */
    public Map<String, Object> records(Viewers viewers) {
        // Only who can sign in is asked for feedback.
        access.open(viewers.otherManager().id(), Set.of(Role.EMPLOYEE), "grow-4-roses-daily");
        return requests.records(viewers);
    }

    public Map<String, String> of(PermissionRow row, Viewers viewers, Map<String, Object> records) {
        var right = new HashMap<String, String>(Map.of(
                "department", staff.departmentNamed("Lighthouses").toString(),
                "workplace", "ON_SITE",
                "positions", "1",
                "audience", "EMPLOYEES",
                "starts", "2100-01-01T10:00",
                "ends", "2100-01-01T11:00",
                "zone", "Europe/Berlin",
                "seats", "3",
                "kind", row.pattern().startsWith("/feedback") ? "PRAISE" : "CLASSROOM"));
        right.putAll(Map.of(
                "visibility", "RECIPIENT",
                "accountManager", email(viewers.manager().id()),
                "asked", email(viewers.otherManager().id()),
                "dueOn", LocalDate.now(clock).plusDays(10).toString(),
                "since", "2020-01-01",
                "employee", email(viewers.hr().id()),
                "from", LocalDate.now(clock).toString(),
                "email", "paula.reyes@brightwater.example"));
        right.put("minutes", "45");
        right.put("hours", "4");
        right.put("startsOn", LocalDate.now(clock).toString());
        right.put("endsOn", LocalDate.now(clock).plusDays(30).toString());
        right.put("recipient", email(viewers.otherEmployee().id()));
        right.put("answerBy", LocalDate.now(clock).plusDays(10).toString());
        right.put("reason", "NO_TIME");
        right.put("untilOn", LocalDate.now(clock).plusDays(30).toString());
        right.put("owner", email(viewers.manager().id()));
        right.put("lastDay", LocalDate.now(clock).toString());
        right.put("successor", email(viewers.hr().id()));
        if (row.method().equals("PUT")) right.put("version", "0");
        var values = new LinkedHashMap<>(PermissionRequests.valuesOf(row, records));
        var fields = forms.of(row);
        right.forEach((name, value) -> {
            if (fields.contains(name)) values.putIfAbsent(name, value);
        });
        forms.requiredTextsOf(row).forEach(text -> values.putIfAbsent(text, "Climbing roses"));
        return values;
    }

    private String email(PersonId person) {
        return staff.email(person).orElseThrow();
    }
}
