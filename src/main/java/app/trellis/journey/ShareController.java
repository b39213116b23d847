package app.trellis.journey;

import static java.util.stream.Collectors.toSet;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import app.trellis.signin.SecretToken;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where people share parts of their journey by a link, see what others see by it, and take it back. */
@Controller
@Transactional
class ShareController {

    private final JourneyShares shares;
    private final Journeys journeys;
    private final SharedPage page;
    private final Clock clock;

    ShareController(JourneyShares shares, Journeys journeys, SharedPage page, Clock clock) {
        this.shares = shares;
        this.journeys = journeys;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/journey/shares")
    @Transactional(readOnly = true)
    String list(CurrentPerson me, Model model) {
        model.addAttribute("shares", shares.of(me.id()));
        model.addAttribute("today", today());
        return "journey/shares";
    }

    @GetMapping("/journey/shares/new")
    @Transactional(readOnly = true)
    String compose(CurrentPerson me, Model model) {
        model.addAttribute("form", ShareForm.empty(today()));
        return form(me, model);
    }

    /** The link is shown at once and not after a redirect, as its secret is kept nowhere. */
    @PostMapping("/journey/shares")
    String make(
            @Valid @ModelAttribute("form") ShareForm form,
            BindingResult errors,
            @Nullable String preview,
            CurrentPerson me,
            Model model,
            HttpServletResponse response) {
        if (isRefused(form, errors, me)) return form(me, model);
        var until = form.untilOn();
        if (until == null) return form(me, model);
        if (preview != null) return page.of(me.id(), form.chosen(), until, model, response);
        var entries = form.chosen();
        var label = form.labelOrEmpty();
        var token = SecretToken.of(form.secret(), "journey", me.id(), entries, until, label);
        if (shares.opening(token).isEmpty() && shares.of(me.id()).size() >= JourneyShares.MOST)
            throw new Refused("/journey/shares", "journey.share.tooMany", JourneyShares.MOST);
        shares.make(me.id(), token, label, until, entries);
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/shared/{token}")
                        .buildAndExpand(token.text())
                        .toUriString());
        return list(me, model);
    }

    /** What those see who have the link. It counts as no opening. */
    @GetMapping("/journey/shares/{id}")
    @Transactional(readOnly = true)
    String preview(@PathVariable UUID id, CurrentPerson me, Model model, HttpServletResponse response) {
        var share = shares.ownedBy(me.id(), id).orElseThrow(NotFound::new);
        return page.of(share.owner(), share.entries(), share.untilOn(), model, response);
    }

    @DeleteMapping("/journey/shares/{id}")
    String revoke(@PathVariable UUID id, CurrentPerson me, RedirectAttributes flash) {
        if (!shares.revoke(me.id(), id)) throw new NotFound();
        return Done.redirect(flash, "journey.share.revoked", "/journey/shares");
    }

    private boolean isRefused(ShareForm form, BindingResult errors, CurrentPerson me) {
        if (errors.getTarget() == null) return true; // a field could not even be read
        form.check(
                errors,
                today(),
                journeys.shareable(me.id()).stream().map(JourneyEntry::key).collect(toSet()));
        return errors.hasErrors();
    }

    private String form(CurrentPerson me, Model model) {
        model.addAttribute("years", JourneyYear.of(journeys.shareable(me.id())));
        return "journey/share";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
