package app.trellis.pulse;

import app.trellis.activity.Activity;
import app.trellis.clients.ClientAccountId;
import app.trellis.database.KeptFresh;
import app.trellis.people.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records pulses of earlier times, for a demonstration or a move from another system. Nobody is told of them. */
@Component
@Transactional
public class PulseBackfill implements KeptFresh {

    private final Rhythms rhythms;
    private final Rounds rounds;
    private final Requests requests;
    private final BallotBox box;
    private final FollowUps followUps;
    private final JdbcClient jdbc;

    PulseBackfill(
            Rhythms rhythms, Rounds rounds, Requests requests, BallotBox box, FollowUps followUps, JdbcClient jdbc) {
        this.rhythms = rhythms;
        this.rounds = rounds;
        this.requests = requests;
        this.box = box;
        this.followUps = followUps;
        this.jdbc = jdbc;
    }

    public void askWeekly(ClientAccountId account, PersonId by) {
        Activity.unpublished(rhythms.set(account, Rhythm.WEEKLY, by));
    }

    public void askMonthly(ClientAccountId account, PersonId by) {
        Activity.unpublished(rhythms.set(account, Rhythm.MONTHLY, by));
    }

    /**
     * Asks the contacts and the staff of today.
     *
     * @param days for how many it is open
     */
    public UUID open(ClientAccountId account, LocalDate startsOn, int days) {
        var id = rounds.open(account, startsOn, days, days / 2, rounds.morningOf(startsOn))
                .orElseThrow();
        requests.askContacts(id, false);
        return id;
    }

    /** Mails a link to those who are asked and have not answered. */
    public void mail(UUID round) {
        requests.remind(round);
    }

    /** Returns the follow-up of a low answer. */
    public Optional<UUID> clientSays(UUID round, PersonId contact, Steps steps, String words, Instant at) {
        var request = jdbc.sql("""
                        UPDATE pulse_request SET needs = ?, agreed = ?, early = ?, workload = ?, words = ?, answered_at = ?
                        WHERE round_id = ? AND person_id = ? RETURNING id
                        """)
                .params(steps.needs(), steps.agreed(), steps.early(), steps.workload(), words, Timestamp.from(at))
                .params(round, contact.value())
                .query(UUID.class)
                .single();
        if (!steps.isLow()) return Optional.empty();
        var account = jdbc.sql("SELECT account_id FROM pulse_round WHERE id = ?")
                .param(round)
                .query(UUID.class)
                .single();
        return Optional.of(followUps
                .open(request, new ClientAccountId(account), contact, at)
                .followUp());
    }

    /** As many of those who are asked as there are answers, but for those who stay silent. */
    public void staffSay(UUID round, List<Steps> answers, List<String> words, Collection<PersonId> silent) {
        var asked = jdbc
                .sql("SELECT unnest(asked) FROM pulse_turnout WHERE round_id = ?")
                .param(round)
                .query(UUID.class)
                .stream()
                .filter(person -> !silent.contains(new PersonId(person)))
                .toList();
        for (var i = 0; i < Math.min(answers.size(), asked.size()); i++)
            Activity.unpublished(box.put(round, asked.get(i), answers.get(i), i < words.size() ? words.get(i) : ""));
    }

    public void close(UUID round, Instant at) {
        rounds.close(round);
        jdbc.sql("UPDATE pulse_round SET closed_at = ?, reminded = true WHERE id = ?")
                .params(Timestamp.from(at), round)
                .update();
    }

    public void tell(UUID followUp, String heard, String done, PersonId by, Instant at) {
        Activity.unpublished(followUps.forChange(followUp).orElseThrow().tell(heard, done, by, at));
        followUps.flush();
    }

    public void reply(UUID followUp, Reply reply, Instant at) {
        Activity.unpublished(followUps.forChange(followUp).orElseThrow().reply(reply, at));
        followUps.flush();
    }

    @Override
    public List<Times> times() {
        return List.of(
                Times.of("pulse_round", "opened_at", "starts_on", "remind_at", "closes_at", "closed_at"),
                Times.of("pulse_request", "answered_at"),
                Times.of("pulse_follow_up", "opened_at", "due_at", "told_at", "replied_at"));
    }
}
