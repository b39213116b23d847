package app.trellis.openings;

import app.trellis.people.DepartmentId;
import app.trellis.people.DepartmentName;
import app.trellis.people.Staff;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The departments that a file names. New ones have an id for comparison only, until they are made. */
class NamedDepartments {

    private final Staff staff;
    private final Map<String, DepartmentId> ids = new HashMap<>();
    private final SortedMap<String, String> missing = new TreeMap<>();

    NamedDepartments(Staff staff) {
        this.staff = staff;
        for (DepartmentName department : staff.departments()) ids.put(key(department.name()), department.id());
    }

    DepartmentId named(String name) {
        return ids.computeIfAbsent(key(name), key -> {
            missing.put(key, name);
            return DepartmentId.random();
        });
    }

    SortedMap<String, String> missing() {
        return missing;
    }

    void make() {
        missing.forEach((key, name) -> ids.put(key, staff.departmentNamed(name)));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
