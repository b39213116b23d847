package app.trellis.clients;

import static java.util.Objects.requireNonNull;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Lets HR and the account manager invite and remove the contacts of a client. */
@Controller
@Transactional
@RequestMapping("/clients/{id}/contacts")
@PreAuthorize("hasRole('EMPLOYEE')")
class ContactController {

    private final ClientAccounts accounts;
    private final ContactAccess access;
    private final ContactSuggestions suggestions;
    private final Staff staff;

    ContactController(ClientAccounts accounts, ContactAccess access, ContactSuggestions suggestions, Staff staff) {
        this.accounts = accounts;
        this.access = access;
        this.suggestions = suggestions;
        this.staff = staff;
    }

    @ModelAttribute(name = "account", binding = false)
    ClientAccount account(@PathVariable ClientAccountId id, CurrentPerson me) {
        return accounts.managedBy(me, id).orElseThrow(NotFound::new);
    }

    @GetMapping("/new")
    String compose(
            @ModelAttribute("account") ClientAccount account,
            @RequestParam(required = false) @Nullable UUID suggestion,
            Model model) {
        account.refuseIfEnded();
        var suggested = suggestions.of(account.id()).stream()
                .filter(one -> one.id().equals(suggestion))
                .findFirst();
        model.addAttribute(
                "form",
                suggested
                        .map(one -> new ContactForm(UUID.randomUUID(), one.name(), one.email(), one.jobTitle()))
                        .orElseGet(() -> new ContactForm(UUID.randomUUID(), null, null, null)));
        return "clients/contact";
    }

    /**
     * @param copy to show the link instead of mailing it
     * @param links to give no sign-in: they answer questions by links
     */
    @PostMapping
    String invite(
            @ModelAttribute("account") ClientAccount account,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            @Nullable String copy,
            @Nullable String links,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        account.refuseIfEnded();
        if (errors.hasErrors()) return "clients/contact";
        var email = requireNonNull(form.email());
        accounts.lock(email.toLowerCase(Locale.ROOT)); // Others may invite the same person for another account.
        if (!access.isFree(form, account.id())) errors.rejectValue("email", "clients.form.emailTaken");
        else if (access.isSuspended(email)) errors.rejectValue("email", "clients.form.suspended");
        if (errors.hasErrors()) return "clients/contact";
        var contact = access.invite(me, account.id(), form);
        suggestions.settle(account.id(), email);
        if (access.signsInAlready(contact)) return Done.redirect(flash, "clients.added", "/clients/" + account.id());
        if (links != null) return Done.redirect(flash, "clients.answersByLinks", "/clients/" + account.id());
        if (copy != null) return link(access.link(me, account.id(), contact, form.formId()), form.name(), model);
        access.mail(me, contact);
        return Done.redirect(flash, "clients.invited", "/clients/" + account.id());
    }

    @PostMapping("/{person}/invitation")
    String inviteAgain(
            @PathVariable PersonId person,
            @ModelAttribute("account") ClientAccount account,
            @Nullable UUID formId,
            @Nullable String copy,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        account.refuseIfEnded();
        if (copy == null) {
            access.mailAgain(me, account.id(), person);
            return Done.redirect(flash, "clients.invited", "/clients/" + account.id());
        }
        var path = access.link(me, account.id(), person, formId);
        return link(path, staff.card(person).orElseThrow().name(), model);
    }

    @DeleteMapping("/{person}")
    String remove(
            @PathVariable PersonId person,
            @ModelAttribute("account") ClientAccount account,
            CurrentPerson me,
            RedirectAttributes flash) {
        access.remove(me.id(), account.id(), person);
        return Done.redirect(flash, "clients.removed", "/clients/" + account.id());
    }

    /** Shown right away and not after a redirect, since the secret is stored nowhere. */
    private static String link(String path, @Nullable String name, Model model) {
        model.addAttribute("name", name);
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString());
        return "clients/link";
    }
}
