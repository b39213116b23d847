package app.trellis.training;

import app.trellis.people.CurrentPerson;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings trainings to their readers, lays them aside, and brings them back. */
@Controller("trainingPublicationController")
@Transactional
@PreAuthorize("hasRole('HR')")
class PublicationController {

    private final TrainingPrograms programs;
    private final Enrolments enrolments;
    private final Clock clock;

    PublicationController(TrainingPrograms programs, Enrolments enrolments, Clock clock) {
        this.programs = programs;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    @PostMapping("/trainings/{id}/publication")
    String publish(@PathVariable ProgramId id, CurrentPerson me, RedirectAttributes flash) {
        forChange(id, me).publish(me.id(), clock.instant());
        return done(id, "training.published", flash);
    }

    @DeleteMapping("/trainings/{id}/publication")
    String unpublish(@PathVariable ProgramId id, CurrentPerson me, RedirectAttributes flash) {
        forChange(id, me).unpublish(enrolments.existsByProgramId(id));
        return done(id, "training.unpublished", flash);
    }

    @PostMapping("/trainings/{id}/archive")
    String archive(@PathVariable ProgramId id, CurrentPerson me, RedirectAttributes flash) {
        forChange(id, me).archive(me.id(), clock.instant());
        return done(id, "training.archived", flash);
    }

    @DeleteMapping("/trainings/{id}/archive")
    String bringBack(@PathVariable ProgramId id, CurrentPerson me, RedirectAttributes flash) {
        forChange(id, me).bringBack();
        return done(id, "training.broughtBack", flash);
    }

    private TrainingProgram forChange(ProgramId id, CurrentPerson me) {
        return programs.visibleForChange(me, id).orElseThrow(UnknownTraining::new);
    }

    private static String done(ProgramId id, String message, RedirectAttributes flash) {
        flash.addFlashAttribute("done", message);
        return "redirect:/trainings/" + id;
    }
}
