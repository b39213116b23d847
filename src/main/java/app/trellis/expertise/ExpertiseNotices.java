package app.trellis.expertise;

import app.trellis.expertise.ExpertiseActivity.ConfirmationDeclined;
import app.trellis.expertise.ExpertiseActivity.ConfirmationRequestCancelled;
import app.trellis.expertise.ExpertiseActivity.ConfirmationRequested;
import app.trellis.expertise.ExpertiseActivity.ConfirmationWithdrawn;
import app.trellis.expertise.ExpertiseActivity.ExpertiseRemoved;
import app.trellis.expertise.ExpertiseActivity.SkillConfirmed;
import app.trellis.notifications.Delivery;
import app.trellis.notifications.Notice;
import app.trellis.notifications.Notices;
import app.trellis.notifications.Pace;
import app.trellis.notifications.Topic;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import app.trellis.skills.SkillName;
import app.trellis.skills.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people that they are asked to confirm a skill, and the one who asked what became of it. */
@Component
@Transactional(readOnly = true)
class ExpertiseNotices implements Notices<ExpertiseActivity> {

    private static final Topic ASKED =
            new Topic("skill-requests", "user-check", Pace.USUAL, Delivery.AT_ONCE, person -> !person.client());
    private static final Topic MINE =
            new Topic("my-skills", "award", Pace.USUAL, Delivery.DAILY, person -> !person.client());

    private final PersonSkills skills;
    private final Vocabulary vocabulary;
    private final Staff staff;

    ExpertiseNotices(PersonSkills skills, Vocabulary vocabulary, Staff staff) {
        this.skills = skills;
        this.vocabulary = vocabulary;
        this.staff = staff;
    }

    @Override
    public String kind() {
        return "person_skill";
    }

    @Override
    public List<Topic> topics() {
        return List.of(ASKED, MINE);
    }

    @Override
    public Set<Class<? extends ExpertiseActivity>> of() {
        return Set.of(
                ConfirmationRequested.class,
                ConfirmationRequestCancelled.class,
                ConfirmationDeclined.class,
                SkillConfirmed.class,
                ConfirmationWithdrawn.class,
                ExpertiseRemoved.class);
    }

    @Override
    public boolean takesBack(ExpertiseActivity happened) {
        return happened instanceof ExpertiseRemoved;
    }

    /** Who has answered, or need not, is asked no more. */
    @Override
    public Optional<PersonId> endsFor(ExpertiseActivity happened) {
        if (happened instanceof ConfirmationRequestCancelled cancelled) return Optional.of(cancelled.asked());
        return happened instanceof SkillConfirmed || happened instanceof ConfirmationDeclined
                ? Optional.ofNullable(happened.by())
                : Optional.empty();
    }

    @Override
    public Stream<Notice> from(ExpertiseActivity happened) {
        if (happened instanceof ConfirmationRequested requested)
            return Stream.of(notice(requested, requested.asked(), ASKED, "asked", "/skills/confirmations"));
        if (happened instanceof SkillConfirmed) return Stream.of(toOwner(happened, "confirmed"));
        if (happened instanceof ConfirmationDeclined) return Stream.of(toOwner(happened, "declined"));
        if (happened instanceof ConfirmationWithdrawn) return Stream.of(toOwner(happened, "withdrawn"));
        return Stream.empty();
    }

    private Notice toOwner(ExpertiseActivity happened, String message) {
        var owner = happened.person();
        return notice(happened, owner, MINE, message, PersonSkillController.address(owner, happened.skill()));
    }

    private Notice notice(ExpertiseActivity happened, PersonId to, Topic topic, String message, String href) {
        var by = Optional.ofNullable(happened.by())
                .flatMap(staff::card)
                .map(PersonCard::name)
                .orElse("");
        var skill = Optional.ofNullable(
                        vocabulary.names(List.of(happened.skill())).get(happened.skill()))
                .map(SkillName::label)
                .orElse("");
        return new Notice(to, topic, "expertise.notice." + message, List.of(by, skill), href);
    }

    @Override
    public boolean isStillFor(CurrentPerson reader, UUID record) {
        return skills.findById(record)
                .filter(held -> reader.is(held.personId()) || held.isAskedOf(reader.id()))
                .isPresent();
    }
}
