package app.trellis.responsibilities;

import app.trellis.directory.PersonPicker;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offers a responsibility to one person. Those who lead it do. */
@Controller
@Transactional
@RequestMapping("/responsibilities/{id}/offers")
class OfferController {

    private static final int USUAL_DAYS = 10;

    private final Responsibilities responsibilities;
    private final Offers offers;
    private final Holders holders;
    private final Loads loads;
    private final RoleFits roles;
    private final PersonPicker picker;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfferController(
            Responsibilities responsibilities,
            Offers offers,
            Holders holders,
            Loads loads,
            RoleFits roles,
            PersonPicker picker,
            ApplicationEventPublisher events,
            Clock clock) {
        this.responsibilities = responsibilities;
        this.offers = offers;
        this.holders = holders;
        this.loads = loads;
        this.roles = roles;
        this.picker = picker;
        this.events = events;
        this.clock = clock;
    }

    /** @param to to whom, so that a link may name them */
    @GetMapping("/new")
    String compose(
            @PathVariable ResponsibilityId id,
            @RequestParam(required = false) @Nullable PersonId to,
            CurrentPerson me,
            Model model) {
        var responsibility = responsibilities.ledBy(me, id).orElseThrow(NotFound::new);
        refuseUnlessOnOffer(responsibility);
        var answerBy = LocalDate.now(clock).plusDays(USUAL_DAYS);
        model.addAttribute("form", OfferForm.empty(picker.shown(to), answerBy));
        return form(responsibility, model);
    }

    /** Sends the offer, or shows what it would be like when the writer only asks for a preview. */
    @PostMapping
    String offer(
            @PathVariable ResponsibilityId id,
            @Valid @ModelAttribute("form") OfferForm form,
            BindingResult errors,
            @Nullable String preview,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var responsibility = responsibilities.ledForChange(me, id).orElseThrow(NotFound::new);
        var offerId = SentOnce.id(form.formId(), me.id().value(), id + " " + form);
        if (offers.madeBy(offerId).isEmpty()) {
            refuseUnlessOnOffer(responsibility);
            var other = recipient(form, errors, responsibility, me);
            if (other == null) return form(responsibility, model);
            var load = loads.with(other.id(), responsibility.details().hours());
            form.checkLoad(errors, load);
            model.addAttribute("load", load);
            model.addAttribute("recipient", other);
            model.addAttribute("role", roles.of(other.id(), responsibility.details()));
            if (errors.hasErrors() || preview != null) return form(responsibility, model);
            var made = offers.save(form.toOffer(offerId, id, me.id(), other.id(), clock.instant()));
            events.publishEvent(made.made());
        }
        return Done.redirect(flash, "responsibilities.offered", address(id) + "/" + offerId);
    }

    /** Who is meant, or null after saying why it can be nobody. */
    private @Nullable PersonCard recipient(
            OfferForm form, BindingResult errors, Responsibility responsibility, CurrentPerson me) {
        if (errors.getTarget() == null) return null; // a field could not even be read
        form.checkDay(errors, LocalDate.now(clock));
        var other = picker.picked(form.recipient(), "recipient", me, errors).orElse(null);
        if (other == null) return null;
        var obstacle = obstacle(responsibility, other.id(), me);
        if (obstacle == null) return other;
        errors.rejectValue("recipient", "responsibilities.offer." + obstacle);
        return null;
    }

    private @Nullable String obstacle(Responsibility responsibility, PersonId other, CurrentPerson me) {
        if (me.is(other)) return "oneself";
        if (responsibility.isLedBy(other)) return "leads";
        if (holders.isCarriedBy(responsibility.id(), other)) return "carries";
        return offers.isOpen(responsibility.id(), me.id(), other) ? "again" : null;
    }

    private void refuseUnlessOnOffer(Responsibility responsibility) {
        var page = "/responsibilities/" + responsibility.id();
        if (!responsibility.isOnOffer()) throw new Refused(page, "responsibilities.already." + responsibility.status());
        if (holders.countNow(responsibility.id()) >= responsibility.details().seats())
            throw new Refused(page, "responsibilities.full");
    }

    private static String form(Responsibility responsibility, Model model) {
        model.addAttribute("responsibility", responsibility);
        return "responsibilities/offer-form";
    }

    @DeleteMapping("/{offer}")
    String withdraw(
            @PathVariable ResponsibilityId id,
            @PathVariable("offer") UUID offerId,
            CurrentPerson me,
            RedirectAttributes flash) {
        var offer = offers.visibleForChange(me, id, offerId)
                .filter(one -> me.is(one.offerer()))
                .orElseThrow(NotFound::new);
        if (offer.status() != Offer.Status.WITHDRAWN) {
            if (!offer.isOpen()) throw new Refused(address(id) + "/" + offerId, "responsibilities.offer.closed");
            events.publishEvent(offer.withdraw(me.id(), clock.instant()));
        }
        return Done.redirect(flash, "responsibilities.offer.withdrawn", address(id) + "/" + offerId);
    }

    private static String address(ResponsibilityId id) {
        return "/responsibilities/" + id + "/offers";
    }
}
