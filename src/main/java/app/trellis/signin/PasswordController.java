package app.trellis.signin;

import app.trellis.forms.Done;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The own password. */
@Controller
class PasswordController {

    private final PasswordChange change;
    private final SignInAttempts attempts;
    private final SignInEvents events;
    private final Staff staff;

    PasswordController(PasswordChange change, SignInAttempts attempts, SignInEvents events, Staff staff) {
        this.change = change;
        this.attempts = attempts;
        this.events = events;
        this.staff = staff;
    }

    @GetMapping("/settings/password")
    String page(@ModelAttribute("form") PasswordForm form) {
        return "signin/password";
    }

    @PostMapping("/settings/password")
    String change(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            CurrentPerson me,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (errors.hasErrors()) return "signin/password"; // a field could not even be read
        var email = staff.email(me.id()).orElse("");
        form.check(errors, me.name(), email);
        if (errors.hasErrors()) return "signin/password";
        try {
            prove(form, errors, me, email, request.getRemoteAddr());
        } catch (TooManyAttempts wait) {
            errors.rejectValue("current", wait.messageKey(), wait.messageArguments(), null);
            wait.tell(response);
        }
        if (errors.hasErrors()) return "signin/password";
        change.replace(
                me.id(),
                form.currentOrEmpty(),
                form.passwordOrEmpty(),
                request.getSession().getId());
        request.changeSessionId();
        return Done.redirect(flash, "signin.password.changed", "/settings/password");
    }

    /** Someone who finds an open session cannot guess the password in it either: each try counts as one at the sign-in. */
    private void prove(PasswordForm form, BindingResult errors, CurrentPerson me, String email, String address) {
        attempts.begin(email, address);
        if (change.isCurrent(me.id(), form.currentOrEmpty()) || isSentAgain(form)) attempts.succeeded(email, address);
        else {
            events.failed(email);
            errors.rejectValue("current", "signin.password.notCurrent");
        }
    }

    private boolean isSentAgain(PasswordForm form) {
        return SignedIn.now()
                .filter(me -> change.isChosenIn(me, form.passwordOrEmpty()))
                .isPresent();
    }
}
