package app.trellis.journey;

import app.trellis.forms.Conflict;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.forms.SentOnce;
import app.trellis.forms.WallClock;
import app.trellis.people.CurrentPerson;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes own notes, and jobs before this company. */
@Controller
@Transactional
class OwnEntryController {

    private static final int MOST = 500;

    private final OwnEntries entries;
    private final Clock clock;

    OwnEntryController(OwnEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @GetMapping("/journey/notes/new")
    @Transactional(readOnly = true)
    String note(Model model) {
        return compose(JourneyKind.NOTE, model);
    }

    @GetMapping("/journey/earlier/new")
    @Transactional(readOnly = true)
    String earlier(Model model) {
        return compose(JourneyKind.EARLIER, model);
    }

    @PostMapping("/journey/notes")
    String createNote(
            @Valid @ModelAttribute("form") OwnEntryForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        return create(JourneyKind.NOTE, form, errors, me, model, flash);
    }

    @PostMapping("/journey/earlier")
    String createEarlier(
            @Valid @ModelAttribute("form") OwnEntryForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        return create(JourneyKind.EARLIER, form, errors, me, model, flash);
    }

    @GetMapping("/journey/own/{id}/edit")
    @Transactional(readOnly = true)
    String edit(@PathVariable UUID id, CurrentPerson me, Model model) {
        var entry = entries.ownedBy(me, id).orElseThrow(NotFound::new);
        model.addAttribute("form", OwnEntryForm.of(entry));
        return form(entry.kind(), entry, model);
    }

    @PutMapping("/journey/own/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") OwnEntryForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var entry = entries.ownedForChange(me, id).orElseThrow(NotFound::new);
        if (isRefused(form, errors)) return form(entry.kind(), entry, model);
        var details = form.toDetails();
        if (entry.edits().isAfter(form.version()) && !details.equals(entry.details()))
            throw new Conflict("journey.own", "/journey", entry.edits(), form, OwnEntryForm.of(entry), Map.of());
        entry.revise(details);
        return Done.redirect(flash, "web.saved", "/journey");
    }

    @DeleteMapping("/journey/own/{id}")
    String delete(@PathVariable UUID id, CurrentPerson me, RedirectAttributes flash) {
        entries.delete(entries.ownedForChange(me, id).orElseThrow(NotFound::new));
        return Done.redirect(flash, "journey.own.deleted", "/journey");
    }

    private String compose(JourneyKind kind, Model model) {
        model.addAttribute("form", OwnEntryForm.empty());
        return form(kind, null, model);
    }

    private String create(
            JourneyKind kind,
            OwnEntryForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        if (isRefused(form, errors)) return form(kind, null, model);
        var details = form.toDetails();
        var id = SentOnce.id(form.formId(), me.id().value(), List.of(kind, details));
        if (entries.madeBy(id).isEmpty()) {
            if (entries.countByOwner(me.id()) >= MOST) throw new Refused("/journey", "journey.own.tooMany", MOST);
            entries.save(new OwnEntry(id, me.id(), kind, details));
        }
        return Done.redirect(flash, "journey.own.added", "/journey");
    }

    private boolean isRefused(OwnEntryForm form, BindingResult errors) {
        if (errors.getTarget() == null) return true; // a field could not even be read
        form.check(errors, WallClock.latestToday(clock));
        return errors.hasErrors();
    }

    private static String form(JourneyKind kind, @Nullable OwnEntry entry, Model model) {
        model.addAttribute("job", kind == JourneyKind.EARLIER);
        model.addAttribute("entry", entry);
        return "journey/own";
    }
}
