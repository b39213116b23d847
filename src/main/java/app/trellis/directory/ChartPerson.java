package app.trellis.directory;

import app.trellis.people.Initials;
import app.trellis.people.PersonId;
import java.util.List;

/**
 * A person in the organisation chart.
 *
 * @param reports how many report to them directly
 * @param below those of them that are shown; none while the level below is closed
 */
record ChartPerson(
        PersonId id, String name, String jobTitle, String department, long reports, List<ChartPerson> below) {

    public String initials() {
        return Initials.of(name);
    }

    /** Whether the level below is open, but longer than the page shows. */
    public boolean isCut() {
        return !below.isEmpty() && below.size() < reports;
    }
}
