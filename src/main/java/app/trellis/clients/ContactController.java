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
    private final Staff staff;

    ContactController(ClientAccounts accounts, ContactAccess access, Staff staff) {
        this.accounts = accounts;
        this.access = access;
        this.staff = staff;
    }

    @ModelAttribute(name = "account", binding = false)
    ClientAccount account(@PathVariable ClientAccountId id, CurrentPerson me) {
        return accounts.managedBy(me, id).orElseThrow(NotFound::new);
    }

    @GetMapping("/new")
    String compose(Model model) {
        model.addAttribute("form", new ContactForm(UUID.randomUUID(), null, null, null));
        return "clients/contact";
    }

    @PostMapping
    String invite(
            @ModelAttribute("account") ClientAccount account,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            @Nullable String copy,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) return "clients/contact";
        var email = requireNonNull(form.email());
        accounts.lock(email.toLowerCase(Locale.ROOT)); // Others may invite the same person for another account.
        if (!access.isFree(form, account.id())) errors.rejectValue("email", "clients.form.emailTaken");
        else if (access.isSuspended(email)) errors.rejectValue("email", "clients.form.suspended");
        if (errors.hasErrors()) return "clients/contact";
        var contact = access.invite(me, account.id(), form);
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
        access.remove(me, account.id(), person);
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
