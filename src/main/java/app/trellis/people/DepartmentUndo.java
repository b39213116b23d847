package app.trellis.people;

import app.trellis.imports.ImportUndo;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes back departments that were made for an import and that nobody uses. */
@Component
public class DepartmentUndo implements ImportUndo<Void> {

    public static final String TABLE = "department";

    private final Departments departments;

    DepartmentUndo(Departments departments) {
        this.departments = departments;
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public Class<Void> before() {
        return Void.class;
    }

    /** Imports make departments, and never change them. */
    @Override
    public void restore(Map<UUID, Void> before, UUID by) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Collection<UUID> ids) {
        departments.deleteAllByIdInBatch(ids.stream().map(DepartmentId::new).toList());
    }
}
