package app.trellis.signin;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The same answer for each address. */
@Controller
class ForgottenController {

    private final ForgottenPassword forgotten;

    ForgottenController(ForgottenPassword forgotten) {
        this.forgotten = forgotten;
    }

    @GetMapping("/forgotten")
    String page(@ModelAttribute("form") ForgottenForm form) {
        return "signin/forgotten";
    }

    @PostMapping("/forgotten")
    String ask(
            @Valid @ModelAttribute("form") ForgottenForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (errors.hasErrors()) return "signin/forgotten";
        try {
            forgotten.ask(requireNonNull(form.email()), request.getRemoteAddr());
            return "redirect:/forgotten?sent";
        } catch (TooManyAttempts wait) {
            errors.reject(wait.messageKey(), wait.messageArguments(), null);
            wait.tell(response);
            return "signin/forgotten";
        }
    }
}
