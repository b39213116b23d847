package app.trellis.people;

/** Thrown when a change of manager would make somebody report to themselves, directly or through others. */
public class ReportingRing extends RuntimeException {

    ReportingRing(PersonId person, PersonId manager) {
        super("%s already reports to %s".formatted(manager, person));
    }
}
