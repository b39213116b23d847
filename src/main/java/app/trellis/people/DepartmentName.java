package app.trellis.people;

/** A department as other modules list it. */
public record DepartmentName(DepartmentId id, String name) {

    /** As a choice in a form: what the browser sends. */
    public String value() {
        return id.toString();
    }

    /** As a choice in a form: what the person reads. */
    public String label() {
        return name;
    }
}
