package app.trellis.directory;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import java.util.List;

/** Whom a manager has seen no thanks for, answered by the module that knows it, in one statement. */
public interface Unthanked {

    /** For how long. */
    int DAYS = 90;

    /** Of the direct reports, by name, without how often or when. */
    List<PersonCard> of(CurrentPerson manager);
}
