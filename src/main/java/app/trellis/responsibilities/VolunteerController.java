package app.trellis.responsibilities;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Volunteering, and the answer: chosen, or not, with a sentence. */
@Controller
@Transactional
@RequestMapping("/responsibilities/{id}/volunteers")
class VolunteerController {

    private final Responsibilities responsibilities;
    private final Volunteers volunteers;
    private final Holders holders;
    private final TakingOn takingOn;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VolunteerController(
            Responsibilities responsibilities,
            Volunteers volunteers,
            Holders holders,
            TakingOn takingOn,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.responsibilities = responsibilities;
        this.volunteers = volunteers;
        this.holders = holders;
        this.takingOn = takingOn;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/new")
    String compose(@PathVariable ResponsibilityId id, CurrentPerson me, Model model) {
        var responsibility = responsibilities.visibleTo(me, id).orElseThrow(NotFound::new);
        refuse(obstacle(responsibility, me), responsibility);
        var before = volunteers.of(id, me.id()).map(Volunteer::words).orElse(null);
        return Words.page(model, responsibility, "volunteer", null, address(id), before);
    }

    @PostMapping
    String volunteer(
            @PathVariable ResponsibilityId id,
            @Valid @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var responsibility = responsibilities.visibleForChange(me, id).orElseThrow(NotFound::new);
        var before = volunteers.of(id, me.id()).orElse(null);
        if (before == null || !before.isWaiting()) {
            refuse(obstacle(responsibility, me), responsibility);
            if (errors.hasErrors()) return Words.page(model, responsibility, "volunteer", null, address(id));
            var words = requireNonNull(form.text());
            events.publishEvent(
                    before == null
                            ? volunteers
                                    .save(new Volunteer(id, me.id(), words, clock.instant()))
                                    .volunteered()
                            : before.again(words, clock.instant()));
        }
        return Done.redirect(flash, "responsibilities.volunteered", "/responsibilities/" + id);
    }

    /** Why this person cannot volunteer, as the end of a message; null when they can. */
    private @Nullable String obstacle(Responsibility responsibility, CurrentPerson me) {
        if (responsibility.isLedBy(me)) return "leading";
        if (holders.isCarriedBy(responsibility.id(), me.id())) return "carrying";
        if (!responsibility.takesVolunteers(LocalDate.now(clock))) return "closed";
        var before = volunteers.of(responsibility.id(), me.id()).map(Volunteer::status);
        return before.isEmpty() || before.get() == Volunteer.Status.WITHDRAWN ? null : "answered";
    }

    private static void refuse(@Nullable String obstacle, Responsibility responsibility) {
        if (obstacle != null)
            throw new Refused(
                    "/responsibilities/" + responsibility.id(), "responsibilities.notVolunteered." + obstacle);
    }

    @DeleteMapping
    String withdraw(@PathVariable ResponsibilityId id, CurrentPerson me, RedirectAttributes flash) {
        var responsibility = responsibilities.visibleForChange(me, id).orElseThrow(NotFound::new);
        var mine = volunteers.of(id, me.id()).orElseThrow(NotFound::new);
        if (mine.status() != Volunteer.Status.WITHDRAWN) {
            if (!mine.isWaiting()) throw answered(responsibility);
            events.publishEvent(mine.withdraw(clock.instant()));
        }
        return Done.redirect(flash, "responsibilities.volunteerWithdrew", "/responsibilities/" + id);
    }

    @PostMapping("/{person}/choice")
    String choose(
            @PathVariable ResponsibilityId id,
            @PathVariable PersonId person,
            CurrentPerson me,
            RedirectAttributes flash) {
        var responsibility = responsibilities.ledForChange(me, id).orElseThrow(NotFound::new);
        var volunteer = volunteers.of(id, person).orElseThrow(NotFound::new);
        if (!volunteer.isWaiting()) throw answered(responsibility);
        events.publishEvent(takingOn.take(responsibility, person, me.id()));
        return Done.redirect(flash, "responsibilities.chosen", "/responsibilities/" + id);
    }

    @GetMapping("/{person}/refusal")
    String composeRefusal(
            @PathVariable ResponsibilityId id, @PathVariable PersonId person, CurrentPerson me, Model model) {
        var responsibility = responsibilities.ledBy(me, id).orElseThrow(NotFound::new);
        var volunteer = volunteers.of(id, person).orElseThrow(NotFound::new);
        if (!volunteer.isWaiting()) throw answered(responsibility);
        return Words.page(model, responsibility, "refusal", nameOf(person), refusal(id, person), null);
    }

    @PostMapping("/{person}/refusal")
    String turnDown(
            @PathVariable ResponsibilityId id,
            @PathVariable PersonId person,
            @Valid @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var responsibility = responsibilities.ledForChange(me, id).orElseThrow(NotFound::new);
        var volunteer = volunteers.of(id, person).orElseThrow(NotFound::new);
        if (!volunteer.isWaiting()) throw answered(responsibility);
        if (errors.hasErrors())
            return Words.page(model, responsibility, "refusal", nameOf(person), refusal(id, person));
        events.publishEvent(volunteer.turnDown(requireNonNull(form.text()), me.id(), clock.instant()));
        return Done.redirect(flash, "responsibilities.turnedDown", "/responsibilities/" + id);
    }

    private static Refused answered(Responsibility responsibility) {
        return new Refused("/responsibilities/" + responsibility.id(), "responsibilities.answeredAlready");
    }

    private String nameOf(PersonId person) {
        return staff.card(person).orElseThrow().name();
    }

    private static String address(ResponsibilityId id) {
        return "/responsibilities/" + id + "/volunteers";
    }

    private static String refusal(ResponsibilityId id, PersonId person) {
        return address(id) + "/" + person + "/refusal";
    }
}
