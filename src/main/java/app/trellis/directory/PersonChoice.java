package app.trellis.directory;

import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a field for a person offers. Two of one name are told apart by job title and department.
 *
 * @param department null for the contact of a client
 * @param namesake whether another of the same name, job title and department is offered too
 */
record PersonChoice(
        PersonId id,
        String name,
        String jobTitle,
        @Nullable String department,
        @Nullable String email,
        boolean namesake) {

    PersonCard card() {
        return new PersonCard(id, name, jobTitle);
    }

    /** What the browser sends. */
    public String value() {
        return PickedPerson.of(card()).toString();
    }

    public String hint() {
        var role = department == null ? jobTitle : jobTitle + " · " + department;
        return namesake && email != null ? role + " · " + email : role;
    }
}
