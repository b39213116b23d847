package app.trellis.lists;

/**
 * One thing that narrows a list, as {@code web/list :: chips} shows it.
 *
 * @param kind the name of the parameter
 * @param oneOfMany whether the value is one of a closed list, whose text is the message {@code <list>.<kind>.<value>}
 * @param href the address of the list without it
 */
public record Chip(String kind, String value, boolean oneOfMany, String href) {

    /** The same, leading elsewhere: to a list that keeps more of its address than its filters. */
    public Chip withHref(String other) {
        return new Chip(kind, value, oneOfMany, other);
    }
}
