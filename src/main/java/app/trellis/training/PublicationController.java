package app.trellis.training;

import app.trellis.forms.Deletion;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Publishes programs, archives them, and restores them; deletes drafts. */
@Controller
@Transactional
@PreAuthorize("hasRole('HR')")
class PublicationController {

    private final TrainingPrograms programs;
    private final TrainingSessions sessions;
    private final Enrolments enrolments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublicationController(
            TrainingPrograms programs,
            TrainingSessions sessions,
            Enrolments enrolments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.programs = programs;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.events = events;
        this.clock = clock;
    }

    @PostMapping("/training/{id}/publication")
    String publish(@PathVariable ProgramId id, CurrentPerson me, RedirectAttributes flash) {
        var program = forChange(id, me, TrainingProgram::canBePublished);
        events.publishEvent(program.publish(me.id(), clock.instant()));
        return done(id, "training.published", flash);
    }

    @DeleteMapping("/training/{id}/publication")
    String unpublish(@PathVariable ProgramId id, CurrentPerson me, RedirectAttributes flash) {
        var program = forChange(id, me, TrainingProgram::isPublished);
        // Who is enrolling is counted, and who comes next finds a draft.
        sessions.allLocked(id);
        var hasEnrolments = enrolments.existsByProgramId(id);
        if (!program.canBeUnpublished(hasEnrolments)) throw refused(id, "enrolled");
        events.publishEvent(program.unpublish(hasEnrolments, me.id(), clock.instant()));
        return done(id, "training.unpublished", flash);
    }

    @DeleteMapping("/training/{id}")
    String delete(@PathVariable ProgramId id, CurrentPerson me, RedirectAttributes flash) {
        var program = forChange(id, me, TrainingProgram::canBeDeleted);
        events.publishEvent(program.deleted(me.id(), clock.instant()));
        Deletion.ofDraft("/training/" + id, () -> {
            sessions.deleteByProgramId(id);
            programs.delete(program);
            programs.flush();
        });
        return Done.redirect(flash, "web.draftDeleted", "/training?status=DRAFT");
    }

    @PostMapping("/training/{id}/archive")
    String archive(@PathVariable ProgramId id, CurrentPerson me, RedirectAttributes flash) {
        var program = forChange(id, me, TrainingProgram::canBeArchived);
        events.publishEvent(program.archive(me.id(), clock.instant()));
        return done(id, "training.archived", flash);
    }

    @DeleteMapping("/training/{id}/archive")
    String restore(@PathVariable ProgramId id, CurrentPerson me, RedirectAttributes flash) {
        var program = forChange(id, me, TrainingProgram::canBeRestored);
        events.publishEvent(program.restore(me.id(), clock.instant()));
        return done(id, "training.restored", flash);
    }

    private TrainingProgram forChange(ProgramId id, CurrentPerson me, Predicate<TrainingProgram> isPossible) {
        var program = programs.visibleForChange(me, id).orElseThrow(NotFound::new);
        if (!isPossible.test(program)) throw refused(id, program.status());
        return program;
    }

    private static Refused refused(ProgramId id, Object reason) {
        return new Refused("/training/" + id, "training.refused." + reason);
    }

    private static String done(ProgramId id, String message, RedirectAttributes flash) {
        return Done.redirect(flash, message, "/training/" + id);
    }
}
