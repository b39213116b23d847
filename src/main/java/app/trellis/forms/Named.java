package app.trellis.forms;

/** A value of a form that people know by a name, while the browser sends what {@code toString} says. */
public interface Named {

    String name();
}
