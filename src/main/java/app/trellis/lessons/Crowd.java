package app.trellis.lessons;

import app.trellis.clients.ClientAccountId;
import app.trellis.people.DepartmentId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Among how many people somebody is who shares a lesson with them: all who read it, and those of them who work at the same
 * place.
 */
record Crowd(long people, @Nullable UUID account, long ofAccount, UUID department, long ofDepartment, long ofBoth) {

    /** Fewer would guess who it was. */
    static final int FEWEST = 5;

    boolean hides() {
        return people >= FEWEST;
    }

    /** Where the sharer works. */
    Place place() {
        return new Place(account == null ? null : new ClientAccountId(account), new DepartmentId(department));
    }

    /** What of it may stand beside an anonymous lesson: what is shown together fits at least five people. */
    Place hidingPlace() {
        var showsAccount = account != null && ofAccount >= FEWEST;
        var showsDepartment = (showsAccount ? ofBoth : ofDepartment) >= FEWEST;
        var whole = place();
        return new Place(showsAccount ? whole.account() : null, showsDepartment ? whole.department() : null);
    }
}
