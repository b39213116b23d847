package app.trellis.people;

/** Thrown when a change of manager would make somebody report to themselves, directly or through others. */
public class ReportingCycle extends RuntimeException {

    ReportingCycle(PersonId person, PersonId manager) {
        super("%s already reports to %s".formatted(manager, person));
    }
}
