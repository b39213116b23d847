package app.trellis.pulse;

import org.springframework.stereotype.Component;

/** What the clock makes of all accounts: each round in a transaction of its own. */
@Component
class PulseTurn {

    private final Rhythms rhythms;
    private final Rounds rounds;
    private final Requests requests;
    private final BallotBox box;

    PulseTurn(Rhythms rhythms, Rounds rounds, Requests requests, BallotBox box) {
        this.rhythms = rhythms;
        this.rounds = rounds;
        this.requests = requests;
        this.box = box;
    }

    void now() {
        var over = rounds.toClose();
        over.forEach(rounds::close);
        if (!over.isEmpty()) box.forgetWhatWas();
        rhythms.between().forEach(rounds::open);
        rounds.beforeTheReminder().forEach(round -> requests.askContacts(round, true));
        rounds.toRemind().forEach(rounds::remind);
    }
}
