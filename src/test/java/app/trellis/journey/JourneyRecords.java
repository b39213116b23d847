package app.trellis.journey;

import app.trellis.people.PersonId;
import app.trellis.signin.PermissionRecords;
import app.trellis.signin.SecretToken;
import app.trellis.signin.Viewers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The employee has a note on their journey, and shares it by a link that opens and by another that is over. */
@Component
class JourneyRecords implements PermissionRecords {

    private final OwnEntries entries;
    private final JourneyShares shares;
    private final Clock clock;

    JourneyRecords(OwnEntries entries, JourneyShares shares, Clock clock) {
        this.entries = entries;
        this.shares = shares;
        this.clock = clock;
    }

    @Override
    public Map<String, ?> make(Viewers viewers) {
        var owner = viewers.employee().id();
        var note = note(owner, "Spoke at the town hall", LocalDate.of(2024, 5, 2));
        var today = LocalDate.now(clock);
        var open = share(owner, note, today.plusDays(7));
        var over = share(owner, note, today.minusDays(1));
        var share = shares.of(owner).stream()
                .filter(one -> !one.isOver(today))
                .findFirst()
                .orElseThrow();
        return Map.of(
                "journeyNote", note.id(),
                "journeyEntry", note,
                "journeyShare", share.id(),
                "journeyLink", open.text(),
                "endedJourneyLink", over.text());
    }

    EntryKey note(PersonId owner, String title, LocalDate day) {
        var details = new OwnEntryDetails(title, "", day, null, "My first talk.");
        return entries.saveAndFlush(new OwnEntry(UUID.randomUUID(), owner, JourneyKind.NOTE, details))
                .key();
    }

    SecretToken share(PersonId owner, EntryKey entry, LocalDate untilOn) {
        var token = SecretToken.random();
        shares.make(owner, token, "", untilOn, List.of(entry));
        return token;
    }
}
