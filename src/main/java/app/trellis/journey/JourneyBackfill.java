package app.trellis.journey;

import app.trellis.people.PersonId;
import app.trellis.signin.SecretToken;
import java.time.LocalDate;
import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes on journeys and decides what they show, as their owners would; for a demonstration. */
@Component
@Transactional
public class JourneyBackfill {

    private final OwnEntries entries;
    private final Journeys journeys;
    private final Showings showings;
    private final JourneyShares shares;

    JourneyBackfill(OwnEntries entries, Journeys journeys, Showings showings, JourneyShares shares) {
        this.entries = entries;
        this.journeys = journeys;
        this.showings = showings;
        this.shares = shares;
    }

    public void note(PersonId owner, String title, LocalDate day, String words) {
        write(owner, JourneyKind.NOTE, new OwnEntryDetails(title, "", day, null, words));
    }

    public void earlier(
            PersonId owner, String title, String company, LocalDate from, @Nullable LocalDate until, String words) {
        write(owner, JourneyKind.EARLIER, new OwnEntryDetails(title, company, from, until, words));
    }

    /**
     * Puts on the journey what has this title.
     *
     * @param toColleagues whether they see it too
     */
    public void add(PersonId owner, String title, boolean toColleagues) {
        titled(owner, Set.of(title)).forEach(key -> showings.decide(owner, key, new Showing(true, toColleagues)));
    }

    /** Shares what has these titles, by a link that nobody has. */
    public void share(PersonId owner, String label, Collection<String> titles, LocalDate untilOn) {
        shares.make(owner, SecretToken.random(), label, untilOn, titled(owner, titles));
    }

    private void write(PersonId owner, JourneyKind kind, OwnEntryDetails details) {
        entries.saveAndFlush(new OwnEntry(UUID.randomUUID(), owner, kind, details));
    }

    private Set<EntryKey> titled(PersonId owner, Collection<String> titles) {
        var found = journeys.all(owner).stream()
                .map(ShownEntry::entry)
                .filter(entry -> titles.contains(entry.title()))
                .map(JourneyEntry::key)
                .collect(Collectors.toSet());
        if (found.isEmpty()) throw new NoSuchElementException(titles.toString());
        return found;
    }
}
