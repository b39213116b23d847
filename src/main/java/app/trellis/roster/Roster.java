package app.trellis.roster;

import app.trellis.people.DepartmentId;
import app.trellis.people.DepartmentName;
import app.trellis.people.PersonId;
import app.trellis.text.Text;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All employees as they are before an import, those too who have left. Each has a key, by which records name managers:
 * the id of who is there, and for newcomers what the file knows them by.
 *
 * @param employees by key
 * @param numbers the key of each employee number, as {@link #plain} writes it
 * @param addresses whose each e-mail address is, as {@link #plain} writes it
 * @param departments by name, as {@link #plain} writes it
 */
record Roster(
        Map<String, Entry> employees,
        Map<String, String> numbers,
        Map<String, Owner> addresses,
        Map<String, DepartmentName> departments) {

    /**
     * An employee that is there already.
     *
     * @param department which may have ended, of somebody who has left
     * @param hiredRoleEnded when the role ended that began on the day of hire; null while it is the present one
     * @param earlierEnded when the last role before that day ended, of somebody who came back
     */
    record Entry(
            PersonId id,
            EmployeeRecord record,
            DepartmentId department,
            @Nullable LocalDate hiredRoleEnded,
            @Nullable LocalDate earlierEnded) {

        /** Whether somebody who has left would be hired once more on this day. */
        boolean isHiredAnew(LocalDate day) {
            return record.leftOn() != null && day.isAfter(record.leftOn());
        }
    }

    /** Who has an e-mail address; a client contact has no key. */
    record Owner(String name, @Nullable String key) {}

    @Nullable
    Entry employee(@Nullable String key) {
        return key == null ? null : employees.get(key);
    }

    boolean hasLeft(String key) {
        var there = employee(key);
        return there != null && there.record().hasLeft();
    }

    /** By the number or, where it says nothing, by the address of somebody whose number is not known. */
    @Nullable
    String keyOf(String number, String email) {
        var key = numbers.get(Text.key(number));
        if (key != null) return key;
        var owner = addresses.get(Text.key(email));
        if (owner == null) return null;
        var there = employee(owner.key());
        return there != null && (number.isEmpty() || there.record().number() == null) ? owner.key() : null;
    }

    @Nullable
    Owner owner(String email) {
        return addresses.get(Text.key(email));
    }

    @Nullable
    DepartmentName department(String name) {
        return departments.get(Text.key(name));
    }

    Map<String, String> managers() {
        var managers = new HashMap<String, String>();
        employees.forEach((key, entry) -> {
            var manager = entry.record().manager();
            managers.put(key, manager == null ? ReportingPlan.NOBODY : manager);
        });
        return managers;
    }
}
