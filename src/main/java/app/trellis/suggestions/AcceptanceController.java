package app.trellis.suggestions;

import app.trellis.clients.ClientAccountId;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.lists.ListRequest;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.training.Catalogue;
import app.trellis.training.OpenSession;
import app.trellis.training.ProgramCard;
import app.trellis.training.ProgramId;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/** The manager of people for whom a client suggests training accepts for them: first what, then when. */
@Controller
@Transactional
@RequestMapping("/clients/{id}/suggestions/{suggestion}")
@PreAuthorize("hasRole('EMPLOYEE')")
class AcceptanceController {

    private final SuggestionReader reader;
    private final Inviting inviting;
    private final Catalogue catalogue;
    private final Answers answers;

    AcceptanceController(SuggestionReader reader, Inviting inviting, Catalogue catalogue, Answers answers) {
        this.reader = reader;
        this.inviting = inviting;
        this.catalogue = catalogue;
        this.answers = answers;
    }

    /**
     * First the program, where the client did not name one that is still offered; then the session.
     *
     * @param looking whether one is still to be found
     */
    @GetMapping("/acceptance")
    @Transactional(readOnly = true)
    String composeAcceptance(
            @PathVariable ClientAccountId id,
            @PathVariable SuggestionId suggestion,
            @RequestParam(name = "for", required = false) @Nullable PersonId person,
            @RequestParam(required = false) @Nullable ProgramId program,
            @RequestParam(required = false) @Nullable String looking,
            ListRequest asked,
            CurrentPerson me,
            Model model) {
        var page = reader.visibleTo(me, id, suggestion).orElseThrow(NotFound::new);
        var mine = answers.open(page, page.peopleFor(me), me);
        var chosen = program(page.suggestion(), program);
        if (chosen == null && looking == null) {
            model.addAttribute("suggestion", page.suggestion());
            model.addAttribute("person", person);
            model.addAttribute("list", catalogue.find(asked.query(), asked.page()));
            return "suggestions/program";
        }
        var sessions = chosen == null ? List.<OpenSession>of() : catalogue.openSessions(chosen.id());
        var first = sessions.stream().filter(session -> session.freeSeats() > 0).findFirst();
        model.addAttribute(
                "form",
                new AcceptanceForm(
                        Answers.named(mine, person),
                        chosen == null ? null : chosen.id(),
                        first.map(OpenSession::id).orElse(null)));
        return acceptance(page, mine, chosen, sessions, model);
    }

    /** The program that the client named, as long as it is offered; else the one that was chosen instead. */
    private @Nullable ProgramCard program(Suggestion suggestion, @Nullable ProgramId chosen) {
        return Optional.ofNullable(suggestion.programId())
                .flatMap(catalogue::program)
                .or(() -> Optional.ofNullable(chosen).flatMap(catalogue::program))
                .orElse(null);
    }

    private String acceptance(
            SuggestionPage page,
            List<PersonRow> mine,
            @Nullable ProgramCard program,
            List<OpenSession> sessions,
            Model model) {
        model.addAttribute("program", program);
        model.addAttribute("sessions", sessions);
        return answers.form("suggestions/acceptance", page, mine, model);
    }

    @PostMapping("/acceptance")
    String accept(
            @PathVariable ClientAccountId id,
            @PathVariable SuggestionId suggestion,
            @Valid @ModelAttribute("form") AcceptanceForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        if (errors.getTarget() == null) throw new NotFound(); // only ids, which nobody types, cannot be read
        var page = reader.visibleForChange(me, id, suggestion).orElseThrow(NotFound::new);
        var address = page.suggestion().address();
        if (answers.areGiven(suggestion, form.people(), one -> one.isAccepted(form.program())))
            return Done.redirect(flash, "suggestions.accepted", address);
        var mine = answers.open(page, page.peopleFor(me), me);
        var program = form.program() == null ? null : program(page.suggestion(), form.program());
        var sessions = program == null ? List.<OpenSession>of() : catalogue.openSessions(program.id());
        var named = Answers.chosen(mine, form.people(), errors);
        if (form.program() != null && (program == null || !program.id().equals(form.program())))
            errors.reject("suggestions.form.noLongerOffered");
        if (program != null
                && form.session() != null
                && sessions.stream().noneMatch(session -> session.id().equals(form.session())))
            errors.rejectValue("session", "suggestions.answer.sessionGone");
        if (errors.hasErrors()) return acceptance(page, mine, program, sessions, model);
        if (program == null) {
            inviting.accept(suggestion, named, me);
            return Done.redirect(flash, "suggestions.accepted.wanted", address);
        }
        var without = inviting.invite(suggestion, named, form, me);
        return Done.redirect(flash, without > 0 ? "suggestions.accepted.noSeat" : "suggestions.accepted", address);
    }
}
