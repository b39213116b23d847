package app.trellis.hiring;

import app.trellis.forms.NotFound;
import app.trellis.openings.Obstacle;
import app.trellis.openings.OpeningCard;
import app.trellis.openings.OpeningId;
import app.trellis.openings.Postings;
import app.trellis.people.CurrentPerson;
import app.trellis.people.EmployeesLeft;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens between an opening and the applications for it. Each action locks the opening first and then the
 * application, so that of two people who act at once the second sees what the first did.
 */
@Component
@Transactional
class Hiring {

    private final Postings postings;
    private final JobApplications applications;
    private final Interviewing interviewing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Hiring(
            Postings postings,
            JobApplications applications,
            Interviewing interviewing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.postings = postings;
        this.applications = applications;
        this.interviewing = interviewing;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Applies once: the same words sent a second time answer with the first application; after a withdrawal they revive
     * it. Empty when there is an {@link Obstacle}.
     */
    Optional<ApplicationId> apply(CurrentPerson me, OpeningId id, String motivation) {
        var opening = postings.visibleForChange(me, id);
        if (opening.isEmpty()) return Optional.empty();
        var earlier = applications.findByOpeningIdAndApplicantId(id, me.id());
        if (earlier.isPresent() && !earlier.get().isWithdrawn())
            return earlier.filter(application -> application.says(motivation)).map(JobApplication::id);
        if (!opening.get().acceptsApplications()) return Optional.empty();
        if (earlier.isPresent()) {
            events.publishEvent(earlier.get().applyAgain(motivation, clock.instant()));
            return earlier.map(JobApplication::id);
        }
        var application = applications.save(new JobApplication(id, me.id(), motivation, clock.instant()));
        events.publishEvent(application.received());
        return Optional.of(application.id());
    }

    /** Whether the application is withdrawn now, by this or an earlier request; a decision stays as it is. */
    boolean withdraw(CurrentPerson me, ApplicationId id) {
        var application = applications.visibleForChange(me, id).orElseThrow(NotFound::new);
        if (!application.isFrom(me)) throw new AccessDeniedException("not the applicant");
        if (application.canBeWithdrawn()) {
            var now = clock.instant();
            events.publishEvent(application.withdraw(me.id(), now));
            interviewing.cancelComing(List.of(id), me.id(), now);
        }
        return application.isWithdrawn();
    }

    /** Nobody hires who has left the company. */
    @EventListener
    void end(EmployeesLeft left) {
        var now = clock.instant();
        var open = applications.openOfForChange(left.people(), Stage.OPEN);
        for (var application : applications.withSteps(open)) events.publishEvent(application.withdraw(left.by(), now));
        interviewing.cancelComing(open.stream().map(JobApplication::id).toList(), left.by(), now);
    }

    /** How a move ended: done, or not, because of what others had done before. */
    enum Outcome {
        MOVED,
        CHANGED_MEANWHILE,
        NOT_POSSIBLE,
        NO_FREE_POSITION
    }

    /**
     * Moves an application that the person saw in {@code seenVersion}; counts a position when somebody is hired. The same
     * move sent a second time is done once.
     */
    Outcome move(
            CurrentPerson me,
            ApplicationId id,
            long seenVersion,
            Stage next,
            @Nullable String note,
            boolean noteVisible) {
        var openingId = applications.openingVisibleTo(me, id).orElseThrow(NotFound::new);
        var opening = postings.visibleForChange(me, openingId).orElseThrow(NotFound::new);
        var application = applications.visibleForChange(me, id).orElseThrow(NotFound::new);
        if (!opening.onHiringTeam() || application.isFrom(me)) throw new AccessDeniedException("not the hiring team");
        if (application.version() != seenVersion)
            return application.wasMovedSince(seenVersion, next, me.id(), note, noteVisible)
                    ? Outcome.MOVED
                    : Outcome.CHANGED_MEANWHILE;
        if (!application.canMoveTo(next)) return Outcome.NOT_POSSIBLE;
        var now = clock.instant();
        if (next == Stage.HIRED) {
            if (!opening.hasFreePosition()) return Outcome.NO_FREE_POSITION;
            postings.fillPosition(openingId, now);
        }
        events.publishEvent(application.move(next, me.id(), now, note, noteVisible));
        if (!next.isOpen()) interviewing.cancelComing(List.of(id), me.id(), now);
        return Outcome.MOVED;
    }

    /** Those who still wait though all positions are filled, but for me; none while there is a free position. */
    Undecided undecided(CurrentPerson me, OpeningCard opening) {
        return new Undecided(
                opening.isFilled() ? applications.undecided(opening.id(), me.id(), Stage.OPEN) : List.of());
    }

    /** How many applicants this person can tell that all positions are filled. */
    long countUndecided(CurrentPerson me, OpeningCard opening) {
        return opening.isFilled() && opening.onHiringTeam()
                ? applications.countUndecided(opening.id(), me.id(), Stage.OPEN)
                : 0;
    }

    /**
     * Moves all who still wait to "not selected" with a note that they may read, and returns how many: none when that
     * has happened already. Empty when it is no longer as the person has {@code seen} it.
     */
    OptionalInt rejectUndecided(CurrentPerson me, OpeningId id, String seen, String note) {
        var opening = postings.visibleForChange(me, id).orElseThrow(NotFound::new);
        if (!opening.onHiringTeam()) throw new AccessDeniedException("not the hiring team");
        if (!opening.isFilled()) return OptionalInt.empty();
        var undecided = new Undecided(applications.undecidedForChange(id, me.id(), Stage.OPEN));
        if (undecided.isEmpty()) return OptionalInt.of(0);
        if (!undecided.fingerprint().equals(seen)) return OptionalInt.empty();
        var now = clock.instant();
        for (var application : applications.withSteps(undecided.applications()))
            events.publishEvent(application.move(Stage.NOT_SELECTED, me.id(), now, note, true));
        interviewing.cancelComing(undecided.ids(), me.id(), now);
        return OptionalInt.of(undecided.size());
    }
}
