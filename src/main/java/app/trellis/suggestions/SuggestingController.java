package app.trellis.suggestions;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import app.trellis.clients.ClientAccountCard;
import app.trellis.clients.ClientAccountId;
import app.trellis.clients.ClientStaffing;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.Refused;
import app.trellis.forms.SentOnce;
import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.Staff;
import app.trellis.suggestions.SuggestionActivity.SuggestionWithdrawn;
import app.trellis.training.Catalogue;
import app.trellis.training.ProgramCard;
import app.trellis.training.ProgramId;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The contact of a client suggests training for people who work for the client, and takes it back. */
@Controller
@Transactional
@RequestMapping("/clients/{id}/suggestions")
@PreAuthorize("hasRole('CLIENT')")
class SuggestingController {

    private final Suggestions suggestions;
    private final NamedPeople people;
    private final SuggestionReader reader;
    private final Catalogue catalogue;
    private final ClientStaffing staffing;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SuggestingController(
            Suggestions suggestions,
            NamedPeople people,
            SuggestionReader reader,
            Catalogue catalogue,
            ClientStaffing staffing,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.suggestions = suggestions;
        this.people = people;
        this.reader = reader;
        this.catalogue = catalogue;
        this.staffing = staffing;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /**
     * First what, then for whom.
     *
     * @param own whether the client says in its own words what it would like
     */
    @GetMapping("/new")
    @Transactional(readOnly = true)
    String compose(
            @PathVariable ClientAccountId id,
            @RequestParam(required = false) @Nullable ProgramId program,
            @RequestParam(required = false) @Nullable String own,
            ListRequest asked,
            CurrentPerson me,
            Model model) {
        var account = account(id, me);
        if (program == null && own == null) {
            model.addAttribute("account", account);
            model.addAttribute("list", catalogue.find(asked.query(), asked.page()));
            return "suggestions/choose";
        }
        var chosen = program == null ? null : catalogue.program(program).orElseThrow(NotFound::new);
        model.addAttribute("form", SuggestionForm.empty(program));
        return form(account, chosen, model);
    }

    @PostMapping
    String suggest(
            @PathVariable ClientAccountId id,
            @Valid @ModelAttribute("form") SuggestionForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var account = account(id, me);
        if (errors.getTarget() == null) throw new NotFound(); // only ids, which nobody types, cannot be read
        var program = form.program() == null
                ? null
                : catalogue.program(form.program()).orElse(null);
        if (form.program() != null && program == null) errors.reject("suggestions.form.noLongerOffered");
        form.checkWish(errors);
        // Of two at once the second sees what the first suggested.
        suggestions.lock("suggestions of " + id);
        var suggestionId =
                new SuggestionId(SentOnce.id(form.formId(), me.id().value(), id + " " + form, this::isWithdrawn));
        if (suggestions.madeBy(suggestionId).isEmpty()) {
            var title = program == null ? requireNonNullElse(form.wish(), "") : program.title();
            var named = named(form, account, title, errors);
            if (errors.hasErrors()) return form(account, program, model);
            var made = suggestions.save(new Suggestion(
                    suggestionId, id, me.id(), form.program(), title, requireNonNull(form.reason()), clock.instant()));
            for (var person : named) people.save(new NamedPerson(suggestionId, person.id()));
            events.publishEvent(made.suggested());
        }
        return Done.redirect(flash, "suggestions.sent", address(id) + "/" + suggestionId);
    }

    private boolean isWithdrawn(UUID id) {
        return people.findBySuggestionId(new SuggestionId(id)).stream().anyMatch(NamedPerson::isWithdrawn);
    }

    /** For whom it is: whoever has it already is left out of all, and not chosen twice. */
    private List<PersonCard> named(SuggestionForm form, ClientAccountCard account, String title, Errors errors) {
        var chosen = form.chosenOf(staffing.staffOf(account.id()));
        if (chosen.isEmpty()) errors.rejectValue("people", "suggestions.form.nobody");
        var again = reader.settling(account.id(), form.program(), title);
        var left = chosen.stream().filter(person -> !again.contains(person)).toList();
        if (left.isEmpty() && form.isForEveryone() && !chosen.isEmpty())
            errors.rejectValue("people", "suggestions.form.everyoneHasIt");
        if (left.size() < chosen.size() && !form.isForEveryone())
            errors.rejectValue("people", "suggestions.form.again", new Object[] {names(chosen, again)}, null);
        return left;
    }

    private static String names(List<PersonCard> chosen, List<PersonCard> again) {
        return chosen.stream().filter(again::contains).map(PersonCard::name).collect(joining(", "));
    }

    private String form(ClientAccountCard account, @Nullable ProgramCard program, Model model) {
        model.addAttribute("account", account);
        model.addAttribute("program", program);
        model.addAttribute("choices", staffing.staffOf(account.id()));
        model.addAttribute(
                "accountManager", staff.card(account.accountManager()).orElseThrow());
        return "suggestions/form";
    }

    /** Takes it back for everybody for whom nobody has answered; any contact of the account may. */
    @DeleteMapping("/{suggestion}")
    String withdraw(
            @PathVariable ClientAccountId id,
            @PathVariable SuggestionId suggestion,
            CurrentPerson me,
            RedirectAttributes flash) {
        var page = reader.visibleForChange(me, id, suggestion).orElseThrow(NotFound::new);
        var at = clock.instant();
        var open = people.findBySuggestionId(suggestion).stream()
                .filter(NamedPerson::isOpen)
                .toList();
        open.forEach(person -> person.withdraw(at));
        if (!open.isEmpty()) events.publishEvent(new SuggestionWithdrawn(suggestion, me.id(), at));
        return Done.redirect(flash, "suggestions.withdrawn", page.suggestion().address());
    }

    private ClientAccountCard account(ClientAccountId id, CurrentPerson me) {
        var account = staffing.account(id)
                .filter(found -> staffing.isContact(me.id(), id))
                .orElseThrow(NotFound::new);
        if (account.hasEnded()) throw new Refused(address(id), "suggestions.accountEnded");
        return account;
    }

    private static String address(ClientAccountId id) {
        return "/clients/" + id + "/suggestions";
    }
}
