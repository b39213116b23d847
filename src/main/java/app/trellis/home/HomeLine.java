package app.trellis.home;

import java.time.Instant;
import java.util.List;

/**
 * One line of the home page. Its text is the message {@code message} with {@code arguments}; a line that waits also has
 * the message {@code message + ".action"}, the verb of its button: {@code openings.home.review=Three people applied for
 * {0}} and {@code openings.home.review.action=Review}.
 *
 * @param at for what waits, when it is due or since when it waits: the earliest comes first. Else when it happened: the
 *     latest comes first
 * @param href where the line leads, inside Trellis
 */
public record HomeLine(Part part, Instant at, String message, List<Object> arguments, String href) {

    public enum Part {
        /** Something that this person has to do. */
        WAITING,
        /** Something that this person may want to see. */
        NEW,
        /** Something that this person did. */
        LATELY
    }
}
