package app.trellis.people;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All employees as they are before an import, by number; whose each e-mail address is; the departments by name. */
record Roster(Map<String, Entry> employees, Map<String, Owner> addresses, Map<String, DepartmentName> departments) {

    /**
     * An employee that is there already.
     *
     * @param firstRoleEnded null while it is the present one
     */
    record Entry(
            PersonId id, EmployeeRecord record, @Nullable LocalDate firstRoleEnded) {}

    /** Who has an e-mail address; a client contact has no number. */
    record Owner(String name, @Nullable String number) {}

    @Nullable
    Entry employee(String number) {
        return employees.get(number);
    }

    /** Who else has this address; null when nobody has. */
    @Nullable
    Owner otherOwner(String email, String number) {
        var owner = addresses.get(key(email));
        return owner == null || number.equals(owner.number()) ? null : owner;
    }

    @Nullable
    DepartmentName department(String name) {
        return departments.get(key(name));
    }

    Map<String, String> managers() {
        var managers = new HashMap<String, String>();
        employees.forEach((number, entry) -> {
            var manager = entry.record().manager();
            managers.put(number, manager == null ? ReportingPlan.NOBODY : manager);
        });
        return managers;
    }

    static String key(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
