package app.trellis.web;

import java.beans.PropertyEditorSupport;
import java.util.Set;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** A box is checked or it is not: browsers send nothing else, so that anything else is no error but an empty box. */
@ControllerAdvice
class BoxBinding {

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
