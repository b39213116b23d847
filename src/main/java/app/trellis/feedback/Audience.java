package app.trellis.feedback;

import app.trellis.clients.ClientAccountCard;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The people who see a piece of feedback besides its author, by name. The readers that the author is shown are the readers
 * that are stored.
 *
 * @param account the client with which it is shared; null where it is not
 * @param recipient named here as well where they do not see it, as of a private note
 * @param isPrivateNote whether it is for the manager alone
 * @param managerFirst whether the manager reads it before its recipient
 */
record Audience(
        List<Named> named,
        @Nullable ClientAccountCard account,
        PersonCard recipient,
        boolean isPrivateNote,
        boolean managerFirst,
        List<Reader> readers) {

    enum Part {
        RECIPIENT,
        MANAGER,
        FORMER_MANAGER,
        HANDED_OVER,
        CONTACT,
        HR
    }

    /**
     * Somebody who sees it.
     *
     * @param since the first day; null for a draft, and for HR, who see it as long as they are HR
     * @param later whether that day is still to come
     */
    record Named(PersonCard person, Part part, @Nullable LocalDate since, boolean later) {}

    /** That it was sent to exactly these. */
    Delivery delivery(Instant at) {
        return new Delivery(at, account == null ? null : account.id());
    }

    /** Whether its recipient reads it, now or at a known time: what was returned they never do. */
    public boolean reachesRecipient() {
        return named.stream().anyMatch(one -> one.part() == Part.RECIPIENT);
    }

    /** The name of the one who reads it first. */
    public String manager() {
        return named.stream()
                .filter(one -> one.part() == Part.MANAGER)
                .map(one -> one.person().name())
                .findFirst()
                .orElse("");
    }

    /** Identifies exactly these people, so that sending notices a change since the author looked. */
    public UUID mark() {
        var people = named.stream()
                .map(Named::person)
                .map(PersonCard::id)
                .map(PersonId::toString)
                .sorted()
                .collect(Collectors.joining(" "));
        return UUID.nameUUIDFromBytes(people.getBytes(StandardCharsets.UTF_8));
    }
}
