package app.trellis.responsibilities;

import app.trellis.forms.Deletion;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a responsibility from the draft to the board, and to its start and end, or deletes the draft. Only who leads it does. */
@Controller
@Transactional
class StageController {

    private final Responsibilities responsibilities;
    private final Holders holders;
    private final Volunteers volunteers;
    private final Offers offers;
    private final Ending ending;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StageController(
            Responsibilities responsibilities,
            Holders holders,
            Volunteers volunteers,
            Offers offers,
            Ending ending,
            ApplicationEventPublisher events,
            Clock clock) {
        this.responsibilities = responsibilities;
        this.holders = holders;
        this.volunteers = volunteers;
        this.offers = offers;
        this.ending = ending;
        this.events = events;
        this.clock = clock;
    }

    @PostMapping("/responsibilities/{id}/publication")
    String publish(@PathVariable ResponsibilityId id, CurrentPerson me, RedirectAttributes flash) {
        var responsibility = forChange(id, me);
        if (!responsibility.canBePublished()) throw isAlready(responsibility);
        if (responsibility.isOver(LocalDate.now(clock))) throw refused(responsibility, "responsibilities.notPublished");
        events.publishEvent(responsibility.publish(me.id(), clock.instant()));
        return done(id, "responsibilities.published", flash);
    }

    @DeleteMapping("/responsibilities/{id}/publication")
    String unpublish(@PathVariable ResponsibilityId id, CurrentPerson me, RedirectAttributes flash) {
        var responsibility = forChange(id, me);
        var hasPeople = holders.countNow(id) + volunteers.countWaiting(id) > 0 || offers.anyOpen(id);
        if (responsibility.canBeUnpublished(false) && hasPeople)
            throw refused(responsibility, "responsibilities.notUnpublished");
        if (!responsibility.canBeUnpublished(hasPeople)) throw isAlready(responsibility);
        events.publishEvent(responsibility.unpublish(hasPeople, me.id(), clock.instant()));
        return done(id, "responsibilities.unpublished", flash);
    }

    @DeleteMapping("/responsibilities/{id}")
    String delete(@PathVariable ResponsibilityId id, CurrentPerson me, RedirectAttributes flash) {
        var responsibility = forChange(id, me);
        if (!responsibility.canBeDeleted()) throw isAlready(responsibility);
        events.publishEvent(responsibility.deleted(me.id(), clock.instant()));
        Deletion.ofDraft("/responsibilities/" + id, () -> {
            responsibilities.delete(responsibility);
            responsibilities.flush();
        });
        return Done.redirect(flash, "web.draftDeleted", "/responsibilities?status=DRAFT");
    }

    /** Once everybody who volunteered has an answer, and somebody carries it. */
    @PostMapping("/responsibilities/{id}/start")
    String start(@PathVariable ResponsibilityId id, CurrentPerson me, RedirectAttributes flash) {
        var responsibility = forChange(id, me);
        if (!responsibility.canBeStarted()) throw isAlready(responsibility);
        refuseWhileVolunteersWait(responsibility);
        if (holders.countNow(id) == 0) throw refused(responsibility, "responsibilities.notStarted");
        events.publishEvent(responsibility.start(me.id(), clock.instant()));
        return done(id, "responsibilities.started", flash);
    }

    @PostMapping("/responsibilities/{id}/end")
    String end(@PathVariable ResponsibilityId id, CurrentPerson me, RedirectAttributes flash) {
        var responsibility = forChange(id, me);
        if (!responsibility.canBeEnded()) throw isAlready(responsibility);
        refuseWhileVolunteersWait(responsibility);
        ending.end(responsibility, me.id());
        return done(id, "responsibilities.ended", flash);
    }

    private void refuseWhileVolunteersWait(Responsibility responsibility) {
        var waiting = volunteers.countWaiting(responsibility.id());
        if (waiting > 0) throw refused(responsibility, "responsibilities.volunteersWait", waiting);
    }

    private Responsibility forChange(ResponsibilityId id, CurrentPerson me) {
        return responsibilities.ledForChange(me, id).orElseThrow(NotFound::new);
    }

    /** Somebody was quicker, perhaps this person with a second click. */
    private static Refused isAlready(Responsibility responsibility) {
        return refused(responsibility, "responsibilities.already." + responsibility.status());
    }

    private static Refused refused(Responsibility responsibility, String reason, Object... arguments) {
        return new Refused("/responsibilities/" + responsibility.id(), reason, arguments);
    }

    private static String done(ResponsibilityId id, String message, RedirectAttributes flash) {
        return Done.redirect(flash, message, "/responsibilities/" + id);
    }
}
