package app.trellis.signin;

import app.trellis.people.CurrentPeople;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads from the account what a session would hold. */
@Component
@Transactional(readOnly = true)
class SignedOutPeople implements CurrentPeople {

    private final Accounts accounts;
    private final Staff staff;

    SignedOutPeople(Accounts accounts, Staff staff) {
        this.accounts = accounts;
        this.staff = staff;
    }

    @Override
    public Optional<CurrentPerson> current(PersonId person) {
        return accounts.findById(person)
                .filter(account -> account.usablePassword() != null)
                .flatMap(account ->
                        staff.card(person).map(card -> account.signedIn(card).person()));
    }
}
