package app.trellis.responsibilities;

import app.trellis.lists.RecordRows;
import app.trellis.notifications.Delivery;
import app.trellis.notifications.Notice;
import app.trellis.notifications.Notices;
import app.trellis.notifications.Pace;
import app.trellis.notifications.Topic;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.responsibilities.ResponsibilityActivity.HolderThanked;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityCheckedIn;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityEnded;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityHandedBack;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityHandedOver;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityLearnedFrom;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityStarted;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityTakenOn;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityVolunteeredFor;
import app.trellis.responsibilities.ResponsibilityActivity.VolunteerNotChosen;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who lead a responsibility of volunteers and news, and those who carry it or would like to of what becomes of it. */
@Component
@Transactional(readOnly = true)
class ResponsibilityNotices implements Notices<ResponsibilityActivity> {

    private static final Topic LED =
            new Topic("responsibilities-led", "users-group", Pace.USUAL, Delivery.DAILY, person -> !person.client());
    private static final Topic MINE =
            new Topic("my-responsibilities", "hand-click", Pace.USUAL, Delivery.AT_ONCE, person -> !person.client());
    private static final Topic OF_REPORTS = new Topic(
            "responsibilities-of-reports", "users-group", Pace.USUAL, Delivery.DAILY, person -> !person.client());

    private record About(
            String title, PersonId ownerId, @Nullable PersonId standInId) {

        Stream<PersonId> leaders() {
            return Stream.of(ownerId, standInId).filter(Objects::nonNull);
        }
    }

    private final Responsibilities responsibilities;
    private final Holders holders;
    private final Staff staff;
    private final JdbcClient jdbc;

    ResponsibilityNotices(Responsibilities responsibilities, Holders holders, Staff staff, JdbcClient jdbc) {
        this.responsibilities = responsibilities;
        this.holders = holders;
        this.staff = staff;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "responsibility";
    }

    @Override
    public List<Topic> topics() {
        return List.of(LED, MINE, OF_REPORTS);
    }

    @Override
    public Set<Class<? extends ResponsibilityActivity>> of() {
        return Set.of(
                ResponsibilityHandedOver.class,
                ResponsibilityStarted.class,
                ResponsibilityEnded.class,
                ResponsibilityVolunteeredFor.class,
                VolunteerNotChosen.class,
                ResponsibilityTakenOn.class,
                ResponsibilityHandedBack.class,
                ResponsibilityCheckedIn.class,
                ResponsibilityLearnedFrom.class,
                HolderThanked.class);
    }

    @Override
    public Stream<Notice> from(ResponsibilityActivity happened) {
        return jdbc
                .sql("SELECT title, owner_id, stand_in_id FROM responsibility WHERE id = ?")
                .param(happened.responsibility().value())
                .query(new RecordRows<>(About.class))
                .stream()
                .flatMap(about -> from(happened, about))
                .distinct();
    }

    private Stream<Notice> from(ResponsibilityActivity happened, About about) {
        if (happened instanceof ResponsibilityHandedOver handed)
            return Stream.of(led(handed.owner(), "handedOver", happened, about));
        if (happened instanceof ResponsibilityStarted) return toHolders("started", happened, about);
        if (happened instanceof ResponsibilityEnded) return toHolders("ended", happened, about);
        if (happened instanceof ResponsibilityVolunteeredFor) return toLeaders("volunteered", happened, about);
        if (happened instanceof VolunteerNotChosen refused)
            return Stream.of(mine(refused.volunteer(), "answered", happened, about));
        if (happened instanceof ResponsibilityTakenOn taken) return takenOn(taken, about);
        if (happened instanceof ResponsibilityHandedBack) return toLeaders("handedBack", happened, about);
        if (happened instanceof ResponsibilityCheckedIn checkedIn)
            return happened.by().equals(checkedIn.holder())
                    ? toLeaders("checkedIn", happened, about)
                    : Stream.of(mine(checkedIn.holder(), "checkedIn", happened, about));
        if (happened instanceof HolderThanked thanked)
            return Stream.of(mine(thanked.holder(), "thanked", happened, about));
        return toLeaders("learned", happened, about);
    }

    /** A chosen volunteer, those who lead it, and the manager of who carries more hours now. */
    private Stream<Notice> takenOn(ResponsibilityTakenOn taken, About about) {
        var manager = staff.managerOf(taken.person()).stream()
                .filter(one -> about.leaders().noneMatch(one::equals))
                .map(one -> notice(one, OF_REPORTS, "reportTookOn", taken.person(), taken, about));
        var chosen = taken.by().equals(taken.person())
                ? about.leaders().map(one -> led(one, "tookOn", taken, about))
                : Stream.of(mine(taken.person(), "chosen", taken, about));
        return Stream.concat(chosen, manager);
    }

    private Stream<Notice> toLeaders(String message, ResponsibilityActivity happened, About about) {
        return about.leaders().map(leader -> led(leader, message, happened, about));
    }

    private Stream<Notice> toHolders(String message, ResponsibilityActivity happened, About about) {
        return holders.of(happened.responsibility()).stream()
                .filter(Holder::isShownToEverybody)
                .map(holder -> mine(holder.person(), message, happened, about));
    }

    private Notice led(PersonId to, String message, ResponsibilityActivity happened, About about) {
        return notice(to, LED, message, happened.by(), happened, about);
    }

    private Notice mine(PersonId to, String message, ResponsibilityActivity happened, About about) {
        return notice(to, MINE, message, happened.by(), happened, about);
    }

    private Notice notice(
            PersonId to, Topic topic, String message, PersonId who, ResponsibilityActivity happened, About about) {
        return new Notice(
                to,
                topic,
                "responsibilities.news." + message,
                List.of(staff.card(who).map(PersonCard::name).orElse(""), about.title()),
                "/responsibilities/" + happened.responsibility());
    }

    @Override
    public boolean isStillFor(CurrentPerson reader, UUID record) {
        return responsibilities.visibleTo(reader, new ResponsibilityId(record)).isPresent();
    }
}
