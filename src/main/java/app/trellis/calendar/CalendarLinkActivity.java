package app.trellis.calendar;

import app.trellis.activity.Activity;
import app.trellis.activity.Subject;
import app.trellis.people.PersonId;
import java.time.Instant;

/** What people do to the private link of their calendar. */
public sealed interface CalendarLinkActivity extends Activity {

    @Override
    PersonId by();

    @Override
    default Subject about() {
        return new Subject("calendar_link", by().value());
    }

    record CalendarLinkMade(PersonId by, Instant at) implements CalendarLinkActivity {}

    /** Another one; the older no longer opens anything. */
    record CalendarLinkRenewed(PersonId by, Instant at) implements CalendarLinkActivity {}

    record CalendarLinkRemoved(PersonId by, Instant at) implements CalendarLinkActivity {}
}
