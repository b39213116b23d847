package app.trellis.responsibilities;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import app.trellis.fit.Fits;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import app.trellis.responsibilities.OfferActivity.OfferDiscussed;
import app.trellis.skills.Vocabulary;
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

/** The page of an offer, for its two people, and what they say to each other about it. */
@Controller
@Transactional
@RequestMapping("/responsibilities/{id}")
class OfferPageController {

    private final Responsibilities responsibilities;
    private final Offers offers;
    private final Notes notes;
    private final Loads loads;
    private final Vocabulary vocabulary;
    private final Fits fits;
    private final RoleFits roles;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfferPageController(
            Responsibilities responsibilities,
            Offers offers,
            Notes notes,
            Loads loads,
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
        return "redirect:" + AnswerController.address(last);
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
        var needs = vocabulary.shown(responsibility.details().needs());
        model.addAttribute("needs", needs);
        model.addAttribute("teaches", vocabulary.shown(responsibility.details().teaches()));
        if (offer.isFor(me))
            model.addAttribute("fit", fits.of(me, responsibility.asks(), needs).orElse(null));
        else model.addAttribute("role", roles.of(offer.recipient(), responsibility.details()));
        var written = notes.findByOfferIdOrderByWrittenAt(offer.id());
        model.addAttribute("notes", written);
        // An offer may have been handed over by somebody who wrote about it.
        var people = Stream.concat(
                Stream.of(offer.offerer(), offer.recipient()), written.stream().map(Note::author));
        model.addAttribute("people", staff.cards(people.collect(toSet())));
        if (offer.isOpen())
            model.addAttribute(
                    "load",
                    loads.with(offer.recipient(), responsibility.details().hours()));
        return "responsibilities/offer";
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
        if (!offer.isOpen()) throw AnswerController.closed(offer);
        if (errors.hasErrors()) return page(offer, me, model);
        var text = requireNonNull(form.text());
        var noteId = SentOnce.id(form.formId(), me.id().value(), offerId + " " + text);
        if (notes.madeBy(noteId).isEmpty()) {
            var at = clock.instant();
            notes.save(Note.about(offer, noteId, me.id(), text, at));
            offer.discussedBy(me.id());
            events.publishEvent(new OfferDiscussed(offerId, noteId, me.id(), at));
        }
        return Done.redirect(flash, "responsibilities.offer.written", AnswerController.address(offer));
    }
}
