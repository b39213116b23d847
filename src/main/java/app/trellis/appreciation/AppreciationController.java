package app.trellis.appreciation;

import app.trellis.forms.Conflict;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.people.CurrentPerson;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows thanks to those whom they reach; their author edits them for a short while. */
@Controller
@Transactional
@RequestMapping("/appreciation/{id}")
class AppreciationController {

    private final Appreciations appreciations;
    private final AppreciationPage page;
    private final Limits limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AppreciationController(
            Appreciations appreciations,
            AppreciationPage page,
            Limits limits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.appreciations = appreciations;
        this.page = page;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String show(@PathVariable AppreciationId id, CurrentPerson me, Model model) {
        return page.of(appreciations.visibleTo(me, id).orElseThrow(NotFound::new), me, model);
    }

    @GetMapping("/edit")
    @Transactional(readOnly = true)
    String edit(@PathVariable AppreciationId id, CurrentPerson me, Model model) {
        var given =
                appreciations.visibleTo(me, id).filter(one -> one.isFrom(me)).orElseThrow(NotFound::new);
        refuseLate(given, me);
        var form = AppreciationForm.of(given);
        model.addAttribute("form", form);
        return page.form(given, form, List.of(), me, model);
    }

    @PutMapping
    String update(
            @PathVariable AppreciationId id,
            @Valid @ModelAttribute("form") AppreciationForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var given = appreciations
                .visibleForChange(me, id)
                .filter(one -> one.isFrom(me))
                .orElseThrow(NotFound::new);
        refuseLate(given, me);
        var details = errors.getTarget() == null ? null : page.details(form, errors);
        if (details != null && limits.isSaidToMany(me.id(), id, details.text(), given.receivers()))
            errors.rejectValue("text", "appreciation.form.saidToMany", new Object[] {Limits.MOST_WITH_ONE_TEXT}, null);
        if (details == null || errors.hasErrors()) return page.form(given, form, List.of(), me, model);
        if (given.edits().isAfter(form.version()) && !details.equals(given.details())) throw conflict(given, form);
        given.edit(details, clock.instant()).ifPresent(events::publishEvent);
        return Done.redirect(flash, "web.saved", "/appreciation/" + id);
    }

    private Conflict conflict(Appreciation given, AppreciationForm mine) {
        var theirs = AppreciationForm.of(given);
        return new Conflict(
                "appreciation", "/appreciation/" + given.id(), given.edits(), mine, theirs, page.names(mine, theirs));
    }

    private void refuseLate(Appreciation given, CurrentPerson me) {
        if (!given.canBeEditedBy(me, clock.instant()))
            throw new Refused("/appreciation/" + given.id(), "appreciation.editIsOver");
    }
}
