package app.trellis.home;

import java.time.Instant;
import java.util.List;

/**
 * One line of the home page. Its text is the message {@code message} with {@code arguments}. Below it stands the message
 * {@code message + ".fact"} with the same arguments or, where there is none, how long ago {@code at} is; a dot parts
 * facts. A line that waits also has {@code message + ".action"}, the verb of its button:
 *
 * <pre>
 * openings.home.review={0} new applications for {1}
 * openings.home.review.fact=The first one {2}
 * openings.home.review.action=Review
 * </pre>
 *
 * @param icon of {@code web/icon}, beside the line
 * @param at for what waits, when it is due or since when it waits: the earliest comes first. Else when it happened: the
 *     latest comes first
 * @param arguments of the messages; an {@code Instant} and a {@code LocalDate} are told as {@code web/time} does
 * @param href where the line leads, inside Trellis
 */
public record HomeLine(Part part, String icon, Instant at, String message, List<Object> arguments, String href) {

    public enum Part {
        /** Something that this person has to do. */
        WAITING,
        /** Something that this person may want to see. */
        NEW,
        /** Something that this person did. */
        LATELY
    }
}
