package app.trellis.clients;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import jakarta.validation.Valid;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets a contact suggest a colleague as a contact, and the account manager decline. Inviting them is the usual invitation. */
@Controller
@Transactional
@RequestMapping("/clients/{id}/contacts/suggestions")
class ContactSuggestionController {

    private final ClientAccounts accounts;
    private final ContactSuggestions suggestions;

    ContactSuggestionController(ClientAccounts accounts, ContactSuggestions suggestions) {
        this.accounts = accounts;
        this.suggestions = suggestions;
    }

    @PreAuthorize("hasRole('CLIENT')")
    @GetMapping("/new")
    String compose(@PathVariable ClientAccountId id, CurrentPerson me, Model model) {
        model.addAttribute("form", new ContactForm(null, null, null, null));
        return form(running(id, me), model);
    }

    @PreAuthorize("hasRole('CLIENT')")
    @PostMapping
    String suggest(
            @PathVariable ClientAccountId id,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        var account = running(id, me);
        if (errors.hasErrors()) return form(account, model);
        suggestions.add(
                id,
                requireNonNull(form.name()),
                requireNonNull(form.email()),
                requireNonNull(form.jobTitle()),
                me.id());
        return Done.redirect(flash, "clients.suggested", "/clients/" + id);
    }

    @PreAuthorize("hasRole('EMPLOYEE')")
    @DeleteMapping("/{suggestion}")
    String decline(
            @PathVariable ClientAccountId id,
            @PathVariable UUID suggestion,
            CurrentPerson me,
            RedirectAttributes flash) {
        if (accounts.managedBy(me, id).isEmpty()) throw new NotFound();
        suggestions.decline(id, suggestion, me.id());
        return Done.redirect(flash, "clients.declined", "/clients/" + id);
    }

    private ClientAccount running(ClientAccountId id, CurrentPerson me) {
        var account = accounts.visibleTo(me, id).orElseThrow(NotFound::new);
        account.refuseIfEnded();
        return account;
    }

    private static String form(ClientAccount account, Model model) {
        model.addAttribute("account", account);
        return "clients/suggest";
    }
}
