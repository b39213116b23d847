package app.trellis.web;

import java.beans.PropertyEditorSupport;
import java.util.Set;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Refuses text with the sign NUL, which PostgreSQL cannot store and nobody can type: as an error at the field of a form,
 * as 400 for anything else. The one place for all forms and parameters of Trellis.
 */
@ControllerAdvice
class TextBinding {

    @InitBinder
    void refuseNul(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                if (text.indexOf('\0') >= 0) throw new IllegalArgumentException("NUL");
                setValue(text);
            }
        });
    }

    /** A box is ticked or it is not: no browser sends anything else, and nobody is told of an error at a box. */
    @InitBinder
    void readBoxes(WebDataBinder binder) {
        binder.registerCustomEditor(Boolean.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(Set.of("true", "on").contains(text));
            }
        });
    }
}
