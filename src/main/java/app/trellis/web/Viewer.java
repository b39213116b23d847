package app.trellis.web;

import app.trellis.people.CurrentPerson;
import app.trellis.people.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** Gives every page {@code me} (null for a visitor), and {@code hasReports}, asked only when the page shows it. */
@ControllerAdvice
class Viewer {

    private final Staff staff;

    Viewer(Staff staff) {
        this.staff = staff;
    }

    @ModelAttribute
    void tellWhoLooks(@Nullable CurrentPerson me, Model model) {
        if (me == null) return;
        model.addAttribute("me", me);
        model.addAttribute("hasReports", new LazyContextVariable<Boolean>() {
            @Override
            protected Boolean loadValue() {
                return staff.hasReports(me.id());
            }
        });
    }
}
