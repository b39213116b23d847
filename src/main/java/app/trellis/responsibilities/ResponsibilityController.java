package app.trellis.responsibilities;

import app.trellis.directory.PersonPicker;
import app.trellis.forms.Conflict;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.skills.SkillPicker;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes responsibilities. Managers and HR ask for them; those who lead one edit it, and HR, as its owner may be away. */
@Controller
@Transactional
class ResponsibilityController {

    private final Responsibilities responsibilities;
    private final Holders holders;
    private final Succession succession;
    private final Asking asking;
    private final PersonPicker picker;
    private final SkillPicker skillPicker;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResponsibilityController(
            Responsibilities responsibilities,
            Holders holders,
            Succession succession,
            Asking asking,
            PersonPicker picker,
            SkillPicker skillPicker,
            ApplicationEventPublisher events,
            Clock clock) {
        this.responsibilities = responsibilities;
        this.holders = holders;
        this.succession = succession;
        this.asking = asking;
        this.picker = picker;
        this.skillPicker = skillPicker;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/responsibilities/new")
    String compose(CurrentPerson me, Model model) {
        asking.check(me);
        model.addAttribute("form", ResponsibilityForm.empty(picker.shown(me.id()), LocalDate.now(clock)));
        return form(model, null);
    }

    @PostMapping("/responsibilities")
    String create(
            @Valid @ModelAttribute("form") ResponsibilityForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        asking.check(me);
        var details = accepted(form, errors, null, me);
        if (details == null) return form(model, null);
        var id = new ResponsibilityId(SentOnce.id(form.formId(), me.id().value(), details));
        if (responsibilities.madeBy(id).isEmpty()) {
            var made = responsibilities.save(new Responsibility(id, details, me.id(), clock.instant()));
            events.publishEvent(made.drafted());
            succession.handOver(made, me.id(), me.id());
        }
        return done(id, me, "web.draftSaved", flash);
    }

    @GetMapping("/responsibilities/{id}/edit")
    String edit(@PathVariable ResponsibilityId id, CurrentPerson me, Model model) {
        var responsibility = responsibilities.editableBy(me, id).orElseThrow(NotFound::new);
        if (!responsibility.canBeRevised()) throw isOver(responsibility);
        model.addAttribute("form", formOf(responsibility));
        return form(model, responsibility);
    }

    @PutMapping("/responsibilities/{id}")
    String update(
            @PathVariable ResponsibilityId id,
            @Valid @ModelAttribute("form") ResponsibilityForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var responsibility = responsibilities.editableForChange(me, id).orElseThrow(NotFound::new);
        if (!responsibility.canBeRevised()) throw isOver(responsibility);
        var details = accepted(form, errors, responsibility, me);
        if (details == null) return form(model, responsibility);
        if (responsibility.edits().isAfter(form.version()) && !details.equals(responsibility.details()))
            throw conflict(responsibility, form);
        var owner = responsibility.details().owner();
        responsibility.revise(details, me.id(), clock.instant()).ifPresent(events::publishEvent);
        succession.handOver(responsibility, owner, me.id());
        return done(id, me, "web.saved", flash);
    }

    /** Above its page, unless the writer made it the draft of somebody else. */
    private String done(ResponsibilityId id, CurrentPerson me, String message, RedirectAttributes flash) {
        if (responsibilities.visibleTo(me, id).isPresent())
            return Done.redirect(flash, message, "/responsibilities/" + id);
        return Done.redirect(flash, "responsibilities.draftOfOther", "/responsibilities");
    }

    private Conflict conflict(Responsibility responsibility, ResponsibilityForm mine) {
        var theirs = formOf(responsibility);
        var names = skillPicker.texts(Stream.of(mine.needs(), mine.teaches(), theirs.needs(), theirs.teaches()));
        var address = "/responsibilities/" + responsibility.id();
        return new Conflict("responsibilities", address, responsibility.edits(), mine, theirs, names);
    }

    private static Refused isOver(Responsibility responsibility) {
        return new Refused("/responsibilities/" + responsibility.id(), "responsibilities.already.ENDED");
    }

    /** What the form says, or null when it has errors. */
    private @Nullable ResponsibilityDetails accepted(
            ResponsibilityForm form, BindingResult errors, @Nullable Responsibility before, CurrentPerson me) {
        if (errors.getTarget() == null) return null; // a field could not even be read
        form.check(errors, LocalDate.now(clock), before, before == null ? 0 : holders.countNow(before.id()));
        var owner = picker.picked(form.owner(), "owner", me, errors).map(PersonCard::id);
        var standIn = picker.picked(form.standIn(), "standIn", me, errors).map(PersonCard::id);
        if (owner.isPresent() && owner.equals(standIn))
            errors.rejectValue("standIn", "responsibilities.form.standsInForThemselves");
        var needs = skillPicker.picked(form.needs(), "needs", errors);
        var teaches = skillPicker.picked(form.teaches(), "teaches", errors);
        return errors.hasErrors() || skillPicker.isAdding() || owner.isEmpty()
                ? null
                : form.toDetails(needs, teaches, owner.get(), standIn.orElse(null));
    }

    private String form(Model model, @Nullable Responsibility responsibility) {
        model.addAttribute("responsibility", responsibility);
        return "responsibilities/form";
    }

    private ResponsibilityForm formOf(Responsibility responsibility) {
        var details = responsibility.details();
        return ResponsibilityForm.of(responsibility, picker.shown(details.owner()), picker.shown(details.standIn()));
    }
}
