package app.trellis.appreciation;

import app.trellis.clients.ClientStaffing;
import app.trellis.directory.PersonPicker;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Whom somebody may thank: every other employee who has not left; a client's contact, those who work for the client. */
@Component
class Thankable {

    private final ClientStaffing staffing;
    private final PersonPicker picker;
    private final JdbcClient jdbc;

    Thankable(ClientStaffing staffing, PersonPicker picker, JdbcClient jdbc) {
        this.staffing = staffing;
        this.picker = picker;
        this.jdbc = jdbc;
    }

    /** Those among whom a client's contact chooses; nobody for an employee, who searches. */
    List<PersonCard> choices(CurrentPerson me) {
        return me.client() ? staffing.staffForContact(me.id()) : List.of();
    }

    /** Those of them whom this person may thank, by name. */
    List<PersonCard> among(CurrentPerson me, Collection<PersonId> people) {
        if (me.client())
            return choices(me).stream()
                    .filter(person -> people.contains(person.id()))
                    .toList();
        return jdbc.sql("""
                        SELECT id, name, job_title FROM person
                        WHERE id = ANY (:people) AND kind = 'EMPLOYEE' AND left_on IS NULL AND id <> :me ORDER BY name, id
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("me", me.id().value())
                .query(PersonCard.class)
                .list();
    }

    /** Those whom the form names; what is wrong with them is said at its fields. */
    List<PersonCard> named(AppreciationForm form, CurrentPerson me, Errors errors) {
        var people = form.alsoOrNone();
        if (!me.client())
            picker.picked(form.receiver(), "receiver", me, errors)
                    .map(PersonCard::id)
                    .ifPresent(people::add);
        if (people.contains(me.id())) errors.rejectValue("receiver", "appreciation.form.yourself");
        var found = among(me, people);
        if (errors.hasFieldErrors("receiver")) return found;
        if (found.isEmpty())
            if (me.client() && choices(me).isEmpty()) errors.reject("appreciation.form.nobody");
            else errors.rejectValue(me.client() ? "also" : "receiver", "NotNull");
        if (found.size() > AppreciationForm.MOST_RECEIVERS)
            errors.rejectValue(
                    me.client() ? "also" : "receiver",
                    "appreciation.form.tooMany",
                    new Object[] {AppreciationForm.MOST_RECEIVERS},
                    null);
        return found;
    }
}
