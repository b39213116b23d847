package app.trellis.signin;

import app.trellis.people.PersonCard;
import app.trellis.people.PersonId;
import app.trellis.people.Staff;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a one-time link leads. Looking at it does not use it up, as mail programs look at links too. */
@Controller
@Transactional
class InvitationController {

    private final Invitations invitations;
    private final PasswordChange change;
    private final SignInAttempts attempts;
    private final Staff staff;

    InvitationController(Invitations invitations, PasswordChange change, SignInAttempts attempts, Staff staff) {
        this.invitations = invitations;
        this.change = change;
        this.attempts = attempts;
        this.staff = staff;
    }

    @GetMapping("/invitations/{token}")
    String page(
            @PathVariable String token,
            @ModelAttribute("form") InvitationForm form,
            Model model,
            HttpServletResponse response) {
        return invitations
                .invited(new SecretToken(token))
                .flatMap(person -> choice(person, model))
                .orElseGet(() -> gone(response));
    }

    @PostMapping("/invitations/{token}")
    String choosePassword(
            @PathVariable String token,
            @ModelAttribute("form") InvitationForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException {
        var link = new SecretToken(token);
        var person = invitations.invited(link).flatMap(staff::card);
        if (person.isEmpty()) return used(link, form, request, response);
        var id = person.get().id();
        if (errors.hasErrors()) return choice(id, model).orElseThrow(); // a field could not even be read
        var email = staff.email(id).orElse("");
        form.check(errors, person.get().name(), email);
        if (errors.hasErrors()) return choice(id, model).orElseThrow();
        if (invitations.redeem(link).isEmpty()) return used(link, form, request, response);
        change.choose(id, form.passwordOrEmpty());
        attempts.forget(email);
        return toSignIn(id, request);
    }

    private Optional<String> choice(PersonId person, Model model) {
        return staff.card(person).map(PersonCard::name).map(name -> {
            model.addAttribute("name", name);
            return "signin/invitation";
        });
    }

    /** The same form sent twice has chosen its password; anybody else learns nothing. */
    private String used(SecretToken link, InvitationForm form, HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        var chosen = invitations.usedLately(link).filter(person -> change.isCurrent(person, form.passwordOrEmpty()));
        return chosen.isPresent() ? toSignIn(chosen.get(), request) : gone(response);
    }

    /** Signs out a colleague who uses the same browser: the sign-in page would lead on as them. */
    private static String toSignIn(PersonId person, HttpServletRequest request) throws ServletException {
        if (SignedIn.now().filter(me -> !me.person().is(person)).isPresent()) request.logout();
        return "redirect:/login?ready";
    }

    /** The same for a link that was used, is too old, was replaced, or never was. */
    private static String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "signin/gone";
    }
}
