package app.trellis.signin;

import app.trellis.people.CurrentPerson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class SignInController {

    private final SigningIn signingIn;
    private final ObjectProvider<DemoSignIn> demo;

    SignInController(SigningIn signingIn, ObjectProvider<DemoSignIn> demo) {
        this.signingIn = signingIn;
        this.demo = demo;
    }

    /** The one-click choices; none but in the demonstration. */
    @ModelAttribute("demo")
    @Nullable
    DemoSignIn demo() {
        return demo.getIfAvailable();
    }

    @GetMapping("/login")
    String page(@ModelAttribute("form") SignInForm form, @Nullable CurrentPerson me) {
        return me == null ? "signin/login" : goTo(form);
    }

    @PostMapping("/login")
    String signIn(
            @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            signingIn.signIn(form, request, response);
            return goTo(form);
        } catch (TooManyAttempts wait) {
            errors.reject(wait.messageKey(), wait.messageArguments(), null);
            wait.tell(response);
            return "signin/login";
        } catch (AuthenticationException refused) {
            errors.reject("signin.refused");
            return "signin/login";
        }
    }

    private static String goTo(SignInForm form) {
        return "redirect:" + Destination.of(form.next()).path();
    }
}
