package app.trellis.feedback;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/**
 * An author wrote on what was sent from another window, or for longer than sent words can be changed. The page shows what
 * was written here, so that it is not lost, beside what was sent.
 */
final class SentMeanwhile {

    private SentMeanwhile() {}

    static String page(FeedbackForm form, Feedback feedback, Instant now, Model model, HttpServletResponse response) {
        model.addAttribute("form", form);
        model.addAttribute("feedback", feedback);
        model.addAttribute("mendable", feedback.isEditable(now) && !form.text().equals(feedback.text()));
        response.setStatus(HttpStatus.CONFLICT.value());
        return "feedback/sent-meanwhile";
    }
}
