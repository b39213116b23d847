package app.trellis.hiring;

import app.trellis.forms.NotFound;
import app.trellis.openings.OpeningCard;
import app.trellis.openings.OpeningId;
import app.trellis.openings.Postings;
import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Once all positions are filled: tells everyone who still waits, in one step, with one message. */
@Controller
class RejectionController {

    private final Postings postings;
    private final Hiring hiring;
    private final Staff staff;
    private final MessageSource messages;

    RejectionController(Postings postings, Hiring hiring, Staff staff, MessageSource messages) {
        this.postings = postings;
        this.hiring = hiring;
        this.staff = staff;
        this.messages = messages;
    }

    @GetMapping("/openings/{id}/rejections")
    String ask(@PathVariable OpeningId id, CurrentPerson me, Model model) {
        var opening = opening(id, me);
        var undecided = hiring.undecided(me, opening);
        if (undecided.isEmpty()) return "redirect:/openings/" + id + "/applications";
        var title = opening.title();
        var locale = LocaleContextHolder.getLocale();
        var note = messages.getMessage("hiring.rejections.usual", new Object[] {title}, locale);
        model.addAttribute("form", new RejectionForm(note, null));
        return page(opening, undecided, model);
    }

    /** Nobody is rejected whom the sender has not seen on the page: then it asks again. */
    @PostMapping("/openings/{id}/rejections")
    String tell(
            @PathVariable OpeningId id,
            @Valid @ModelAttribute("form") RejectionForm form,
            BindingResult errors,
            CurrentPerson me,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        var note = form.note();
        var seen = form.seen();
        if (!errors.hasErrors() && note != null && seen != null) {
            var rejected = hiring.rejectUndecided(me, id, seen, note);
            if (rejected.isPresent()) {
                flash.addFlashAttribute("done", "hiring.rejected");
                flash.addFlashAttribute("doneArguments", new Object[] {rejected.getAsInt()});
                return "redirect:/openings/" + id + "/applications";
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("changed", true);
        }
        var opening = opening(id, me);
        return page(opening, hiring.undecided(me, opening), model);
    }

    private OpeningCard opening(OpeningId id, CurrentPerson me) {
        var opening = postings.visibleTo(me, id).orElseThrow(NotFound::new);
        if (!opening.onHiringTeam()) throw new AccessDeniedException("not the hiring team");
        return opening;
    }

    private String page(OpeningCard opening, Undecided undecided, Model model) {
        model.addAttribute("opening", opening);
        model.addAttribute("undecided", undecided.applications());
        model.addAttribute("seen", undecided.fingerprint());
        model.addAttribute("people", staff.cards(undecided.applicants()));
        return "hiring/rejections";
    }
}
