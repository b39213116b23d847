package app.trellis.signin;

import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.mail.MailDelivery;
import app.trellis.people.CurrentPerson;
import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One person's account, for administrators. */
@Controller
@RequestMapping("/people/{id}/account")
@PreAuthorize("hasRole('ADMIN')")
class AccountController {

    private final Accounts accounts;
    private final Access access;
    private final AccountSearch search;
    private final MailDelivery delivery;
    private final Staff staff;

    AccountController(Accounts accounts, Access access, AccountSearch search, MailDelivery delivery, Staff staff) {
        this.accounts = accounts;
        this.access = access;
        this.search = search;
        this.delivery = delivery;
        this.staff = staff;
    }

    @ModelAttribute("person")
    PersonCard person(@PathVariable PersonId id) {
        return staff.card(id).orElseThrow(NotFound::new);
    }

    @GetMapping
    String page(@PathVariable PersonId id, Model model) {
        model.addAttribute("formId", UUID.randomUUID());
        var account = accounts.findById(id);
        model.addAttribute("account", account.orElse(null));
        model.addAttribute("state", search.stateOf(id));
        model.addAttribute("clientContact", staff.isClientContact(id));
        model.addAttribute("left", !staff.isPresent(id));
        model.addAttribute("noEmail", staff.email(id).isEmpty());
        model.addAttribute("bounced", delivery.bouncedSince(id).orElse(null));
        model.addAttribute("form", account.map(AccountForm::of).orElseGet(AccountForm::empty));
        return "signin/account";
    }

    @PostMapping
    String open(
            @PathVariable PersonId id,
            @ModelAttribute("form") AccountForm form,
            @Nullable UUID formId,
            @Nullable String copy,
            CurrentPerson me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        refuseWhoCannotSignIn(id);
        var roles = form.rolesOf(staff.isClientContact(id));
        try {
            if (copy != null) return link(access.invite(me, id, roles, formId), model);
            access.inviteByMail(me, id, roles);
            return done("signin.account.mailed", id, flash);
        } catch (OptimisticLockingFailureException openedMeanwhile) {
            return conflict(id, model, response);
        }
    }

    @PostMapping("/invitation")
    String invite(
            @PathVariable PersonId id,
            @Nullable UUID formId,
            @Nullable String copy,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash) {
        refuseWhoCannotSignIn(id);
        if (copy != null) return link(access.link(me, id, formId), model);
        access.mailLink(me, id);
        return done("signin.account.mailed", id, flash);
    }

    @PutMapping("/roles")
    String changeRoles(
            @PathVariable PersonId id,
            @ModelAttribute("form") AccountForm form,
            CurrentPerson me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            access.changeRoles(me, id, form.rolesOf(staff.isClientContact(id)), form.version());
            return done("signin.account.changed", id, flash);
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            return conflict(id, model, response);
        }
    }

    private String conflict(PersonId id, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("conflict", true);
        return page(id, model);
    }

    @PostMapping("/suspension")
    String disable(@PathVariable PersonId id, CurrentPerson me, RedirectAttributes flash) {
        access.disable(me, id);
        return done("signin.account.disabled", id, flash);
    }

    @DeleteMapping("/suspension")
    String enable(@PathVariable PersonId id, CurrentPerson me, RedirectAttributes flash) {
        refuseWhoCannotSignIn(id);
        access.enable(me, id);
        return done("signin.account.enabled", id, flash);
    }

    /** Nobody signs in who has left, or has no e-mail address to sign in with. */
    private void refuseWhoCannotSignIn(PersonId id) {
        if (!staff.isPresent(id) || staff.email(id).isEmpty()) throw new AccessDeniedException("cannot sign in");
    }

    /** Shown at once and not after a redirect, as the token is kept nowhere. */
    private static String link(SecretToken token, Model model) {
        model.addAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .pathSegment("invitations", token.text())
                        .toUriString());
        return "signin/link";
    }

    private static String done(String message, PersonId id, RedirectAttributes flash) {
        return Done.redirect(flash, message, "/people/" + id + "/account");
    }
}
