package app.trellis.people;

import app.trellis.text.Text;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** A part of the company that people work in and openings belong to. */
@Entity
@CheckReturnValue
class Department {

    @EmbeddedId
    private DepartmentId id;

    private String name;

    @Version
    private @Nullable Long version;

    Department(String name) {
        this.id = DepartmentId.random();
        this.name = Text.line(name);
    }

    @SuppressWarnings("NullAway.Init")
    protected Department() {}

    public DepartmentId id() {
        return id;
    }

    public String name() {
        return name;
    }
}
