package app.trellis.appreciation;

import app.trellis.forms.Conflict;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The values of the company: everyone inside reads them, HR keeps them. */
@Controller
@Transactional
@RequestMapping("/appreciation/values")
class ValueController {

    private static final String LIST = "/appreciation/values";

    private final CompanyValues values;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ValueController(CompanyValues values, ApplicationEventPublisher events, Clock clock) {
        this.values = values;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String list(CurrentPerson me, Model model) {
        model.addAttribute("values", me.hr() ? values.all() : values.offered());
        return "appreciation/values";
    }

    @GetMapping("/new")
    @PreAuthorize("hasRole('HR')")
    String compose(Model model) {
        model.addAttribute("form", ValueForm.empty());
        return form(model, null);
    }

    @PostMapping
    @PreAuthorize("hasRole('HR')")
    String add(
            @Valid @ModelAttribute("form") ValueForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) return form(model, null);
        var details = form.toDetails();
        var id = new ValueId(SentOnce.id(form.formId(), me.id().value(), details));
        if (values.madeBy(id).isEmpty()) {
            if (isTaken(details, null, errors)) return form(model, null);
            events.publishEvent(values.saveAndFlush(new CompanyValue(id, details, me.id(), clock.instant()))
                    .added());
        }
        return Done.redirect(flash, "appreciation.value.added", LIST);
    }

    @GetMapping("/{id}/edit")
    @PreAuthorize("hasRole('HR')")
    String edit(@PathVariable ValueId id, Model model) {
        var value = values.findById(id).orElseThrow(NotFound::new);
        model.addAttribute("form", ValueForm.of(value));
        return form(model, value);
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasRole('HR')")
    String update(
            @PathVariable ValueId id,
            @Valid @ModelAttribute("form") ValueForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var value = forChange(id);
        if (errors.hasErrors()) return form(model, value);
        var details = form.toDetails();
        if (value.edits().isAfter(form.version()) && !details.equals(value.details()))
            throw new Conflict("appreciation.value", LIST, value.edits(), form, ValueForm.of(value), Map.of());
        if (isTaken(details, id, errors)) return form(model, value);
        value.revise(details, me.id(), clock.instant()).ifPresent(events::publishEvent);
        return Done.redirect(flash, "web.saved", LIST);
    }

    @PostMapping("/{id}/retirement")
    @PreAuthorize("hasRole('HR')")
    String retire(@PathVariable ValueId id, CurrentPerson me, RedirectAttributes flash) {
        var value = forChange(id);
        if (!value.isRetired()) events.publishEvent(value.retire(me.id(), clock.instant()));
        return Done.redirect(flash, "appreciation.value.wasRetired", LIST);
    }

    @DeleteMapping("/{id}/retirement")
    @PreAuthorize("hasRole('HR')")
    String restore(@PathVariable ValueId id, CurrentPerson me, RedirectAttributes flash) {
        var value = forChange(id);
        if (value.isRetired()) events.publishEvent(value.restore(me.id(), clock.instant()));
        return Done.redirect(flash, "appreciation.value.wasRestored", LIST);
    }

    private CompanyValue forChange(ValueId id) {
        return values.forChange(id).orElseThrow(NotFound::new);
    }

    private boolean isTaken(ValueDetails details, @Nullable ValueId own, BindingResult errors) {
        values.lock("values of the company");
        if (!values.isTaken(details.name(), own == null ? null : own.value())) return false;
        errors.rejectValue("name", "appreciation.value.taken");
        return true;
    }

    private static String form(Model model, @Nullable CompanyValue value) {
        model.addAttribute("value", value);
        return "appreciation/value";
    }
}
