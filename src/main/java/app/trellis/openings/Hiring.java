package app.trellis.openings;

import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    private final Openings openings;
    private final JobApplications applications;
    private final Clock clock;

    Hiring(Openings openings, JobApplications applications, Clock clock) {
        this.openings = openings;
        this.applications = applications;
        this.clock = clock;
    }

    /**
     * Applies once: sent a second time, it answers with the first application; after a withdrawal it revives it. Empty
     * when the opening takes no more applications.
     */
    Optional<ApplicationId> apply(CurrentPerson me, OpeningId id, String motivation) {
        var opening = openings.visibleForChange(me, id).orElseThrow(UnknownOpening::new);
        var earlier = applications.findByOpeningIdAndApplicantId(id, me.id());
        if (earlier.isPresent() && earlier.get().stage() != Stage.WITHDRAWN) return earlier.map(JobApplication::id);
        if (!opening.acceptsApplications(LocalDate.now(clock))) return Optional.empty();
        if (earlier.isPresent()) {
            earlier.get().applyAgain(motivation, clock.instant());
            return earlier.map(JobApplication::id);
        }
        var application = applications.save(new JobApplication(id, me.id(), motivation, clock.instant()));
        return Optional.of(application.id());
    }

    void withdraw(CurrentPerson me, ApplicationId id) {
        var application = applications.visibleForChange(me, id).orElseThrow(UnknownOpening::new);
        if (!application.isFrom(me)) throw new AccessDeniedException("not the applicant");
        application.withdraw(clock.instant());
    }

    /** How a move ended: done, or not, because of what others had done before. */
    enum Outcome {
        MOVED,
        CHANGED_MEANWHILE,
        NO_FREE_POSITION
    }

    /** Moves an application that the person saw in {@code seenVersion}; counts a position when somebody is hired. */
    Outcome move(
            CurrentPerson me,
            ApplicationId id,
            long seenVersion,
            Stage next,
            @Nullable String note,
            boolean noteVisible) {
        var openingId = applications.openingVisibleTo(me, id).orElseThrow(UnknownOpening::new);
        var opening = openings.visibleForChange(me, openingId).orElseThrow(UnknownOpening::new);
        var application = applications.visibleForChange(me, id).orElseThrow(UnknownOpening::new);
        if (!opening.isHiredForBy(me) || application.isFrom(me)) throw new AccessDeniedException("not the hiring team");
        if (application.version() != seenVersion) return Outcome.CHANGED_MEANWHILE;
        if (next == Stage.HIRED) {
            if (!opening.hasFreePosition()) return Outcome.NO_FREE_POSITION;
            opening.fillPosition(me.id(), clock.instant());
        }
        application.move(next, me.id(), clock.instant(), note, noteVisible);
        return Outcome.MOVED;
    }
}
