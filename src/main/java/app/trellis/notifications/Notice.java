package app.trellis.notifications;

import app.trellis.people.PersonId;
import java.util.List;

/**
 * What one person is told.
 *
 * @param message its text, which says that something happened and never what was written
 * @param arguments of the message: texts, whole numbers, moments ({@code Instant}) and days ({@code LocalDate})
 * @param href the page inside Trellis that tells more; whoever opens it has read the notice
 */
public record Notice(PersonId to, Topic topic, String message, List<Object> arguments, String href) {}
