package app.trellis.web;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form.
 *
 * @param id of the field to which it leads; null for what is wrong with the form as a whole, or with a field that is hidden
 * @param text what to do, after the label of the field
 */
record FormProblem(@Nullable String id, String text) {}
