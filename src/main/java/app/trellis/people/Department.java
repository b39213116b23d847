package app.trellis.people;

import app.trellis.text.Text;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.CheckReturnValue;

/** A part of the company that people work in and openings belong to. */
@Entity
@CheckReturnValue
class Department {

    @EmbeddedId
    private DepartmentId id;

    private String name;
    private @Nullable LocalDate endedOn;

    @Version
    private @Nullable Long version;

    Department(String name) {
        this(DepartmentId.random(), name);
    }

    Department(DepartmentId id, String name) {
        this.id = id;
        this.name = Text.line(name);
    }

    @SuppressWarnings("NullAway.Init")
    protected Department() {}

    void rename(String name) {
        this.name = Text.line(name);
    }

    /** Nobody is put into it any more. */
    void end(LocalDate day) {
        endedOn = day;
    }

    void reopen() {
        endedOn = null;
    }

    boolean hasEnded() {
        return endedOn != null;
    }

    public DepartmentId id() {
        return id;
    }

    public String name() {
        return name;
    }
}
