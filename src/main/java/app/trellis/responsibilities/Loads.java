package app.trellis.responsibilities;

import app.trellis.people.Employment;
import app.trellis.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works out what people carry. */
@Component
@Transactional(readOnly = true)
class Loads {

    private final Holders holders;
    private final Employment employment;

    Loads(Holders holders, Employment employment) {
        this.holders = holders;
        this.employment = employment;
    }

    Load with(PersonId person, int more) {
        var contract = employment
                .file(person)
                .map(file -> file.placement().weeklyHours())
                .orElse(null);
        return new Load(holders.hoursOf(person), more, contract);
    }
}
