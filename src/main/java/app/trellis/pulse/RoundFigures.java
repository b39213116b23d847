package app.trellis.pulse;

import java.time.LocalDate;

/**
 * What both sides said in a round that is over.
 *
 * @param contacts how many contacts of the client were asked
 * @param staff only what may be told of it
 */
record RoundFigures(LocalDate startsOn, int contacts, Tally client, int staffAsked, Tally staff) {

    public boolean hidesStaff() {
        return staffAsked > 0 && staff.people() == 0;
    }
}
