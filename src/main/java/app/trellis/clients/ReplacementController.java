package app.trellis.clients;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import jakarta.validation.Valid;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets another contact of a client take over from one who goes, and says once a year that one is still there. */
@Controller
@Transactional
@RequestMapping("/clients/{id}/contacts/{person}")
@PreAuthorize("hasRole('EMPLOYEE')")
class ReplacementController {

    private final ClientAccounts accounts;
    private final ClientStaffing staffing;
    private final ContactAccess access;
    private final Staff staff;

    ReplacementController(ClientAccounts accounts, ClientStaffing staffing, ContactAccess access, Staff staff) {
        this.accounts = accounts;
        this.staffing = staffing;
        this.access = access;
        this.staff = staff;
    }

    /** @param value the id */
    record Choice(String value, String label) {}

    @ModelAttribute(name = "account", binding = false)
    ClientAccount account(@PathVariable ClientAccountId id, CurrentPerson me) {
        return accounts.managedBy(me, id).orElseThrow(NotFound::new);
    }

    @GetMapping("/replacement")
    String compose(@ModelAttribute("account") ClientAccount account, @PathVariable PersonId person, Model model) {
        account.refuseIfEnded();
        if (!staffing.isContact(person, account.id())) throw new NotFound();
        model.addAttribute("form", new ReplacementForm(null));
        return page(account, person, model);
    }

    @PostMapping("/replacement")
    String replace(
            @ModelAttribute("account") ClientAccount account,
            @PathVariable PersonId person,
            @Valid @ModelAttribute("form") ReplacementForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        account.refuseIfEnded();
        if (errors.getTarget() == null) throw new NotFound(); // an id, which nobody types
        if (!errors.hasErrors() && !isAnother(account, person, new PersonId(requireNonNull(form.newContact()))))
            errors.rejectValue("newContact", "NotNull");
        if (errors.hasErrors()) {
            if (!staffing.isContact(person, account.id())) throw new NotFound();
            return page(account, person, model);
        }
        access.replace(me.id(), account.id(), person, new PersonId(requireNonNull(form.newContact())));
        return Done.redirect(flash, "clients.replaced", "/clients/" + account.id());
    }

    @PostMapping("/confirmation")
    String confirm(
            @ModelAttribute("account") ClientAccount account,
            @PathVariable PersonId person,
            CurrentPerson me,
            RedirectAttributes flash) {
        access.confirm(me.id(), account.id(), person);
        return Done.redirect(flash, "clients.confirmed", "/clients/" + account.id());
    }

    private String page(ClientAccount account, PersonId person, Model model) {
        model.addAttribute("person", staff.card(person).orElseThrow(NotFound::new));
        model.addAttribute("others", others(account, person));
        return "clients/replace";
    }

    private boolean isAnother(ClientAccount account, PersonId person, PersonId chosen) {
        return !chosen.equals(person) && staffing.isContact(chosen, account.id());
    }

    private List<Choice> others(ClientAccount account, PersonId person) {
        return staffing.contactsOf(account.id()).stream()
                .filter(contact -> !contact.id().equals(person))
                .map(contact -> new Choice(contact.id().toString(), contact.name()))
                .toList();
    }
}
