package app.trellis.suggestions;

import static java.util.Objects.requireNonNull;

import app.trellis.clients.ClientAccountId;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.suggestions.SuggestionActivity.SuggestionDeclined;
import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
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

/** The manager of people for whom a client suggests training declines for them, with a reason that the client reads. */
@Controller
@Transactional
@RequestMapping("/clients/{id}/suggestions/{suggestion}/refusal")
@PreAuthorize("hasRole('EMPLOYEE')")
class RefusalController {

    private final SuggestionReader reader;
    private final NamedPeople people;
    private final Answers answers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RefusalController(
            SuggestionReader reader,
            NamedPeople people,
            Answers answers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reader = reader;
        this.people = people;
        this.answers = answers;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String composeRefusal(
            @PathVariable ClientAccountId id,
            @PathVariable SuggestionId suggestion,
            @RequestParam(name = "for", required = false) @Nullable PersonId person,
            CurrentPerson me,
            Model model) {
        var page = reader.visibleTo(me, id, suggestion).orElseThrow(NotFound::new);
        var mine = answers.open(page, page.waitingFor(me), me);
        model.addAttribute("form", new RefusalForm(Answers.named(mine, person), null));
        return answers.form("suggestions/refusal", page, mine, model);
    }

    @PostMapping
    String decline(
            @PathVariable ClientAccountId id,
            @PathVariable SuggestionId suggestion,
            @Valid @ModelAttribute("form") RefusalForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasFieldErrors("people")) throw new NotFound(); // ids, which nobody types
        var page = reader.visibleForChange(me, id, suggestion).orElseThrow(NotFound::new);
        if (!answers.areGiven(suggestion, form.people(), NamedPerson::isDeclined)) {
            var mine = answers.open(page, page.waitingFor(me), me);
            var named = Answers.chosen(mine, form.people(), errors);
            if (errors.hasErrors()) return answers.form("suggestions/refusal", page, mine, model);
            var at = clock.instant();
            var reason = requireNonNull(form.reason());
            people.findBySuggestionId(suggestion).stream()
                    .filter(person -> named.contains(person.personId()))
                    .forEach(person -> person.decline(reason, me.id(), at));
            events.publishEvent(new SuggestionDeclined(suggestion, named, me.id(), at));
        }
        return Done.redirect(flash, "suggestions.declined", page.suggestion().address());
    }
}
