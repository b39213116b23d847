package app.trellis.openings;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings openings to their readers and takes them away again. */
@Controller
@Transactional
@PreAuthorize("hasRole('HR')")
class PublicationController {

    private final Openings openings;
    private final JobApplications applications;
    private final Clock clock;

    PublicationController(Openings openings, JobApplications applications, Clock clock) {
        this.openings = openings;
        this.applications = applications;
        this.clock = clock;
    }

    @PostMapping("/openings/{id}/publication")
    String publish(@PathVariable OpeningId id, CurrentPerson me, RedirectAttributes flash) {
        var opening = forChange(id, me);
        if (!opening.canBePublished()) return isAlready(opening, flash);
        if (opening.isPastItsLastDay(LocalDate.now(clock))) return refused(id, "openings.notPublished", flash);
        opening.publish(me.id(), clock.instant());
        return done(id, "openings.published." + opening.details().audience(), flash);
    }

    @DeleteMapping("/openings/{id}/publication")
    String unpublish(@PathVariable OpeningId id, CurrentPerson me, RedirectAttributes flash) {
        var opening = forChange(id, me);
        var hasApplications = applications.existsByOpeningId(id);
        if (opening.canBeUnpublished(false) && hasApplications) return refused(id, "openings.notUnpublished", flash);
        if (!opening.canBeUnpublished(hasApplications)) return isAlready(opening, flash);
        opening.unpublish(hasApplications);
        return done(id, "openings.unpublished", flash);
    }

    @PostMapping("/openings/{id}/closure")
    String close(@PathVariable OpeningId id, CurrentPerson me, RedirectAttributes flash) {
        var opening = forChange(id, me);
        if (!opening.canBeClosed()) return isAlready(opening, flash);
        opening.close(me.id(), clock.instant());
        return done(id, "openings.closed", flash);
    }

    @DeleteMapping("/openings/{id}/closure")
    String reopen(@PathVariable OpeningId id, CurrentPerson me, RedirectAttributes flash) {
        var opening = forChange(id, me);
        if (!opening.canBeReopened()) return isAlready(opening, flash);
        if (opening.isPastItsLastDay(LocalDate.now(clock))) return refused(id, "openings.notReopened", flash);
        opening.reopen();
        return done(id, "openings.reopened", flash);
    }

    private Opening forChange(OpeningId id, CurrentPerson me) {
        return openings.visibleForChange(me, id).orElseThrow(NotFound::new);
    }

    /** Somebody was quicker, perhaps this person with a second click: what is so now, and what can be done from here. */
    private static String isAlready(Opening opening, RedirectAttributes flash) {
        return refused(opening.id(), "openings.already." + opening.status(), flash);
    }

    private static String refused(OpeningId id, String message, RedirectAttributes flash) {
        flash.addFlashAttribute("refused", message);
        return "redirect:/openings/" + id;
    }

    private static String done(OpeningId id, String message, RedirectAttributes flash) {
        return Done.redirect(flash, message, "/openings/" + id);
    }
}
