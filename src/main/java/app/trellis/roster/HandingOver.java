package app.trellis.roster;

import app.trellis.people.Duties;
import app.trellis.people.Duties.Duty;
import app.trellis.people.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody who leaves looks after: their reports, and what the features know of. */
@Component
@Transactional
class HandingOver {

    private final List<Duties> duties;

    HandingOver(List<Duties> duties) {
        this.duties = duties;
    }

    /** Every kind of which there is something. */
    List<Duty> of(PersonId person) {
        return duties.stream()
                .map(one -> one.of(person))
                .filter(duty -> !duty.names().isEmpty())
                .toList();
    }

    /** Gives all of it to the successor; says what it was. */
    List<Duty> to(@Nullable PersonId successor, PersonId person, PersonId by) {
        var all = of(person);
        if (successor != null) duties.forEach(one -> one.handOver(person, successor, by));
        return all;
    }
}
