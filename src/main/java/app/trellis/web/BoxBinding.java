package app.trellis.web;

import java.beans.PropertyEditorSupport;
import java.util.Set;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** A box is ticked or it is not: no browser sends anything else, and nobody is told of an error at a box. */
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
