package app.trellis.demo;

import app.trellis.clients.ClientStaffing;
import app.trellis.demo.PulseScript.Account;
import app.trellis.people.PersonId;
import app.trellis.pulse.PulseBackfill;
import app.trellis.pulse.Reply;
import app.trellis.pulse.Steps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Asks both sides of each account for half a year. The last round is open: one contact and some of the staff have answered. */
class PulseStory {

    /** Of the open round; those who have not answered find it on their home pages. */
    private static final List<String> SILENT = List.of("Amara Okafor", "Marco Silva");

    /** How people differ from what most say. */
    private static final List<Integer> AROUND = List.of(0, 0, 1, 0, -1, 0, 0, 1, 0);

    private final PulseBackfill pulses;
    private final ClientStaffing staffing;

    PulseStory(PulseBackfill pulses, ClientStaffing staffing) {
        this.pulses = pulses;
        this.staffing = staffing;
    }

    void tell(Cast cast, Today today) {
        for (var account : PulseScript.read().accounts()) tell(account, cast, today);
    }

    private void tell(Account script, Cast cast, Today today) {
        var account = staffing
                .accountsOfContact(cast.named(script.client().get(0).name()))
                .stream()
                .filter(one -> one.name().equals(script.name()))
                .findFirst()
                .orElseThrow();
        if (script.weekly()) pulses.askWeekly(account.id(), account.accountManager());
        else pulses.askMonthly(account.id(), account.accountManager());
        var rounds = script.staffRounds();
        for (var i = 0; i < rounds.size(); i++) {
            var ago = rounds.size() - 1 - i;
            var startsOn = script.weekly()
                    ? today.date().minusDays(3).minusWeeks(ago)
                    : today.date().minusDays(4).minusMonths(ago);
            var days = script.weekly() ? 7 : 14;
            var round = pulses.open(account.id(), startsOn, days);
            var low = clientSays(script, round, i, startsOn, cast, today);
            var isOver = ago > 0;
            pulses.staffSay(
                    round,
                    staff(rounds.get(i), isOver),
                    ago == 1 ? script.words() : List.of(),
                    isOver ? List.of() : silent(cast));
            if (isOver) pulses.close(round, at(startsOn.plusDays(days), 0, today));
            else pulses.mail(round);
            for (var followUp : script.followUps())
                if (followUp.round() == i) followUp(followUp, low, account.accountManager(), startsOn, today);
        }
    }

    private List<PersonId> silent(Cast cast) {
        return SILENT.stream().map(cast::named).toList();
    }

    private Map<String, UUID> clientSays(
            Account script, UUID round, int number, LocalDate startsOn, Cast cast, Today today) {
        var low = new HashMap<String, UUID>();
        for (var contact : script.client()) {
            var said = contact.rounds().get(number);
            if (said.equals("-")) continue;
            var isLast = number == contact.rounds().size() - 1;
            pulses.clientSays(
                            round,
                            cast.named(contact.name()),
                            steps(said, 0),
                            isLast ? contact.words() : "",
                            at(startsOn.plusDays(isLast ? 2 : 1), 14, today))
                    .ifPresent(id -> low.put(contact.name(), id));
        }
        return low;
    }

    private void followUp(
            PulseScript.FollowUp script, Map<String, UUID> low, PersonId by, LocalDate startsOn, Today today) {
        for (var id : low.values()) {
            pulses.tell(id, script.heard(), script.done(), by, at(startsOn.plusDays(2), 16, today));
            if (script.reply() != null)
                pulses.reply(id, Reply.valueOf(script.reply()), at(startsOn.plusDays(3), 10, today));
        }
    }

    /** Not all of them answer each time, and fewer have so far where the round is open. */
    private static List<Steps> staff(String most, boolean isOver) {
        return IntStream.range(0, isOver ? 9 : 4)
                .mapToObj(person -> steps(most, AROUND.get(person)))
                .toList();
    }

    private static Steps steps(String digits, int more) {
        return new Steps(step(digits, 0, more), step(digits, 1, more), step(digits, 2, 0), step(digits, 3, more));
    }

    private static int step(String digits, int place, int more) {
        return Math.min(5, Math.max(1, digits.charAt(place) - '0' + more));
    }

    private static Instant at(LocalDate day, int hour, Today today) {
        return day.atTime(hour, 0).atZone(today.zone()).toInstant();
    }
}
