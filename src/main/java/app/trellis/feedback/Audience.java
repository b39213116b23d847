package app.trellis.feedback;

import app.trellis.clients.ClientAccountCard;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The people who see a piece of feedback, by name. The readers that the author is shown are the readers that are stored.
 *
 * @param recipient null where the recipient does not see it
 * @param manager the recipient's manager of today; null where there is none, does not see it, or is the author
 * @param managerThen the manager when it was sent; null if that is still the manager
 * @param laterManagers whether later managers of the recipient see it too
 * @param contacts of the client besides the author
 * @param account the client with which it is shared; null where it is not
 * @param hr who holds that role; empty where HR does not see it
 */
record Audience(
        @Nullable PersonCard recipient,
        @Nullable PersonCard manager,
        @Nullable PersonCard managerThen,
        boolean laterManagers,
        List<PersonCard> contacts,
        @Nullable ClientAccountCard account,
        List<PersonCard> hr,
        List<Reader> readers) {

    /** Whether people who join HR later see it too: HR sees everything that the recipient sees. */
    public boolean laterHr() {
        return recipient != null;
    }

    /** That it was sent to exactly these. */
    Delivery delivery(Instant at) {
        return new Delivery(at, account == null ? null : account.id());
    }

    /** Identifies exactly these people, so that sending notices a change since the author looked. */
    public UUID mark() {
        var people = Stream.of(
                        readers.stream().map(Reader::person),
                        hr.stream().map(PersonCard::id),
                        Stream.ofNullable(recipient).map(PersonCard::id))
                .flatMap(ids -> ids)
                .map(PersonId::toString)
                .sorted()
                .collect(Collectors.joining(" ", laterManagers + " ", ""));
        return UUID.nameUUIDFromBytes(people.getBytes(StandardCharsets.UTF_8));
    }
}
