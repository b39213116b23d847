package app.trellis.responsibilities;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the answer to an offer: accept, or decline with a reason. To discuss it, {@link OfferPageController} has the page. */
@Controller
@Transactional
@RequestMapping("/responsibilities/{id}")
class AnswerController {

    private final Responsibilities responsibilities;
    private final Offers offers;
    private final TakingOn takingOn;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerController(
            Responsibilities responsibilities,
            Offers offers,
            TakingOn takingOn,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.responsibilities = responsibilities;
        this.offers = offers;
        this.takingOn = takingOn;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The responsibility is locked first, as whoever else takes it on does.
     *
     * @param hours a week that the page showed, since they may have been edited meanwhile; null where no page said
     */
    @PostMapping("/offers/{offer}/acceptance")
    String accept(
            @PathVariable ResponsibilityId id,
            @PathVariable("offer") UUID offerId,
            @RequestParam(required = false) @Nullable Integer hours,
            CurrentPerson me,
            RedirectAttributes flash) {
        var responsibility = responsibilities.visibleForChange(me, id).orElseThrow(NotFound::new);
        var offer = mine(id, offerId, me);
        if (offer.status() != Offer.Status.ACCEPTED) {
            if (!offer.isOpen()) throw closed(offer);
            var asked = responsibility.details().hours();
            if (hours != null && hours != asked)
                throw new Refused(address(offer), "responsibilities.offer.otherHours", asked);
            events.publishEvent(offer.accept(clock.instant()));
            events.publishEvent(takingOn.take(responsibility, me.id(), me.id()));
        }
        return Done.redirect(flash, "responsibilities.offer.accepted", "/responsibilities/" + id);
    }

    @GetMapping("/offers/{offer}/refusal")
    String composeRefusal(
            @PathVariable ResponsibilityId id, @PathVariable("offer") UUID offerId, CurrentPerson me, Model model) {
        var offer = mine(id, offerId, me);
        if (!offer.isOpen()) throw closed(offer);
        model.addAttribute("form", new DeclineForm(null, null));
        return refusal(offer, model);
    }

    @PostMapping("/offers/{offer}/refusal")
    String decline(
            @PathVariable ResponsibilityId id,
            @PathVariable("offer") UUID offerId,
            @Valid @ModelAttribute("form") DeclineForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var offer = mine(id, offerId, me);
        if (offer.status() != Offer.Status.DECLINED) {
            if (!offer.isOpen()) throw closed(offer);
            if (errors.getTarget() != null) form.check(errors);
            if (errors.hasErrors()) return refusal(offer, model);
            var words = requireNonNullElse(form.words(), "");
            events.publishEvent(offer.decline(requireNonNull(form.reason()), words, clock.instant()));
        }
        return Done.redirect(flash, "responsibilities.offer.declined", address(offer));
    }

    private String refusal(Offer offer, Model model) {
        model.addAttribute("offer", offer);
        model.addAttribute(
                "responsibility",
                responsibilities.findById(offer.responsibility()).orElseThrow());
        model.addAttribute("offerer", staff.card(offer.offerer()).orElseThrow());
        model.addAttribute("reasons", DeclineReason.values());
        return "responsibilities/decline";
    }

    /** Made to me; its own offers nobody answers. */
    private Offer mine(ResponsibilityId id, UUID offerId, CurrentPerson me) {
        return offers.visibleForChange(me, id, offerId)
                .filter(offer -> offer.isFor(me))
                .orElseThrow(NotFound::new);
    }

    static Refused closed(Offer offer) {
        return new Refused(address(offer), "responsibilities.offer.closed");
    }

    static String address(Offer offer) {
        return "/responsibilities/" + offer.responsibility() + "/offers/" + offer.id();
    }
}
