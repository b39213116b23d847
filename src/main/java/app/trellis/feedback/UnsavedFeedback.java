package app.trellis.feedback;

import app.trellis.forms.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** The page that gives an author back what cannot be saved any more, beside what was sent if there is something. */
final class UnsavedFeedback {

    private UnsavedFeedback() {}

    /** Of a draft that has been sent since, or of what was sent too long ago to be changed. */
    static String page(FeedbackForm form, Feedback sent, Instant now, Model model, HttpServletResponse response) {
        if (form.appliedTo(sent).equals(sent.content())) return "redirect:/feedback/" + sent.id();
        model.addAttribute("feedback", sent);
        var editable =
                sent.isEditable(now) && !form.text().equals(sent.content().text());
        return page(form, editable ? "EDITABLE" : sent.status().name(), HttpStatus.CONFLICT, model, response);
    }

    /** Where there is no such recipient or draft for this author: which of them was is not said. */
    static String page(@Nullable FeedbackForm form, String reason, Model model, HttpServletResponse response) {
        return page(form, reason, HttpStatus.NOT_FOUND, model, response);
    }

    private static String page(
            @Nullable FeedbackForm form, String reason, HttpStatus status, Model model, HttpServletResponse response) {
        if (form == null) throw new NotFound(); // what was sent could not even be read
        model.addAttribute("form", form);
        model.addAttribute("reason", reason);
        response.setStatus(status.value());
        return "feedback/unsaved";
    }
}
