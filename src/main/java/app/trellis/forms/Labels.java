package app.trellis.forms;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where the labels of a form's fields stand among the messages: that of {@code seats} is {@code <value>.seats}, or else
 * {@code web.field.seats}, and that of {@code goals[1].title} is {@code <value>.goals.title}. The form's page shows them
 * beside the fields; the summary of errors, the page of a {@link Conflict} and the page of unsent forms name the fields by
 * them. A field without one is hidden.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Labels {

    String value();
}
