package app.trellis.expertise;

import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Whose skills a page is about: an employee who works here. */
@Component
class Owners {

    private final Staff staff;

    Owners(Staff staff) {
        this.staff = staff;
    }

    /** Throws {@link NotFound} for anybody else. */
    PersonCard of(PersonId person) {
        return staff.card(person)
                .filter(card -> staff.isPresent(person) && !staff.isClientContact(person))
                .orElseThrow(NotFound::new);
    }

    /** The same for what nobody does for somebody else. */
    PersonCard self(PersonId person, CurrentPerson me) {
        var card = of(person);
        refuseOthers(person, me);
        return card;
    }

    static void refuseOthers(PersonId person, CurrentPerson me) {
        if (!me.is(person)) throw new AccessDeniedException("not their own skills");
    }
}
