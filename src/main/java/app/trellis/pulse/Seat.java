package app.trellis.pulse;

import app.trellis.clients.ClientAccountId;
import app.trellis.people.PersonId;

/**
 * On which side of an account the viewer sits.
 *
 * @param manages HR, or its account manager
 * @param contact a present contact of the client
 * @param assigned works for it today
 */
record Seat(
        ClientAccountId account,
        String name,
        PersonId manager,
        String managerName,
        boolean manages,
        boolean contact,
        boolean assigned) {

    public String address() {
        return "/clients/" + account + "/pulse";
    }
}
