package app.trellis.clients;

import app.trellis.people.PersonId;
import java.time.LocalDate;

/** What is written about a client account. */
record AccountDetails(
        String name,
        PersonId accountManager,
        LocalDate since,
        Rhythm deliveryEvery,
        Rhythm accountEvery,
        Rhythm steeringEvery) {

    /** Of an account whose sides meet as often as is usual. */
    AccountDetails(String name, PersonId accountManager, LocalDate since) {
        this(
                name,
                accountManager,
                since,
                TouchpointLevel.DELIVERY.usual,
                TouchpointLevel.ACCOUNT.usual,
                TouchpointLevel.STEERING.usual);
    }

    AccountDetails managedBy(PersonId successor) {
        return new AccountDetails(name, successor, since, deliveryEvery, accountEvery, steeringEvery);
    }
}
