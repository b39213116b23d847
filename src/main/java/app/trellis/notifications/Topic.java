package app.trellis.notifications;

import app.trellis.people.CurrentPerson;
import java.util.function.Predicate;

/**
 * Something that people are told of, and of which each can say how. A feature keeps its topics as constants.
 *
 * @param name unique in Trellis, never changed, as people's choices are kept by it. The message {@code notice.<name>} says
 *     what it is, and so does {@code notice.<name>.why} in a mail: "You get this because …"
 * @param icon of {@code web/icon}
 * @param unlessChosen how people learn of it who have not chosen
 * @param readers who can be told of it, and so can choose
 */
public record Topic(String name, String icon, Pace pace, Delivery unlessChosen, Predicate<CurrentPerson> readers) {

    boolean canBeChosen() {
        return pace != Pace.SECURITY;
    }
}
