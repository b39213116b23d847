package app.trellis.responsibilities;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
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

/** After the end: what somebody learned, and thanks from those who lead it. */
@Controller
@Transactional
@RequestMapping("/responsibilities/{id}/holders/{holder}")
class LookingBackController {

    private final Responsibilities responsibilities;
    private final Holders holders;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LookingBackController(
            Responsibilities responsibilities,
            Holders holders,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.responsibilities = responsibilities;
        this.holders = holders;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping("/learning")
    String composeLearning(
            @PathVariable ResponsibilityId id, @PathVariable("holder") UUID holderId, CurrentPerson me, Model model) {
        var responsibility = responsibilities.visibleTo(me, id).orElseThrow(NotFound::new);
        var holder = learner(responsibility, holderId, me);
        return Words.page(model, responsibility, "learning", null, address(holder, "learning"), holder.learned());
    }

    @PostMapping("/learning")
    String learn(
            @PathVariable ResponsibilityId id,
            @PathVariable("holder") UUID holderId,
            @Valid @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var responsibility = responsibilities.visibleForChange(me, id).orElseThrow(NotFound::new);
        var holder = learner(responsibility, holderId, me);
        if (errors.hasErrors()) return Words.page(model, responsibility, "learning", null, address(holder, "learning"));
        holder.learn(requireNonNull(form.text()), clock.instant()).ifPresent(events::publishEvent);
        return Done.redirect(flash, "web.saved", HolderController.address(holder));
    }

    /** Who looks back on what they carried. */
    private Holder learner(Responsibility responsibility, UUID holderId, CurrentPerson me) {
        var holder = holders.mine(me, responsibility, holderId);
        if (holder.isNow()) throw stillCarried(holder);
        return holder;
    }

    @GetMapping("/thanks")
    String composeThanks(
            @PathVariable ResponsibilityId id, @PathVariable("holder") UUID holderId, CurrentPerson me, Model model) {
        var responsibility = responsibilities.ledBy(me, id).orElseThrow(NotFound::new);
        var holder = holders.of(id, holderId).orElseThrow(NotFound::new);
        if (!holder.canBeThanked()) throw notThanked(holder);
        return Words.page(model, responsibility, "thanks", nameOf(holder), address(holder, "thanks"), null);
    }

    @PostMapping("/thanks")
    String thank(
            @PathVariable ResponsibilityId id,
            @PathVariable("holder") UUID holderId,
            @Valid @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var responsibility = responsibilities.ledForChange(me, id).orElseThrow(NotFound::new);
        var holder = holders.of(id, holderId).orElseThrow(NotFound::new);
        if (!holder.canBeThanked()) throw notThanked(holder);
        if (errors.hasErrors())
            return Words.page(model, responsibility, "thanks", nameOf(holder), address(holder, "thanks"));
        events.publishEvent(holder.thank(requireNonNull(form.text()), me.id(), clock.instant()));
        return Done.redirect(flash, "responsibilities.thanked", HolderController.address(holder));
    }

    private static Refused notThanked(Holder holder) {
        return holder.isNow()
                ? stillCarried(holder)
                : new Refused(HolderController.address(holder), "responsibilities.thankedAlready");
    }

    private static Refused stillCarried(Holder holder) {
        return new Refused(HolderController.address(holder), "responsibilities.stillCarried");
    }

    private String nameOf(Holder holder) {
        return staff.card(holder.person()).orElseThrow().name();
    }

    private static String address(Holder holder, String step) {
        return HolderController.address(holder) + "/" + step;
    }
}
