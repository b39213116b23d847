package app.trellis.responsibilities;

import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may ask others to take something on: managers and HR. Managing is a fact that may begin any day, and no role. */
@Component
class Asking {

    private final Staff staff;

    Asking(Staff staff) {
        this.staff = staff;
    }

    boolean isOpenTo(CurrentPerson me) {
        return me.hr() || staff.hasReports(me.id());
    }

    /** Throws {@link AccessDeniedException} for everybody else. */
    void check(CurrentPerson me) {
        if (!isOpenTo(me)) throw new AccessDeniedException("leads nobody");
    }
}
