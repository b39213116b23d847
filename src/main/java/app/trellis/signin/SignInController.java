package app.trellis.signin;

import app.trellis.people.CurrentPerson;
import app.trellis.unsent.UnsentForms;
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
    private final UnsentForms unsent;
    private final ObjectProvider<DemoSignIn> demo;

    SignInController(SigningIn signingIn, UnsentForms unsent, ObjectProvider<DemoSignIn> demo) {
        this.signingIn = signingIn;
        this.unsent = unsent;
        this.demo = demo;
    }

    /** The one-click choices; none but in the demonstration. */
    @ModelAttribute("demo")
    @Nullable
    DemoSignIn demo() {
        return demo.getIfAvailable();
    }

    @GetMapping("/login")
    String page(@ModelAttribute("form") SignInForm form, @Nullable CurrentPerson me, HttpServletRequest request) {
        return me == null ? "signin/login" : "redirect:" + whereTo(me, form, request);
    }

    @PostMapping("/login")
    String signIn(
            @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var me = signingIn.signIn(form, request, response);
            return "redirect:" + whereTo(me, form, request);
        } catch (TooManyAttempts wait) {
            errors.reject(wait.messageKey(), wait.messageArguments(), null);
            wait.tell(response);
            return "signin/login";
        } catch (AuthenticationException refused) {
            errors.reject("signin.refused");
            return "signin/login";
        }
    }

    private String whereTo(CurrentPerson me, SignInForm form, HttpServletRequest request) {
        var next = Destination.of(form.next());
        // A browser that has seen the sign-in page sends its cookie; this one may keep none, and would seem signed out.
        var keepsCookies = request.getCookies() != null || !OpenForms.isFromOwnPage(request);
        if (!keepsCookies) return next.signIn("cookies");
        return next.equals(Destination.HOME) && unsent.hasAny(me.id()) ? "/unsent" : next.path();
    }
}
