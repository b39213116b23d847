package app.trellis.touchpoints;

import static java.util.Objects.requireNonNull;

import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientStaffing;
import app.trellis.clients.WorkingAgreements;
import app.trellis.forms.Conflict;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lead and the contact judge alone, then see where they differ, and agree on a line. */
@Controller
@Transactional
@RequestMapping("/clients/{account}/calibrations/{id}")
class JudgingController {

    private final Calibrations calibrations;
    private final ClientStaffing clients;
    private final WorkingAgreements agreements;
    private final MessageSource messages;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JudgingController(
            Calibrations calibrations,
            ClientStaffing clients,
            WorkingAgreements agreements,
            MessageSource messages,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calibrations = calibrations;
        this.clients = clients;
        this.agreements = agreements;
        this.messages = messages;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(
            @PathVariable("account") ClientAccountId account, @PathVariable UUID id, CurrentPerson me, Model model) {
        var calibration = calibrations.visibleTo(me, account, id).orElseThrow(NotFound::new);
        model.addAttribute("form", JudgementForm.empty());
        return page(calibration, me, model);
    }

    @PostMapping("/judgement")
    String judge(
            @PathVariable("account") ClientAccountId account,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") JudgementForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var calibration = calibrations.visibleForChange(me, account, id).orElseThrow(NotFound::new);
        var side = calibration.sideOf(me).orElseThrow(NotFound::new);
        if (calibration.isComplete()) throw new Refused(calibration.address(), "touchpoints.calibration.isComplete");
        if (errors.hasErrors()) return page(calibration, me, model);
        calibration
                .answer(side, form.judgements(side), me.id(), clock.instant())
                .ifPresent(events::publishEvent);
        var done = calibration.isComplete() ? "touchpoints.judge.complete" : "touchpoints.judge.done";
        return Done.redirect(flash, done, calibration.address());
    }

    @GetMapping("/agreement")
    @Transactional(readOnly = true)
    String editAgreement(
            @PathVariable("account") ClientAccountId account, @PathVariable UUID id, CurrentPerson me, Model model) {
        var calibration = complete(calibrations.visibleTo(me, account, id).orElseThrow(NotFound::new));
        model.addAttribute("form", AgreementForm.of(calibration));
        return agreement(calibration, model);
    }

    @PutMapping("/agreement")
    String agree(
            @PathVariable("account") ClientAccountId account,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AgreementForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var calibration =
                complete(calibrations.visibleForChange(me, account, id).orElseThrow(NotFound::new));
        if (errors.hasErrors()) return agreement(calibration, model);
        var line = requireNonNull(form.text());
        if (calibration.edits().isAfter(form.version())
                && !calibration.agreement().equals(line))
            throw new Conflict(
                    "touchpoints.agreement",
                    calibration.address() + "/agreement",
                    calibration.edits(),
                    form,
                    AgreementForm.of(calibration),
                    Map.of());
        calibration.agree(line, me.id(), clock.instant()).ifPresent(agreed -> {
            agreements.add(account, messages.getMessage("touchpoints.agreed", new Object[] {line}, Locale.UK), me.id());
            events.publishEvent(agreed);
        });
        return Done.redirect(flash, "touchpoints.agreement.saved", calibration.address());
    }

    private static Calibration complete(Calibration calibration) {
        if (!calibration.isComplete()) throw new Refused(calibration.address(), "touchpoints.calibration.isWaiting");
        return calibration;
    }

    private String page(Calibration calibration, CurrentPerson me, Model model) {
        var account = clients.account(calibration.accountId()).orElseThrow();
        model.addAttribute("calibration", calibration);
        model.addAttribute("account", account);
        model.addAttribute("kept", Sides.isKeptBy(me, account));
        model.addAttribute("side", calibration.sideOf(me).orElse(null));
        model.addAttribute("firm", Side.FIRM);
        model.addAttribute("client", Side.CLIENT);
        model.addAttribute("sentences", Sentence.values());
        model.addAttribute("people", staff.cards(List.of(calibration.lead(), calibration.contact())));
        return "touchpoints/calibration";
    }

    private static String agreement(Calibration calibration, Model model) {
        model.addAttribute("calibration", calibration);
        return "touchpoints/agreement";
    }
}
