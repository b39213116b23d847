package app.trellis.signin;

import app.trellis.forms.NotFound;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the first administrator is created; no page at all once there is one. */
@Controller
class SetupController {

    private final FirstRun firstRun;

    SetupController(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @GetMapping("/setup")
    String page(Model model) {
        if (!firstRun.isOpen()) throw new NotFound();
        model.addAttribute("form", new SetupForm(null, null, null, null, null, null, true, null, null));
        return "signin/setup";
    }

    @PostMapping("/setup")
    String create(@Valid @ModelAttribute("form") SetupForm form, BindingResult errors) {
        if (!firstRun.isOpen()) throw new NotFound();
        form.check(errors, form.name(), form.email());
        if (errors.hasErrors()) return "signin/setup";
        return switch (firstRun.finish(form)) {
            case DONE -> "redirect:/login?ready";
            case OVER -> throw new NotFound();
            case WRONG_TOKEN -> {
                errors.rejectValue("token", "signin.setup.wrongToken");
                yield "signin/setup";
            }
        };
    }
}
