package app.trellis.lists;

import org.jspecify.annotations.Nullable;

/**
 * One thing that narrows a list, as {@code web/list :: chips} shows it.
 *
 * @param kind the name of the parameter
 * @param name the text of the value, where it is an id; null for none
 * @param oneOfMany whether the value is one of a closed list, whose text is the message {@code <list>.<kind>.<value>}
 * @param href the address of the list without it
 */
public record Chip(String kind, String value, @Nullable String name, boolean oneOfMany, String href) {}
