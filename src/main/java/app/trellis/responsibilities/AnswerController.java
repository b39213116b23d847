package app.trellis.responsibilities;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import app.trellis.fit.Fits;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.Staff;
import app.trellis.responsibilities.OfferActivity.OfferDiscussed;
import app.trellis.skills.Vocabulary;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
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

/** Shows an offer to its two people, and takes the answer: accept, discuss, or decline with a reason. */
@Controller
@Transactional
@RequestMapping("/responsibilities/{id}")
class AnswerController {

    private final Responsibilities responsibilities;
    private final Offers offers;
    private final Notes notes;
    private final Loads loads;
    private final TakingOn takingOn;
    private final Vocabulary vocabulary;
    private final Fits fits;
    private final RoleFits roles;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AnswerController(
            Responsibilities responsibilities,
            Offers offers,
            Notes notes,
            Loads loads,
            TakingOn takingOn,
            Vocabulary vocabulary,
            Fits fits,
            RoleFits roles,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.responsibilities = responsibilities;
        this.offers = offers;
        this.notes = notes;
        this.loads = loads;
        this.takingOn = takingOn;
        this.vocabulary = vocabulary;
        this.fits = fits;
        this.roles = roles;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** The last offer that I got for it, so that a link need not name it. */
    @GetMapping("/answer")
    String answer(@PathVariable ResponsibilityId id, CurrentPerson me) {
        var last = offers.received(me, id).stream().findFirst().orElseThrow(NotFound::new);
        return "redirect:" + address(last);
    }

    @GetMapping("/offers/{offer}")
    @Transactional(readOnly = true)
    String show(@PathVariable ResponsibilityId id, @PathVariable("offer") UUID offerId, CurrentPerson me, Model model) {
        model.addAttribute("form", MessageForm.empty());
        return page(offers.visibleTo(me, id, offerId).orElseThrow(NotFound::new), me, model);
    }

    private String page(Offer offer, CurrentPerson me, Model model) {
        var responsibility = responsibilities.findById(offer.responsibility()).orElseThrow();
        model.addAttribute("offer", offer);
        model.addAttribute("responsibility", responsibility);
        model.addAttribute("isMine", offer.isFor(me));
        model.addAttribute("needs", vocabulary.shown(responsibility.details().needs()));
        model.addAttribute("teaches", vocabulary.shown(responsibility.details().teaches()));
        if (offer.isFor(me))
            model.addAttribute("fit", fits.of(me, responsibility.asks()).orElse(null));
        else model.addAttribute("role", roleFit(offer, responsibility));
        model.addAttribute("notes", notes.findByOfferIdOrderByWrittenAt(offer.id()));
        model.addAttribute("people", staff.cards(List.of(offer.offerer(), offer.recipient())));
        if (offer.isOpen())
            model.addAttribute(
                    "load",
                    loads.with(offer.recipient(), responsibility.details().hours()));
        return "responsibilities/offer";
    }

    private RoleFits.RoleFit roleFit(Offer offer, Responsibility responsibility) {
        var title = staff.card(offer.recipient()).map(PersonCard::jobTitle).orElse("");
        return roles.of(title, responsibility.details());
    }

    @PostMapping("/offers/{offer}/messages")
    String discuss(
            @PathVariable ResponsibilityId id,
            @PathVariable("offer") UUID offerId,
            @Valid @ModelAttribute("form") MessageForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var offer = offers.visibleForChange(me, id, offerId).orElseThrow(NotFound::new);
        if (!offer.isOpen()) throw closed(offer);
        if (errors.hasErrors()) return page(offer, me, model);
        var text = requireNonNull(form.text());
        var noteId = SentOnce.id(form.formId(), me.id().value(), offerId + " " + text);
        if (notes.madeBy(noteId).isEmpty()) {
            var at = clock.instant();
            notes.save(Note.about(offer, noteId, me.id(), text, at));
            offer.discussedBy(me.id());
            events.publishEvent(new OfferDiscussed(offerId, noteId, me.id(), at));
        }
        return Done.redirect(flash, "responsibilities.offer.written", address(offer));
    }

    /** The responsibility is locked first, as whoever else takes it on does. */
    @PostMapping("/offers/{offer}/acceptance")
    String accept(
            @PathVariable ResponsibilityId id,
            @PathVariable("offer") UUID offerId,
            CurrentPerson me,
            RedirectAttributes flash) {
        var responsibility = responsibilities.visibleForChange(me, id).orElseThrow(NotFound::new);
        var offer = mine(id, offerId, me);
        if (offer.status() != Offer.Status.ACCEPTED) {
            if (!offer.isOpen()) throw closed(offer);
            var taken = takingOn.take(responsibility, me.id(), me.id());
            events.publishEvent(offer.accept(taken.at()));
            events.publishEvent(taken);
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

    private static Refused closed(Offer offer) {
        return new Refused(address(offer), "responsibilities.offer.closed");
    }

    private static String address(Offer offer) {
        return "/responsibilities/" + offer.responsibility() + "/offers/" + offer.id();
    }
}
