package app.trellis.unsent;

import app.trellis.forms.Done;
import app.trellis.people.CurrentPerson;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What I wrote and could not send: to be sent now, or discarded. */
@Controller
class UnsentController {

    private final UnsentForms unsent;

    UnsentController(UnsentForms unsent) {
        this.unsent = unsent;
    }

    @GetMapping("/unsent")
    String list(CurrentPerson me, Model model) {
        model.addAttribute("unsent", unsent.of(me.id()));
        return "unsent/list";
    }

    @DeleteMapping("/unsent/{id}")
    String discard(@PathVariable UUID id, CurrentPerson me, RedirectAttributes flash) {
        unsent.discard(me.id(), id);
        return Done.redirect(flash, "unsent.discarded", "/unsent");
    }
}
