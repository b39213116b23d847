package app.trellis.training;

import app.trellis.documents.PdfPages;
import app.trellis.forms.Done;
import app.trellis.forms.NotFound;
import app.trellis.people.CurrentPerson;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking part, and giving up a seat. */
@Controller
class EnrolmentController {

    private final EnrolmentLists mine;
    private final Enrolling enrolling;
    private final PdfPages pdf;

    EnrolmentController(EnrolmentLists mine, Enrolling enrolling, PdfPages pdf) {
        this.mine = mine;
        this.enrolling = enrolling;
        this.pdf = pdf;
    }

    @GetMapping("/enrolments")
    String mine(CurrentPerson me, Pageable page, Model model) {
        model.addAttribute("toCome", mine.toCome(me.id()));
        model.addAttribute("waiting", mine.waiting(me.id()));
        model.addAttribute("over", mine.done(me.id(), page));
        return "training/mine";
    }

    @GetMapping("/enrolments/{id}/certificate")
    View certificate(@PathVariable EnrolmentId id, CurrentPerson me, Model model) {
        model.addAttribute("certificate", mine.certificate(me.id(), id).orElseThrow(NotFound::new));
        return pdf.of("training/certificate", "certificate.pdf");
    }

    @PostMapping("/training/{program}/sessions/{id}/enrolments")
    String enrol(
            @PathVariable ProgramId program, @PathVariable SessionId id, CurrentPerson me, RedirectAttributes flash) {
        var enrolment = enrolling.enrol(me, program, id);
        return Done.redirect(flash, "training.done." + enrolment.status(), "/training/" + program);
    }

    @PostMapping("/training/{program}/enrolments")
    String begin(@PathVariable ProgramId program, CurrentPerson me, RedirectAttributes flash) {
        enrolling.begin(me, program);
        return Done.redirect(flash, "training.done.begun", "/training/" + program);
    }

    @PostMapping("/enrolments/{id}/completion")
    String complete(@PathVariable EnrolmentId id, CurrentPerson me, RedirectAttributes flash) {
        enrolling.complete(me, id);
        return Done.redirect(flash, "training.done.completed", "/enrolments");
    }

    @DeleteMapping("/enrolments/{id}/completion")
    String takeBackCompletion(@PathVariable EnrolmentId id, CurrentPerson me, RedirectAttributes flash) {
        enrolling.takeBackCompletion(me, id);
        return Done.redirect(flash, "training.done.notCompleted", "/enrolments");
    }

    @DeleteMapping("/enrolments/{id}")
    String cancel(@PathVariable EnrolmentId id, CurrentPerson me, RedirectAttributes flash) {
        var left = enrolling.cancel(me, id);
        return Done.redirect(flash, "training.left." + left.what(), "/training/" + left.programId());
    }
}
