package app.trellis.touchpoints;

import app.trellis.clients.ClientAccountCard;
import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientStaffing;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what the touchpoints of an account are to somebody. */
@Component
@Transactional(readOnly = true)
class Sides {

    private final ClientStaffing clients;
    private final JdbcClient jdbc;

    Sides(ClientStaffing clients, JdbcClient jdbc) {
        this.clients = clients;
        this.jdbc = jdbc;
    }

    /** The account of which this person sees all touchpoints and may plan one: HR, its account manager, its contacts. */
    Optional<ClientAccountCard> planning(CurrentPerson me, ClientAccountId account) {
        return account("c.id = :account AND " + Touchpoints.ACCOUNT_SEEN, me, account);
    }

    /** The same, and for people of the firm who take part in one of them. */
    Optional<ClientAccountCard> seen(CurrentPerson me, ClientAccountId account) {
        return account("""
                c.id = :account AND (%s OR EXISTS (SELECT FROM touchpoint t WHERE t.account_id = c.id AND %s))
                """.formatted(Touchpoints.ACCOUNT_SEEN, Touchpoints.SEEN), me, account);
    }

    /** Who wants to begin something with a client learns that the work for it has ended. */
    static void refuseIfEnded(ClientAccountCard account) {
        if (account.hasEnded()) throw ended(account.id());
    }

    static Refused ended(ClientAccountId account) {
        return new Refused("/clients/" + account + "/touchpoints", "touchpoints.refused.ended");
    }

    /** The account that this person looks after: its account manager, or HR. */
    Optional<ClientAccountCard> kept(CurrentPerson me, ClientAccountId account) {
        return clients.account(account).filter(one -> isKeptBy(me, one));
    }

    static boolean isKeptBy(CurrentPerson me, ClientAccountCard account) {
        return me.hr() || me.is(account.accountManager());
    }

    private Optional<ClientAccountCard> account(String condition, CurrentPerson me, ClientAccountId account) {
        var seen = jdbc.sql("SELECT EXISTS (SELECT FROM client_account c WHERE " + condition + ")")
                .param("account", account.value())
                .param("viewer", me.id().value())
                .param("hr", me.hr())
                .query(Boolean.class)
                .single();
        return seen ? clients.account(account) : Optional.empty();
    }
}
