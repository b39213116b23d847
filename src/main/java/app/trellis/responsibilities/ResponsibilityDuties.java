package app.trellis.responsibilities;

import app.trellis.people.Duties;
import app.trellis.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The responsibilities that somebody leads. Their offers go with them, and are not named: they are between two people. */
@Component
@Transactional
class ResponsibilityDuties implements Duties {

    private final Responsibilities responsibilities;
    private final Succession succession;

    ResponsibilityDuties(Responsibilities responsibilities, Succession succession) {
        this.responsibilities = responsibilities;
        this.succession = succession;
    }

    @Override
    public Duty of(PersonId person) {
        return new Duty(
                "responsibilities.duties",
                responsibilities.ownedBy(person).stream()
                        .map(responsibility -> responsibility.details().title())
                        .toList());
    }

    @Override
    public void handOver(PersonId person, PersonId successor, PersonId by) {
        succession.handOver(person, successor, by);
    }
}
