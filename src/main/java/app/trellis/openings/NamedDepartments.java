package app.trellis.openings;

import app.trellis.imports.ImportJournal;
import app.trellis.lists.Alphabetical;
import app.trellis.people.DepartmentId;
import app.trellis.people.DepartmentName;
import app.trellis.people.Staff;
import app.trellis.text.Text;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The departments that a file names. New ones have an id for comparison only, until they are made. */
class NamedDepartments {

    static final String TABLE = "department";

    private final Staff staff;
    private final Map<String, DepartmentId> ids = new HashMap<>();
    private final Map<DepartmentId, String> names = new HashMap<>();
    private final Map<String, String> missing = new LinkedHashMap<>();

    NamedDepartments(Staff staff) {
        this.staff = staff;
        for (DepartmentName department : staff.departments()) {
            ids.put(Text.key(department.name()), department.id());
            names.put(department.id(), department.name());
        }
    }

    DepartmentId named(String name) {
        return ids.computeIfAbsent(Text.key(name), key -> {
            missing.put(key, name);
            var id = DepartmentId.random();
            names.put(id, name);
            return id;
        });
    }

    /** What the department of this id is called; an empty text for one that is not known here. */
    String name(DepartmentId id) {
        return names.getOrDefault(id, "");
    }

    /** The names of those that are new, in alphabetical order. */
    List<String> missing() {
        return missing.values().stream().sorted(Alphabetical.ORDER).toList();
    }

    void make(ImportJournal journal) {
        missing.forEach((key, name) -> {
            var id = staff.departmentNamed(name);
            ids.put(key, id);
            journal.created(TABLE, id.value(), name);
        });
    }
}
