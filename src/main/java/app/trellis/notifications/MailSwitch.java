package app.trellis.notifications;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;

/**
 * Mails that another module writes by itself, as those to calendars, and people turn on and off beside the topics. A module
 * implements it as a component of its own.
 */
public interface MailSwitch {

    /** Unlike that of any {@link Topic}; {@code notice.<name>} says what it is. */
    String name();

    /** Who can get such mails. */
    boolean isFor(CurrentPerson person);

    boolean on(PersonId person);

    void set(PersonId person, boolean on);
}
