package app.trellis.responsibilities;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import app.trellis.responsibilities.ResponsibilityActivity.ResponsibilityCheckedIn;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is between somebody who carries a responsibility and those who lead it: check-ins, and handing it back. */
@Controller
@Transactional
@RequestMapping("/responsibilities/{id}/holders/{holder}")
class HolderController {

    private final Responsibilities responsibilities;
    private final Holders holders;
    private final Notes notes;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HolderController(
            Responsibilities responsibilities,
            Holders holders,
            Notes notes,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.responsibilities = responsibilities;
        this.holders = holders;
        this.notes = notes;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(
            @PathVariable ResponsibilityId id, @PathVariable("holder") UUID holderId, CurrentPerson me, Model model) {
        var responsibility = responsibilities.visibleTo(me, id).orElseThrow(NotFound::new);
        model.addAttribute("form", NoteForm.empty());
        return page(responsibility, holders.visibleTo(me, responsibility, holderId), me, model);
    }

    private String page(Responsibility responsibility, Holder holder, CurrentPerson me, Model model) {
        var written = notes.findByHolderIdOrderByWrittenAt(holder.id());
        model.addAttribute("responsibility", responsibility);
        model.addAttribute("holder", holder);
        model.addAttribute("leads", responsibility.isLedBy(me));
        model.addAttribute("notes", written);
        model.addAttribute(
                "people",
                staff.cards(Stream.concat(
                                Stream.of(
                                                holder.person(),
                                                responsibility.details().owner(),
                                                holder.thankedBy())
                                        .filter(person -> person != null),
                                written.stream().map(Note::author))
                        .collect(toSet())));
        return "responsibilities/holder";
    }

    @PostMapping("/check-ins")
    String checkIn(
            @PathVariable ResponsibilityId id,
            @PathVariable("holder") UUID holderId,
            @Valid @ModelAttribute("form") NoteForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var responsibility = responsibilities.visibleForChange(me, id).orElseThrow(NotFound::new);
        var holder = holders.visibleTo(me, responsibility, holderId);
        if (!holder.isNow()) throw over(holder);
        if (errors.hasErrors()) return page(responsibility, holder, me, model);
        var text = requireNonNull(form.text());
        var noteId = SentOnce.id(form.formId(), me.id().value(), holderId + " " + form.hours() + " " + text);
        if (notes.madeBy(noteId).isEmpty()) {
            var at = clock.instant();
            notes.save(Note.checkIn(holder, noteId, me.id(), text, form.hours(), at));
            events.publishEvent(new ResponsibilityCheckedIn(id, noteId, holder.person(), me.id(), at));
        }
        return Done.redirect(flash, "responsibilities.checkedIn", address(holder));
    }

    @GetMapping("/return")
    String composeReturn(
            @PathVariable ResponsibilityId id, @PathVariable("holder") UUID holderId, CurrentPerson me, Model model) {
        var responsibility = responsibilities.visibleTo(me, id).orElseThrow(NotFound::new);
        var holder = holders.mine(me, responsibility, holderId);
        if (!holder.isNow()) throw over(holder);
        return Words.page(model, responsibility, "return", null, address(holder) + "/return", null);
    }

    @PostMapping("/return")
    String handBack(
            @PathVariable ResponsibilityId id,
            @PathVariable("holder") UUID holderId,
            @Valid @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var responsibility = responsibilities.visibleForChange(me, id).orElseThrow(NotFound::new);
        var holder = holders.mine(me, responsibility, holderId);
        if (holder.ending() != Holder.Ending.HANDED_BACK) {
            if (!holder.isNow()) throw over(holder);
            if (errors.hasErrors())
                return Words.page(model, responsibility, "return", null, address(holder) + "/return");
            events.publishEvent(holder.handBack(requireNonNull(form.text()), clock.instant()));
        }
        return Done.redirect(flash, "responsibilities.handedBack", address(holder));
    }

    private static Refused over(Holder holder) {
        return new Refused(address(holder), "responsibilities.isOver");
    }

    static String address(Holder holder) {
        return "/responsibilities/" + holder.responsibility() + "/holders/" + holder.id();
    }
}
