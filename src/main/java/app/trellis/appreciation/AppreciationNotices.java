package app.trellis.appreciation;

import app.trellis.appreciation.AppreciationActivity.AppreciationCommented;
import app.trellis.appreciation.AppreciationActivity.AppreciationGiven;
import app.trellis.appreciation.AppreciationActivity.AppreciationHidden;
import app.trellis.notifications.Delivery;
import app.trellis.notifications.Notice;
import app.trellis.notifications.Notices;
import app.trellis.notifications.Pace;
import app.trellis.notifications.Topic;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who are thanked, and the author when thanks were hidden. Nobody is told of a reaction. */
@Component
@Transactional(readOnly = true)
class AppreciationNotices implements Notices<AppreciationActivity> {

    private static final Topic THANKS =
            new Topic("thanks", "heart", Pace.USUAL, Delivery.AT_ONCE, person -> !person.client());
    private static final Topic TALK = new Topic("thanks-talk", "message", Pace.USUAL, Delivery.DAILY, person -> true);

    private final Appreciations appreciations;
    private final Staff staff;

    AppreciationNotices(Appreciations appreciations, Staff staff) {
        this.appreciations = appreciations;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "appreciation";
    }

    @Override
    public List<Topic> topics() {
        return List.of(THANKS, TALK);
    }

    @Override
    public Set<Class<? extends AppreciationActivity>> of() {
        return Set.of(AppreciationGiven.class, AppreciationCommented.class, AppreciationHidden.class);
    }

    @Override
    public Stream<Notice> from(AppreciationActivity happened) {
        return appreciations.findById(happened.appreciation()).stream().flatMap(given -> from(happened, given));
    }

    private Stream<Notice> from(AppreciationActivity happened, Appreciation given) {
        if (happened instanceof AppreciationGiven)
            return given.receivers().stream().map(person -> notice(person, THANKS, "given", happened));
        if (happened instanceof AppreciationHidden) return Stream.of(notice(given.author(), TALK, "hidden", happened));
        // The contact of a client does not see what is said inside.
        return Stream.concat(
                        given.receivers().stream(), Stream.of(given.author()).filter(this::isInside))
                .map(person -> notice(person, TALK, "commented", happened));
    }

    private boolean isInside(PersonId person) {
        return !staff.isClientContact(person);
    }

    private Notice notice(PersonId to, Topic topic, String message, AppreciationActivity happened) {
        var by = staff.card(happened.by()).map(PersonCard::name).orElse("");
        return new Notice(
                to, topic, "appreciation.notice." + message, List.of(by), "/appreciation/" + happened.appreciation());
    }

    @Override
    public boolean isStillFor(CurrentPerson reader, UUID record) {
        return appreciations.visibleTo(reader, new AppreciationId(record)).isPresent();
    }
}
