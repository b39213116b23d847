package app.trellis.clients;

import app.trellis.clients.ClientActivity.ContactRemoved;
import app.trellis.notifications.Notice;
import app.trellis.notifications.Notices;
import app.trellis.notifications.Topic;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A contact who is removed, and may come back, reads nothing any more of what they were told before. */
@Component
class ContactNotices implements Notices<ClientActivity> {

    @Override
    public String kind() {
        return "client_account";
    }

    @Override
    public List<Topic> topics() {
        return List.of();
    }

    @Override
    public Set<Class<? extends ClientActivity>> of() {
        return Set.of(ContactRemoved.class);
    }

    @Override
    public Optional<PersonId> endsAllFor(ClientActivity happened) {
        return Optional.of(happened).map(ContactRemoved.class::cast).map(ContactRemoved::contact);
    }

    @Override
    public Stream<Notice> from(ClientActivity happened) {
        return Stream.empty();
    }

    @Override
    public boolean isStillFor(CurrentPerson reader, UUID record) {
        return false;
    }
}
