package app.trellis.calendar;

import static app.trellis.activity.Activity.unpublished;

import app.trellis.people.Firm;
import app.trellis.signin.Access;
import app.trellis.signin.PermissionRecords;
import app.trellis.signin.Role;
import app.trellis.signin.SecretToken;
import app.trellis.signin.Viewers;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The employee and somebody else have a private link to their calendars. */
@Component
class CalendarRecords implements PermissionRecords {

    private final Firm firm;
    private final CalendarLinks links;
    private final Access access;
    private final Clock clock;

    CalendarRecords(Firm firm, CalendarLinks links, Access access, Clock clock) {
        this.firm = firm;
        this.links = links;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var owner = firm.employee("Nora Lindgren").id();
        access.open(owner, Set.of(Role.EMPLOYEE), "grow-4-roses");
        var token = SecretToken.random();
        unpublished(links.make(owner, token, clock.instant()));
        unpublished(links.make(viewers.employee().id(), SecretToken.random(), clock.instant()));
        return Map.of("calendar", token.text());
    }
}
