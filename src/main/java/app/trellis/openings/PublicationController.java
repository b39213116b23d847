package app.trellis.openings;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Deletion;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings openings to their readers and takes them away again, drafts for good. */
@Controller
@Transactional
@PreAuthorize("hasRole('HR')")
class PublicationController {

    private final Openings openings;
    private final Applicants applicants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublicationController(Openings openings, Applicants applicants, ApplicationEventPublisher events, Clock clock) {
        this.openings = openings;
        this.applicants = applicants;
        this.events = events;
        this.clock = clock;
    }

    @PostMapping("/openings/{id}/publication")
    String publish(@PathVariable OpeningId id, CurrentPerson me, RedirectAttributes flash) {
        var opening = forChange(id, me);
        if (!opening.canBePublished()) throw isAlready(opening);
        if (opening.isPastItsLastDay(LocalDate.now(clock))) throw pastItsLastDay(opening, "openings.notPublished");
        events.publishEvent(opening.publish(me.id(), clock.instant()));
        return done(id, "openings.published." + opening.details().audience(), flash);
    }

    @DeleteMapping("/openings/{id}/publication")
    String unpublish(@PathVariable OpeningId id, CurrentPerson me, RedirectAttributes flash) {
        var opening = forChange(id, me);
        var hasApplications = applicants.any(id);
        if (opening.canBeUnpublished(false) && hasApplications) throw refused(opening, "openings.notUnpublished");
        if (!opening.canBeUnpublished(hasApplications)) throw isAlready(opening);
        events.publishEvent(opening.unpublish(hasApplications, me.id(), clock.instant()));
        return done(id, "openings.unpublished", flash);
    }

    @DeleteMapping("/openings/{id}")
    String delete(@PathVariable OpeningId id, CurrentPerson me, RedirectAttributes flash) {
        var opening = forChange(id, me);
        if (!opening.canBeDeleted()) throw isAlready(opening);
        events.publishEvent(opening.deleted(me.id(), clock.instant()));
        Deletion.ofDraft("/openings/" + id, () -> {
            openings.delete(opening);
            openings.flush();
        });
        return Done.redirect(flash, "web.draftDeleted", "/openings?status=DRAFT");
    }

    @PostMapping("/openings/{id}/closure")
    String close(@PathVariable OpeningId id, CurrentPerson me, RedirectAttributes flash) {
        var opening = forChange(id, me);
        if (!opening.canBeClosed()) throw isAlready(opening);
        events.publishEvent(opening.close(me.id(), clock.instant()));
        return done(id, "openings.closed", flash);
    }

    @DeleteMapping("/openings/{id}/closure")
    String reopen(@PathVariable OpeningId id, CurrentPerson me, RedirectAttributes flash) {
        var opening = forChange(id, me);
        if (!opening.canBeReopened()) throw isAlready(opening);
        if (opening.isPastItsLastDay(LocalDate.now(clock))) throw pastItsLastDay(opening, "openings.notReopened");
        events.publishEvent(opening.reopen(me.id(), clock.instant()));
        return done(id, "openings.reopened", flash);
    }

    private Opening forChange(OpeningId id, CurrentPerson me) {
        return openings.visibleForChange(me, id).orElseThrow(NotFound::new);
    }

    /** Somebody was quicker, perhaps this person with a second click: what is so now, and what can be done from here. */
    private static Refused isAlready(Opening opening) {
        return refused(opening, "openings.already." + opening.status());
    }

    private static Refused pastItsLastDay(Opening opening, String reason) {
        return refused(opening, reason, requireNonNull(opening.details().closesOn()));
    }

    private static Refused refused(Opening opening, String reason, Object... arguments) {
        return new Refused("/openings/" + opening.id(), reason, arguments);
    }

    private static String done(OpeningId id, String message, RedirectAttributes flash) {
        return Done.redirect(flash, message, "/openings/" + id);
    }
}
