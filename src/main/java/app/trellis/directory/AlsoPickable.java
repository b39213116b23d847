package app.trellis.directory;

import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.util.Collection;

/** Whom a field for a person offers beside the employees. A feature implements it as a component of its own. */
public interface AlsoPickable {

    /** By which the field asks for them. */
    String name();

    /** Only people of whom the viewer may know. */
    Collection<PersonId> pickableBy(CurrentPerson me);
}
