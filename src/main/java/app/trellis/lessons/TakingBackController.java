package app.trellis.lessons;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Takes back what was shared anonymously, for those who have its code. */
@Controller
@RequestMapping("/lessons/library/taking-back")
@Transactional
class TakingBackController {

    private final AnonymousSharing sharing;
    private final Clock clock;

    TakingBackController(AnonymousSharing sharing, Clock clock) {
        this.sharing = sharing;
        this.clock = clock;
    }

    @GetMapping
    @Transactional(readOnly = true)
    String ask(Model model) {
        model.addAttribute("form", TakingBackForm.EMPTY);
        return "lessons/library-taking-back";
    }

    /** Answered at once and not after a redirect, which would keep in the session that this person had something to take back. */
    @PostMapping
    String takeBack(@Valid @ModelAttribute("form") TakingBackForm form, BindingResult errors, Model model) {
        if (!errors.hasErrors()) check(form, errors);
        model.addAttribute("takenBack", !errors.hasErrors());
        return "lessons/library-taking-back";
    }

    private void check(TakingBackForm form, BindingResult errors) {
        var code = TakeBackCode.read(requireNonNull(form.secret()));
        if (code.filter(one -> !one.isGood(LocalDate.now(clock))).isPresent())
            errors.rejectValue("secret", "lessons.library.takingBack.over");
        else if (!code.map(sharing::takeBack).orElse(false))
            errors.rejectValue("secret", "lessons.library.takingBack.unknown");
    }
}
