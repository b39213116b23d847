package app.trellis.people;

import java.io.Serializable;

/**
 * The person whose request this is. Controllers take it as an argument, and scope by it what they load.
 *
 * @param hr whether the person has the role HR
 * @param admin whether the person has the role ADMIN
 * @param client whether the person is an outside contact of a client account, who sees nothing of the inside
 */
public record CurrentPerson(PersonId id, String name, boolean hr, boolean admin, boolean client)
        implements Serializable {

    public boolean is(PersonId other) {
        return id.equals(other);
    }
}
