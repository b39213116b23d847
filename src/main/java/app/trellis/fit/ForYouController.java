package app.trellis.fit;

import app.trellis.forms.Done;
import app.trellis.people.CurrentPerson;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Transactional
class ForYouController {

    private static final String PAGE = "/for-you";

    private final ForYou forYou;
    private final NotInterested notInterested;
    private final Clock clock;

    ForYouController(ForYou forYou, NotInterested notInterested, Clock clock) {
        this.forYou = forYou;
        this.notInterested = notInterested;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    @Transactional(readOnly = true)
    String show(CurrentPerson me, Model model) {
        model.addAttribute("page", forYou.page(me));
        return "fit/for-you";
    }

    /** Hides it, whatever it is: whether there is such a thing is not told. */
    @PostMapping("/for-you/hidden")
    String hide(
            @RequestParam OpportunityKind kind,
            @RequestParam UUID id,
            @Nullable String back,
            CurrentPerson me,
            RedirectAttributes flash) {
        notInterested.hide(me.id(), kind, id, clock.instant());
        return Done.redirect(flash, "fit.hidden", PAGE.equals(back) ? PAGE : "/");
    }

    @DeleteMapping("/for-you/hidden/{kind}/{id}")
    String showAgain(
            @PathVariable OpportunityKind kind, @PathVariable UUID id, CurrentPerson me, RedirectAttributes flash) {
        notInterested.showAgain(me.id(), kind, id);
        return Done.redirect(flash, "fit.shownAgain", PAGE);
    }
}
