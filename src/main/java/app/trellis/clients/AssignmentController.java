package app.trellis.clients;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import app.trellis.directory.PersonPicker;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.forms.SentOnce;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.Staff;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
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

/** Lets HR and the account manager assign employees to a client, from a first day to a last. */
@Controller
@Transactional
@RequestMapping("/clients/{id}/assignments")
@PreAuthorize("hasRole('EMPLOYEE')")
class AssignmentController {

    private final ClientAccounts accounts;
    private final Assignments assignments;
    private final Staff staff;
    private final PersonPicker picker;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AssignmentController(
            ClientAccounts accounts,
            Assignments assignments,
            Staff staff,
            PersonPicker picker,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.assignments = assignments;
        this.staff = staff;
        this.picker = picker;
        this.events = events;
        this.clock = clock;
    }

    @ModelAttribute(name = "account", binding = false)
    ClientAccount account(@PathVariable ClientAccountId id, CurrentPerson me) {
        return accounts.managedBy(me, id).orElseThrow(NotFound::new);
    }

    @GetMapping("/new")
    String compose(@ModelAttribute("account") ClientAccount account, Model model) {
        account.refuseIfEnded();
        model.addAttribute("form", new AssignmentForm(UUID.randomUUID(), null, null, LocalDate.now(clock), null));
        return "clients/assign";
    }

    @PostMapping
    String assign(
            @ModelAttribute("account") ClientAccount account,
            @Valid @ModelAttribute("form") AssignmentForm form,
            BindingResult errors,
            CurrentPerson me,
            RedirectAttributes flash) {
        account.refuseIfEnded();
        if (errors.getTarget() == null) return "clients/assign"; // a field could not even be read
        var people = people(form, me, errors);
        if (errors.hasErrors()) return "clients/assign";
        var from = requireNonNull(form.from());
        var until = form.until();
        if (until != null && until.isBefore(from)) errors.rejectValue("until", "clients.form.endsBeforeStart");
        if (errors.hasErrors()) return "clients/assign";
        var to = until == null ? null : until.plusDays(1);
        var made = people.stream()
                .map(person -> new Assignment(
                        SentOnce.id(form.formId(), me.id().value(), account.id() + " " + form + " " + person.id()),
                        account.id(),
                        person.id(),
                        from,
                        to))
                .filter(assignment -> assignments.madeBy(assignment.id()).isEmpty())
                .toList();
        refuseWhoWorksElsewhere(made, to, people, errors);
        if (errors.hasErrors()) return "clients/assign";
        for (var assignment : made)
            events.publishEvent(assignments.save(assignment).assigned(me.id(), clock.instant()));
        return done("clients.assigned", account, flash);
    }

    /** In one order, so that two who assign the same people at once do not wait for each other for ever. */
    private List<PersonCard> people(AssignmentForm form, CurrentPerson me, BindingResult errors) {
        var one = picker.picked(form.employee(), "employee", me, errors);
        var several = picker.pasted(form.several(), "several", errors);
        if (one.isEmpty() && several.isEmpty() && !errors.hasErrors())
            errors.rejectValue("employee", "directory.picker.nothing");
        return Stream.concat(one.stream(), several.stream())
                .distinct()
                .sorted(comparing(person -> person.id().value()))
                .toList();
    }

    private void refuseWhoWorksElsewhere(
            List<Assignment> made, @Nullable LocalDate to, List<PersonCard> people, BindingResult errors) {
        var busy = made.stream()
                .filter(assignment -> assignments.clashes(assignment, to))
                .map(Assignment::personId)
                .toList();
        if (busy.isEmpty()) return;
        if (people.size() == 1) {
            errors.rejectValue("employee", "clients.form.worksElsewhere");
            return;
        }
        var names = people.stream()
                .filter(person -> busy.contains(person.id()))
                .map(PersonCard::name)
                .sorted()
                .collect(joining(", "));
        errors.rejectValue("several", "clients.form.workElsewhere", new Object[] {names}, null);
    }

    @GetMapping("/{assignment}")
    String composeEnd(@PathVariable UUID assignment, @ModelAttribute("account") ClientAccount account, Model model) {
        account.refuseIfEnded();
        var found = assignment(assignment, account);
        model.addAttribute("form", new EndForm(requireNonNullElse(found.lastDay(), LocalDate.now(clock))));
        return end(found, model);
    }

    @PutMapping("/{assignment}")
    String end(
            @PathVariable UUID assignment,
            @ModelAttribute("account") ClientAccount account,
            @Valid @ModelAttribute("form") EndForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        account.refuseIfEnded();
        var found = assignments.forChange(assignment, account.id()).orElseThrow(NotFound::new);
        if (errors.hasErrors()) return end(found, model);
        var until = form.until();
        var to = until == null ? null : until.plusDays(1);
        if (to != null && !to.isAfter(found.startedOn())) errors.rejectValue("until", "clients.form.endsBeforeStart");
        else if (assignments.clashes(found, to)) errors.rejectValue("until", "clients.form.worksElsewhere");
        if (errors.hasErrors()) return end(found, model);
        found.end(to, me.id(), clock.instant()).ifPresent(events::publishEvent);
        return done(to == null ? "clients.goesOn" : "clients.ended", account, flash);
    }

    @DeleteMapping("/{assignment}")
    String remove(
            @PathVariable UUID assignment,
            @ModelAttribute("account") ClientAccount account,
            CurrentPerson me,
            RedirectAttributes flash) {
        var found = assignments.forChange(assignment, account.id()).orElseThrow(NotFound::new);
        if (!found.isRemovable(LocalDate.now(clock))) throw new AccessDeniedException("has been worked under");
        assignments.delete(found);
        events.publishEvent(found.removed(me.id(), clock.instant()));
        return done("clients.unassigned", account, flash);
    }

    private String end(Assignment assignment, Model model) {
        model.addAttribute("assignment", assignment.id());
        model.addAttribute("removable", assignment.isRemovable(LocalDate.now(clock)));
        model.addAttribute("person", staff.card(assignment.personId()).orElseThrow());
        return "clients/end";
    }

    private Assignment assignment(UUID id, ClientAccount account) {
        return assignments.findByIdAndAccountId(id, account.id()).orElseThrow(NotFound::new);
    }

    private static String done(String message, ClientAccount account, RedirectAttributes flash) {
        return Done.redirect(flash, message, "/clients/" + account.id());
    }
}
