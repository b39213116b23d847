package app.trellis.touchpoints;

import static java.util.Objects.requireNonNull;

import app.trellis.clients.ClientAccountCard;
import app.trellis.clients.ClientAccountId;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.signin.Access;
import app.trellis.touchpoints.TakingPart.Candidate;
import app.trellis.touchpoints.TakingPart.Choice;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
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

/** Who looks after an account starts calibrations, and calls off those that nobody finishes. */
@Controller
@Transactional
@RequestMapping("/clients/{account}/calibrations")
@PreAuthorize("hasRole('EMPLOYEE')")
class CalibrationController {

    private final CalibrationRepository all;
    private final Calibrations calibrations;
    private final TakingPart takingPart;
    private final Sides sides;
    private final Access access;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalibrationController(
            CalibrationRepository all,
            Calibrations calibrations,
            TakingPart takingPart,
            Sides sides,
            Access access,
            MessageSource messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.all = all;
        this.calibrations = calibrations;
        this.takingPart = takingPart;
        this.sides = sides;
        this.access = access;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    @ModelAttribute(name = "account", binding = false)
    ClientAccountCard account(@PathVariable("account") ClientAccountId id, CurrentPerson me) {
        return sides.kept(me, id).orElseThrow(NotFound::new);
    }

    /** With three cases that are ready, to be used or written over. */
    @GetMapping("/new")
    @Transactional(readOnly = true)
    String compose(@ModelAttribute("account") ClientAccountCard account, Model model) {
        Sides.refuseIfEnded(account);
        var examples = Stream.of("first", "second", "third").map(this::example).toList();
        model.addAttribute("form", CalibrationForm.with(examples));
        return form(account, model);
    }

    private String example(String name) {
        return messages.getMessage("touchpoints.calibration.example." + name, null, LocaleContextHolder.getLocale());
    }

    @PostMapping
    String start(
            @ModelAttribute("account") ClientAccountCard account,
            @Valid @ModelAttribute("form") CalibrationForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        Sides.refuseIfEnded(account);
        if (errors.getTarget() != null) {
            check(form.lead(), "lead", leads(account), errors);
            check(form.contact(), "contact", contacts(account), errors);
        }
        if (errors.hasErrors()) return form(account, model);
        var id = SentOnce.id(form.formId(), me.id().value(), form);
        if (all.madeBy(id).isEmpty()) {
            var started = new Calibration(
                    id,
                    account.id(),
                    new PersonId(requireNonNull(form.lead())),
                    new PersonId(requireNonNull(form.contact())),
                    form.cases(),
                    me.id(),
                    clock.instant());
            events.publishEvent(all.save(started).started());
        }
        return Done.redirect(flash, "touchpoints.calibration.started", list(account));
    }

    private static void check(@Nullable UUID person, String field, List<Choice> choices, BindingResult errors) {
        if (person != null && choices.stream().noneMatch(one -> one.value().equals(person.toString())))
            errors.rejectValue(field, "touchpoints.people.gone");
    }

    @DeleteMapping("/{id}")
    String callOff(
            @ModelAttribute("account") ClientAccountCard account,
            @PathVariable UUID id,
            CurrentPerson me,
            RedirectAttributes flash) {
        calibrations.visibleForChange(me, account.id(), id).ifPresent(calibration -> {
            if (calibration.isComplete())
                throw new Refused(calibration.address(), "touchpoints.calibration.isComplete");
            all.delete(calibration);
            events.publishEvent(calibration.calledOff(me.id(), clock.instant()));
        });
        return Done.redirect(flash, "touchpoints.calibration.calledOff", list(account));
    }

    private static String list(ClientAccountCard account) {
        return "/clients/" + account.id() + "/touchpoints";
    }

    private List<Choice> leads(ClientAccountCard account) {
        return choices(account, Side.FIRM).map(CalibrationController::choice).toList();
    }

    /** Those who can sign in: the others could never answer. */
    private List<Choice> contacts(ClientAccountCard account) {
        var contacts = choices(account, Side.CLIENT).toList();
        var able = access.canSignIn(contacts.stream().map(Candidate::id).toList());
        return contacts.stream()
                .filter(one -> able.contains(one.id()))
                .map(CalibrationController::choice)
                .toList();
    }

    private Stream<Candidate> choices(ClientAccountCard account, Side side) {
        return takingPart.candidates(account.id()).stream().filter(one -> one.side() == side);
    }

    private static Choice choice(Candidate one) {
        return new Choice(one.id().toString(), one.name());
    }

    private String form(ClientAccountCard account, Model model) {
        model.addAttribute("leads", leads(account));
        model.addAttribute("contacts", contacts(account));
        return "touchpoints/calibration-form";
    }
}
